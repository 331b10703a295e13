import { describeLocator } from "../model/locator.ts";
import type { Judgement, OpenQuestion } from "../model/judgements.ts";
import type { Table } from "../store/database.ts";

export const QUESTION_VIEWS: Readonly<Record<string, string>> = {
  judgements: `SELECT kind, "left", "right", judgement, "by", "on", why FROM judgement`,
  questions: `SELECT id, kind, "left", "right", probability, weight FROM question`,
  evidence: "SELECT question, side, what, text, weighs, record, attachment, locator FROM question_evidence",
};

/** Judgements that count, what is open in the order in which it is asked, and what speaks for and against. */
export function questionTables(judgements: readonly Judgement[], questions: readonly OpenQuestion[]): Table[] {
  return [
    {
      name: "judgement",
      columns: { kind: "text", left: "text", right: "text", judgement: "text", by: "text", on: "text", why: "text" },
      rows: judgements.map((row) => [row.kind, row.left, row.right, row.judgement, row.by, row.on, row.why]),
    },
    {
      name: "question",
      columns: { id: "text", kind: "text", left: "text", right: "text", probability: "number", weight: "number" },
      rows: questions.map((row) => [row.id, row.kind, row.left, row.right, row.probability, row.weight]),
    },
    {
      name: "question_evidence",
      columns: {
        question: "text",
        side: "text",
        what: "text",
        text: "text",
        weighs: "text",
        record: "text",
        attachment: "text",
        locator: "text",
      },
      rows: questions.flatMap(({ id, evidence }) =>
        evidence.map(({ side, what, text, weighs, record, origin }) => [
          id,
          side,
          what,
          text,
          weighs,
          record,
          origin?.attachment ?? null,
          origin ? describeLocator(origin.locator) : null,
        ]),
      ),
    },
  ];
}
