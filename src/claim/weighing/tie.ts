import { daysOf } from "../../model/dates.ts";
import type { Claim, Link } from "../claim.ts";
import type { Frame } from "../reading.ts";
import type { Option } from "./option.ts";

/** The claim as one of what it was taken for, all of it said beside the number. What grammar took it for stays as it was read. */
export function tied(claim: Claim, option: Option): Claim {
  const { kind, subject, measure, place } = option;
  if (kind === "read") return claim;
  const frame = frameOf(option);
  const isListed = kind !== "figure";
  return {
    ...claim,
    subjects: subject === "" ? [] : [link(subject)],
    measures: isListed ? [] : [link(measure)],
    series: isListed ? [link(measure)] : [],
    places: place === "" ? [] : [link(place)],
    time: frame ? { frame, how: "sentence" } : claim.time,
  };
}

function frameOf({ frame, period, basis }: Option): Frame | null {
  if (frame && basis !== "total") return frame;
  if (!period) return null;
  const { start, end } = { start: daysOf(period.start).start, end: daysOf(period.end).end };
  return { period: { start, end }, grain: start === end ? "day" : "span", asOf: basis === "total", upTo: false, carried: false };
}

const link = (id: string): Link => ({ id, how: "sentence", start: 0, end: 0 });
