import type { FrontInputs } from "../pages/front.ts";
import type { Interval } from "../../measure/standing/interval.ts";
import { comparedKey } from "../../measure/verdict/compared-measures.ts";
import type { Desk } from "./desk.ts";
import { verdictNames } from "./verdict-names.ts";

const LEAST = 3;
const MOST = 7;

/** Of what a figure allows the middle; of a bound, which is open to one side, the bound. */
const middle = ([low, high]: Interval): number =>
  Number.isFinite(low) ? (Number.isFinite(high) ? (low + high) / 2 : low) : high;

/** Of the outcomes that enter the index, the one that most groups are read of; of several, the first that is declared. */
export function frontOutcome(desk: Desk): FrontInputs["outcome"] {
  const result = desk.data.verdict;
  if (!result) return null;
  const names = verdictNames(desk);
  const inside = new Set(result.input.measures.map(({ id }) => id));
  const candidates = result.entered.flatMap(({ id, compared }) => {
    if (!compared?.level || !inside.has(id)) return [];
    // Only who was read in the period that the figure names has a rank in it; an older or a later reading is no rung of it.
    const own = result.standings.filter((one) => one.rank !== null && comparedKey(one) === comparedKey(compared));
    return own.length < LEAST ? [] : [{ compared, own }];
  });
  const [first] = candidates.toSorted((left, right) => right.own.length - left.own.length);
  if (!first) return null;
  const rows = first.own.toSorted((left, right) => middle(right.value) - middle(left.value)).map(names.standing);
  return { measure: names.measure(first.compared), rows: rows.slice(0, MOST) };
}
