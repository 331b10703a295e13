import { groupBy } from "../../model/group-by.ts";
import { COMPARE, comparePartAddress } from "../addresses.ts";
import { compareListPage, type CompareListInputs } from "../pages/compare-list.ts";
import { comparePage, type CompareInputs, type ComparedKindParts } from "../pages/compare.ts";
import { COMPARED_KINDS, type ComparedKind } from "../shown/compared-kinds.ts";
import type { ShownCompared } from "../shown/shown-compared.ts";
import { comparedWithLines } from "./compare-lines.ts";
import type { Desk, Plan } from "./desk.ts";

/** Groups that stand side by side without a script, and the most that the list of all names. */
const MOST_READY = 8;
const MOST_LISTED = 1000;
/** So many of one kind stand on one page, in the mean. */
const MOST_TOGETHER = 400;
/** Slugs of companies, apps and investors begin with evenly spread hexadecimal digits. */
const DIGITS = 16;
/** A group has a page of its own. */
const WHOLE = 1000;

/**
 * The largest groups side by side, and pages with every measure of everything else, from which a script takes the ones that a reader
 * chooses. There is no page of a pair: two of six thousand companies make nineteen million.
 */
export function* planCompare(desk: Desk): Iterable<Plan> {
  const byKind = groupBy(comparedWithLines(desk), ({ kind }) => kind);
  const kinds = COMPARED_KINDS.flatMap((kind): ComparedKindParts[] => {
    const own = byKind.get(kind) ?? [];
    if (own.length === 0) return [];
    const letters = lettersOf(kind, own.length);
    const parts = [...new Set(own.map(({ slug }) => slug.slice(0, letters)))].toSorted();
    return [{ kind, count: own.length, letters, parts: kind === "groups" ? [] : parts }];
  });
  const groups = byKind.get("groups") ?? [];
  yield {
    address: COMPARE,
    render: comparePage,
    inputs: {
      ready: readyOf(groups),
      kinds,
      groups: groups.slice(0, MOST_LISTED).map(({ slug, name }) => ({ slug, name })),
    },
  } satisfies Plan<CompareInputs>;
  for (const { kind, letters } of kinds) {
    for (const [part, entities] of groupBy(byKind.get(kind) ?? [], ({ slug }) => slug.slice(0, letters))) {
      const inputs: CompareListInputs = { kind, part: letters === 0 ? "" : part, entities };
      yield { address: comparePartAddress(kind, part), render: compareListPage, inputs } satisfies Plan<CompareListInputs>;
    }
  }
}

/** How many letters of its slug tell on which page one stands. */
function lettersOf(kind: ComparedKind, count: number): number {
  if (kind === "groups") return WHOLE;
  if (kind === "places") return 0;
  return Math.max(0, Math.ceil(Math.log(count / MOST_TOGETHER) / Math.log(DIGITS)));
}

/** Those with a colour of their own, in the order of the colours, else the largest; none of which nothing is known. */
function readyOf(groups: readonly ShownCompared[]): readonly ShownCompared[] {
  const coloured = groups.filter(({ tone }) => tone > 0).toSorted((left, right) => left.tone - right.tone);
  return (coloured.length > 0 ? coloured : groups).slice(0, MOST_READY);
}
