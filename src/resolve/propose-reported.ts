import { groupBy } from "../model/group-by.ts";
import type { QuestionEvidence } from "../model/judgements.ts";
import type { Reported } from "../model/records.ts";
import { matchKey } from "../text/names/match-key.ts";
import { parseName } from "../text/names/parse-name.ts";
import { ESTIMATES } from "./estimates.ts";
import { filerEvidence } from "./filer-evidence.ts";
import type { NameLink } from "./join-names.ts";
import type { FilingsOfName } from "./propose-listed.ts";
import type { Proposal } from "./questions.ts";
import { namesWithin } from "./reported-words.ts";

export interface ReportedInputs {
  readonly reported: readonly Reported[];
  /** Reported names that are nobody yet but themselves. */
  readonly unresolved: readonly string[];
  readonly filers: readonly string[];
  readonly filingsOf: FilingsOfName;
}

/** Reported names that are likely those of a company that files, or another spelling of each other. */
export function proposeReported({ reported, unresolved, filers, filingsOf }: ReportedInputs): Proposal[] {
  const figures = groupBy(
    reported.flatMap((figure) => namesOf(figure).map((name) => ({ name, figure }))),
    ({ name }) => name,
  );
  const told = (name: string, side: "left" | "right"): QuestionEvidence[] => {
    const rows = figures.get(name);
    if (!rows) return filerEvidence(name, side, filingsOf(name));
    return rows.slice(0, MOST_FIGURES).map(({ figure: { subject, predicate, value, unit, record, origin } }) => {
      const text = [subject, predicate, value, unit].filter((part) => part !== "").join(" ");
      return { side, what: "figure", text, record, origin, weighs: "neither" };
    });
  };
  const propose = ({ left, right }: NameLink, probability: number, what: string): Proposal => {
    const said: QuestionEvidence = { side: "both", what, text: "", record: null, origin: null, weighs: "for" };
    const rows = figures.get(left)?.length ?? filingsOf(left).length;
    return { kind: "company", left, right, probability, rows, evidence: [...told(left, "left"), ...told(right, "right"), said] };
  };
  const known = byShortName(filers);
  const cut = filers.filter((name) => parseName(name).form === "");
  return [
    ...within(unresolved).map((link) => propose(link, ESTIMATES.nameWithin, "name-within")),
    ...unresolved
      .flatMap((name) => onlyOne(name, matchKey(name), known))
      .map((link) => propose(link, ESTIMATES.shortName, "short-name")),
    ...cut.flatMap((name) => onlyOne(name, shortKey(name), known)).map((link) => propose(link, ESTIMATES.cutShort, "cut-short")),
  ];
}

function shortKey(name: string): string {
  const { brand, trade } = parseName(name);
  return matchKey(brand + trade);
}

const MOST_FIGURES = 3;

/** Names that a figure speaks of: its subject, and of an investment the investor. */
export const namesOf = ({ kind, subject, value }: Reported): string[] => (kind === "edge" ? [subject, value] : [subject]);

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

/** Filers by their brand, and by their brand and trade. */
function byShortName(filers: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const filer of filers) {
    const { brand, trade } = parseName(filer);
    for (const key of new Set([matchKey(brand), matchKey(brand + trade)])) {
      if (key !== "") found.set(key, (found.get(key) ?? new Set()).add(filer));
    }
  }
  return found;
}

/** A name and the one other filer whose short name its key is. */
function onlyOne(left: string, key: string, filers: ReadonlyMap<string, ReadonlySet<string>>): NameLink[] {
  const [right, ...others] = [...(filers.get(key) ?? [])].filter((filer) => filer !== left);
  return right === undefined || others.length > 0 ? [] : [{ left, right }];
}
