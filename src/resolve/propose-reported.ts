import { groupBy } from "../model/group-by.ts";
import type { Group } from "../model/groups.ts";
import type { QuestionEvidence } from "../model/judgements.ts";
import type { Reported } from "../model/records.ts";
import { matchKey } from "../text/names/remembered.ts";
import { partyOf } from "../text/party-roles.ts";
import { ESTIMATES } from "./estimates.ts";
import { filerEvidence, groupEvidence } from "./filer-evidence.ts";
import { wordAtEdge, type WordsOfGroups } from "./group-words.ts";
import type { NameLink } from "./join-names.ts";
import type { FilingsOfName } from "./propose-listed.ts";
import type { Proposal } from "./questions.ts";
import { namesWithin } from "./reported-words.ts";
import { shortNamesOf } from "./short-names.ts";

export interface ReportedInputs {
  readonly reported: readonly Reported[];
  /** Reported names that are nobody yet but themselves. */
  readonly unresolved: readonly string[];
  readonly filers: readonly string[];
  readonly filingsOf: FilingsOfName;
  readonly groups: readonly Group[];
  readonly words: WordsOfGroups;
}

/** What of a figure tells whom it speaks of. */
export type Spoken = Pick<Reported, "id" | "subject" | "investors">;

/** The same as long as a figure speaks of the same, however much it says. */
export const spokenOf = ({ id, subject, investors }: Reported): Spoken => ({ id, subject, investors });

/** Names that a figure speaks of, without a note of roles: its subject, and of an investment who invests. */
export const namesOf = ({ subject, investors }: Omit<Spoken, "id">): string[] =>
  [subject, ...investors].map((written) => partyOf(written).name);

/** Reported names that are likely those of a company that files, another spelling of each other, or something of a group. */
export function proposeReported(inputs: ReportedInputs): Proposal[] {
  const { unresolved, filers, filingsOf, groups, words } = inputs;
  const figures = groupBy(
    inputs.reported.flatMap((figure) => namesOf(figure).map((name) => ({ name, figure }))),
    ({ name }) => name,
  );
  const told = (name: string, side: "left" | "right") => {
    const rows = figures.get(name)?.map(({ figure }) => figure);
    return rows ? figureEvidence(rows, side) : filerEvidence(name, side, filingsOf(name));
  };
  const rowsOf = (name: string) => figures.get(name)?.length ?? 0;
  const same = ({ left, right }: NameLink, probability: number, what: string): Proposal => {
    const evidence = [...told(left, "left"), ...told(right, "right"), say(what, "")];
    return { kind: "company", left, right, probability, rows: rowsOf(left), evidence };
  };
  const short = shortNamesOf(filers);
  const byId = new Map(groups.map((group) => [group.id, group]));
  return [
    ...within(unresolved).map((link) => same(link, ESTIMATES.nameWithin, "name-within")),
    ...unresolved.flatMap((name) => short.link(name, name)).map((link) => same(link, ESTIMATES.shortName, "short-name")),
    ...unresolved.flatMap((left): Proposal[] => {
      const word = wordAtEdge(matchKey(left), words);
      const group = byId.get(word?.group ?? "");
      if (!word || !group) return [];
      const evidence = [...told(left, "left"), ...groupEvidence(group), say("word-in-name", word.word)];
      return [{ kind: "member", left, right: group.id, probability: ESTIMATES.wordInName, rows: rowsOf(left), evidence }];
    }),
  ];
}

const MOST_FIGURES = 3;

function figureEvidence(figures: readonly Reported[], side: "left" | "right"): QuestionEvidence[] {
  return figures.slice(0, MOST_FIGURES).map(({ kind, subject, predicate, value, unit, record, origin }) => {
    const told = { side, record, origin, weighs: "neither" } as const;
    if (kind === "edge") return { ...told, what: "investment", text: `${subject} ← ${value}` };
    return { ...told, what: "figure", text: [subject, predicate, value, unit].filter((part) => part !== "").join(" ") };
  });
}

const say = (what: string, text: string): QuestionEvidence => ({
  side: "both",
  what,
  text,
  record: null,
  origin: null,
  weighs: "for",
});

/** A name, and another that stands in it beside a slash or a bracket. */
function within(names: readonly string[]): NameLink[] {
  const byKey = new Map(names.map((name) => [matchKey(name), name]));
  return names.flatMap((left) =>
    namesWithin(left).flatMap((part): NameLink[] => {
      const right = byKey.get(matchKey(part));
      return right === undefined || right === left ? [] : [{ left, right }];
    }),
  );
}
