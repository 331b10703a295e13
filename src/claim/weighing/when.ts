import { memo } from "../../model/memo.ts";
import { moved } from "../../text/times/calendar.ts";
import type { Claim } from "../claim.ts";
import type { Frame } from "../reading.ts";
import type { Seen } from "./standing.ts";
import type { TimeSaid } from "./things.ts";
import { signs, type Signs, type Weights } from "./weights.ts";

/** How the time of an option lies to one that is said; null where that excludes it. */
export type Lies = "same" | "until" | "inside" | null;

/** Of the times that are said, the one that speaks most for an option's, and what grammar made of it. */
export function timeSigns(
  times: readonly Seen<TimeSaid>[],
  { time, against, sentence }: Claim,
  lies: (frame: Frame) => Lies,
  weights: Weights,
): Signs {
  const read = time.frame ? lies(time.frame) : null;
  const taken = !time.frame
    ? `time read ${time.how}`
    : read
      ? `time read ${time.how} ${read}`
      : `time read as another ${time.how}`;
  const told = times.flatMap(({ thing, names }): (readonly string[])[] => {
    const before = yearBefore(thing.frame);
    const [at, earlier] = [lies(thing.frame), before && lies(before)];
    return [
      ...(at ? [[...names, `time ${at}`, ...(thing.isBase ? ["time of a base"] : [])]] : []),
      ...(earlier ? [["time a year before", `time a year before ${thing.sentence === sentence ? "sentence" : "far"}`]] : []),
    ];
  });
  if (against.frame && lies(against.frame)) told.push(["time read as base"]);
  if (told.length === 0) told.push([times.length === 0 ? "time none said" : "time another"]);
  const best = told.map((names) => signs(names, weights)).reduce((a, b) => (b.first > a.first ? b : a));
  return signs([...best.names, taken], weights);
}

/** Made once for each time that is said: every option of every number asks for it. */
const yearBefore = memo((frame: Frame): Frame | null => {
  const period = moved(frame.period, "year", -1);
  return period && { ...frame, period };
});
