import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ClassQuestion } from "../../model/class-questions.ts";
import type { OpenQuestion, QuestionEvidence, QuestionKind } from "../../model/judgements.ts";
import { describeLocator } from "../../model/locator.ts";
import { inLanguage } from "../../model/text.ts";
import { wordsIn } from "../../publish/words/words-in.ts";
import type { LoadedSite } from "../site-data.ts";

/** An open question with all that a person needs to answer it: the rows that its evidence stands in, whole. */
export interface ReviewQuestion extends Omit<OpenQuestion, "evidence" | "kind"> {
  readonly kind: QuestionKind;
  /** What to call the right side: the other name, or the group's own name with its id. */
  readonly rightName: string;
  readonly evidence: readonly ReviewEvidence[];
  /** Of a class: whose it is, and the labels to pick from, the likeliest first. */
  readonly asks?: ClassAsked;
}

/** A class that is asked for; `left` is then the name as filed and `right` the scheme. */
export interface ClassAsked extends Pick<ClassQuestion, "scheme" | "series" | "number"> {
  readonly choices: readonly { readonly label: string; readonly name: string; readonly probability: number }[];
}

export interface ReviewEvidence extends Omit<QuestionEvidence, "origin"> {
  /** What it says, in English: "place: 天津". */
  readonly says: string;
  readonly row: ReviewRow | null;
}

/** A row of a list or a reported figure, as its source gives it. */
export interface ReviewRow {
  readonly attachment: string;
  /** "table 1, row 17" */
  readonly place: string;
  /** Where the document is, or the page that announces it; null where neither is known. */
  readonly address: string | null;
  readonly cells: Readonly<Record<string, string>>;
}

const FILE = "questions.jsonl";

/** Writes the open questions of a build into its folder, in the order in which they are asked. */
export function writeQuestions(folder: string, built: LoadedSite): void {
  writeFileSync(
    join(folder, FILE),
    reviewQuestions(built)
      .map((question) => `${JSON.stringify(question)}\n`)
      .join(""),
  );
}

/** The open questions of a finished build. */
export function readQuestions(folder: string): ReviewQuestion[] {
  const path = join(folder, FILE);
  const lines = existsSync(path) ? readFileSync(path, "utf8").split("\n") : [];
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as ReviewQuestion);
}

type Known = Pick<
  LoadedSite,
  "head" | "groups" | "schemes" | "questions" | "classQuestions" | "attachments" | "records" | "reported"
>;

export function reviewQuestions(known: Known): ReviewQuestion[] {
  const { head, groups, schemes, questions, classQuestions, attachments, records, reported } = known;
  const language = head.languages[0] ?? "en";
  const groupNames = new Map(groups.map(({ id, name }) => [id, `${inLanguage(name, language)} (${id})`]));
  const attachmentOf = new Map(attachments.map((attachment) => [attachment.id, attachment]));
  const asked = new Set([...questions, ...classQuestions].flatMap(({ evidence }) => evidence.map(({ record }) => record)));
  const figures = new Map(reported.map((figure) => [figure.record, figure]));
  const cellsOf = new Map(records.filter(({ id }) => asked.has(id)).map(({ id, cells }) => [id, cells]));
  const rowOf = ({ record, origin }: QuestionEvidence): ReviewRow | null => {
    if (record === null || origin === null) return null;
    const figure = figures.get(record);
    const attachment = attachmentOf.get(origin.attachment);
    return {
      attachment: attachment?.title ?? figure?.source ?? origin.attachment,
      place: describeLocator(origin.locator),
      address: figure?.address ?? attachment?.address ?? attachment?.page ?? null,
      cells: cellsOf.get(record) ?? {},
    };
  };
  const shown = (evidence: readonly QuestionEvidence[]) =>
    evidence.map(({ origin, ...one }) => ({ ...one, says: inEnglish(one), row: rowOf({ ...one, origin }) }));
  const judged = questions.map(({ evidence, ...question }): ReviewQuestion => ({
    ...question,
    rightName: question.kind === "member" ? (groupNames.get(question.right) ?? question.right) : question.right,
    evidence: shown(evidence),
  }));
  const schemeNames = new Map(schemes.map(({ id, name }) => [id, inLanguage(name, language)]));
  const classes = classQuestions.map(({ id, scheme, series, number, name, choices, weight, evidence }): ReviewQuestion => ({
    id,
    kind: "class",
    left: name,
    right: scheme,
    rightName: schemeNames.get(scheme) ?? scheme,
    probability: choices[0]?.probability ?? 0,
    weight,
    evidence: shown(evidence),
    asks: { scheme, series, number, choices: choices.map((one) => ({ ...one, name: inLanguage(one.name, language) })) },
  }));
  // Who is who comes first: an answer there moves many rows, a class one.
  return [...judged, ...classes];
}

function inEnglish({ what, text }: Pick<QuestionEvidence, "what" | "text">): string {
  const { told, doubts } = wordsIn("en").who;
  const said = what === "doubt" ? (doubts[text] ?? text) : text;
  return [told[what] ?? what, said].filter((part) => part !== "").join(": ");
}
