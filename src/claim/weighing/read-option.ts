import type { Claim } from "../claim.ts";
import { unitKind } from "./number-signs.ts";
import type { Option } from "./option.ts";
import { signs, type Weights } from "./weights.ts";

/** What grammar took a number for; undefined where it took it for nothing. */
export function readOption(claim: Claim, weights: Weights): Option | undefined {
  const { subjects, measures, series, places, time, comparator, quantity } = claim;
  const isListed = series.length > 0 && measures.length === 0;
  const measure = isListed ? series[0] : measures[0];
  if (!measure && subjects.length === 0) return undefined;
  const several = isListed && series.length > 1 ? "several" : "one";
  const names = [
    "read",
    `read ${comparator}`,
    `read unit ${unitKind(claim)}`,
    `read time ${time.how}`,
    `read subject ${subjects[0]?.how ?? "none"}`,
    `read ${isListed ? "series" : "measure"} ${measure?.how ?? "none"} ${several}`,
    `read place ${places[0]?.how ?? "none"}`,
    `read stance ${claim.stance}`,
    ...(quantity.approx === null ? [] : ["read softened"]),
  ];
  return {
    kind: "read",
    subject: subjects[0]?.id ?? "",
    measure: measure?.id ?? "",
    place: places[0]?.id ?? "",
    period: time.frame?.period ?? null,
    frame: time.frame,
    basis: null,
    figure: null,
    known: null,
    line: "",
    time: "",
    measuredAt: "",
    agree: "untried",
    base: null,
    rank: null,
    signs: [signs(names, weights)],
    number: signs([], weights),
  };
}
