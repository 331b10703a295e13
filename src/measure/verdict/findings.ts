import type { Composite } from "../composite/run-composite.ts";
import { groupBy } from "../../model/group-by.ts";
import type { GroupChange } from "./changes-of-groups.ts";
import type { Compared } from "./editions.ts";
import type { GroupStanding } from "./group-standings.ts";

/** What may be said of the race, in the order in which it is said; the words are the pages'. */
export type Finding =
  /** One group alone in the first echelon. */
  | { readonly kind: "leader"; readonly group: string; readonly agreement: number; readonly others: readonly string[] }
  /** Several groups in it, between whom no order is claimed. */
  | {
      readonly kind: "leaders";
      readonly groups: readonly string[];
      readonly agreement: number;
      readonly others: readonly string[];
    }
  /** No cut has the agreement it needs: one echelon. */
  | { readonly kind: "no-echelons"; readonly groups: readonly string[] }
  | { readonly kind: "last-echelon"; readonly groups: readonly string[] }
  /** Too few groups for an index: then measure by measure. */
  | { readonly kind: "too-few"; readonly groups: readonly string[] }
  | { readonly kind: "first-in"; readonly group: string; readonly standing: GroupStanding }
  | { readonly kind: "falling-behind"; readonly group: string; readonly standings: readonly GroupStanding[] }
  | { readonly kind: "lower" | "higher"; readonly group: string; readonly changes: readonly GroupChange[]; readonly of: number }
  /** Nothing is read often enough to show that a gap widens. */
  | { readonly kind: "no-three-readings" };

/** Share of variants that must agree on a cut. */
export const AGREEMENT = 0.9;
/** Fewest changes that make a direction, and which part of them must go that way. */
const LEAST_CHANGES = 3;
const MOST_OF_THEM = 0.75;

export interface FoundIn {
  /** null where fewer than four groups qualify. */
  readonly composite: Pick<Composite, "weighed"> | null;
  readonly qualifying: readonly string[];
  readonly standings: readonly GroupStanding[];
  /** Of outcomes, none told twice. */
  readonly changes: readonly GroupChange[];
  /** Outcomes of which one measurer has three editions of three groups, so that a widening gap could be seen. */
  readonly threeReadings: boolean;
  /** Outcomes that enter, for telling them one by one. */
  readonly enters: readonly Compared[];
}

/** Everything the verdict says, and nothing that the variants or the figures leave open. */
export function verdictFindings(found: FoundIn): Finding[] {
  return [...orderFindings(found), ...trendFindings(found)];
}

function orderFindings({ composite, qualifying, standings, enters }: FoundIn): Finding[] {
  if (!composite) return [{ kind: "too-few", groups: qualifying }, ...firstIn(standings, enters)];
  const { echelons } = composite.weighed;
  const tiers = echelons.levels.find(({ agreement }) => agreement === AGREEMENT)?.tiers ?? [];
  const [top = [], ...below] = tiers;
  if (below.length === 0) return [{ kind: "no-echelons", groups: top }];
  // Where there are two echelons, the last are just those behind the first.
  const last: Finding[] = below.length > 1 ? [{ kind: "last-echelon", groups: below.at(-1) ?? [] }] : [];
  const cut = { agreement: echelons.gaps[top.length - 1] ?? 0, others: below.flat() };
  const [only = ""] = top;
  return [top.length > 1 ? { kind: "leaders", groups: top, ...cut } : { kind: "leader", group: only, ...cut }, ...last];
}

/** Who is first for every value that the figures allow, outcome by outcome. */
function firstIn(standings: readonly GroupStanding[], enters: readonly Compared[]): Finding[] {
  const entering = new Set(enters.map(({ measure, scope }) => JSON.stringify([measure, scope])));
  return standings
    .filter(({ measure, scope, state }) => state === "leading" && entering.has(JSON.stringify([measure, scope])))
    .map((standing) => ({ kind: "first-in", group: standing.group, standing }));
}

function trendFindings({ standings, changes, threeReadings }: FoundIn): Finding[] {
  const falling = groupBy(
    standings.filter(({ state }) => state === "falling-behind"),
    ({ group }) => group,
  );
  const behind: Finding[] = [...falling].map(([group, own]) => ({ kind: "falling-behind", group, standings: own }));
  const byGroup = [...groupBy(changes, ({ group }) => group)].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const moves = (["lower", "higher"] as const).flatMap((direction) =>
    byGroup.flatMap(([group, all]): Finding[] => {
      const own = all.filter((change) => change.direction === direction);
      if (all.length < LEAST_CHANGES || own.length / all.length < MOST_OF_THEM) return [];
      return [{ kind: direction, group, changes: own, of: all.length }];
    }),
  );
  return [...behind, ...moves, ...(threeReadings || behind.length > 0 ? [] : [{ kind: "no-three-readings" } as const])];
}
