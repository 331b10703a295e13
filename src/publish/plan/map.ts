import { daysOf } from "../../model/dates.ts";
import { groupBy } from "../../model/group-by.ts";
import { groupEntityId } from "../../model/ids.ts";
import { MAP } from "../addresses.ts";
import { backersFigure, type MapFinding, type MapInputs } from "../figures/backers-figure.ts";
import { mapPage } from "../pages/map.ts";
import { isCounted, type ShownBacking } from "../shown/shown-backing.ts";
import { sharedWith } from "./backing.ts";
import type { Backings } from "./find-backings.ts";
import { mapSizes } from "./map-sizes.ts";
import type { Desk, Plan } from "./desk.ts";
import { embedPlan } from "./embeds.ts";

/** The map of who backs whom. */
export function* planMap(desk: Desk): Iterable<Plan> {
  const { backings } = desk;
  const { all } = backings;
  const dates = all.filter(isCounted).flatMap(({ last }) => last?.by ?? []);
  const [asOf = null] = dates.toSorted((left, right) => (daysOf(left).start < daysOf(right).start ? 1 : -1));
  const pages = new Set(all.flatMap(({ tellings }) => tellings.flatMap(({ address }) => address ?? []))).size;
  const sizes = mapSizes(desk);
  const inputs: MapInputs = { all, tones: tonesOf(desk), finding: findingOf(backings), asOf, pages, sizes };
  yield { address: MAP, render: mapPage, inputs } as Plan;
  yield* embedPlan(backersFigure, inputs);
}

/** Of the groups that have a colour; with it in the inputs of this page alone, no other changes where two groups change places. */
export const tonesOf = (desk: Desk): Record<string, number> =>
  Object.fromEntries([...desk.groups.keys()].flatMap((id) => (desk.tone(id) > 0 ? [[groupEntityId(id), desk.tone(id)]] : [])));

/** Who backs most of the companies with more than one backer, and which two of them share most. Only what counts. */
function findingOf(backings: Backings): MapFinding | null {
  const counted = backings.all.filter(isCounted);
  const contested = [...groupBy(counted, ({ company }) => company.id).values()].filter((own) => own.length > 1);
  const byBacker = [...groupBy(contested.flat(), ({ backer }) => backer.id).values()];
  const count = Math.max(0, ...byBacker.map((own) => own.length));
  if (count === 0) return null;
  const foremost = byBacker.filter((own) => own.length === count).flatMap(([first]) => first?.backer ?? []);
  return { foremost, count, of: contested.length, pair: closestPair(backings, contested) };
}

function closestPair(backings: Backings, contested: readonly (readonly ShownBacking[])[]): MapFinding["pair"] {
  const pairs = contested.flatMap(([first]) => {
    const [most] = first ? sharedWith(backings, first.company.id, "company") : [];
    return first && most ? [[first.company, most.party, most.common.length] as const] : [];
  });
  const [best] = pairs.toSorted((left, right) => right[2] - left[2] || (left[0].id < right[0].id ? -1 : 1));
  return best && best[2] > 1 ? best : null;
}
