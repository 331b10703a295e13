import type { Comparator } from "../claim.ts";
import type { TimeMention } from "../../text/times/time-mention.ts";
import type { Discourse } from "./discourse.ts";
import type { Site } from "./site.ts";

/**
 * 61% of the whole of 2024, 7.5 times the 60 million of last December, double the December number: behind a part or a multiple of a
 * number that has its own time, the time of what it is taken of.
 */
export function timeOfWhole(
  { after }: Site,
  comparator: Comparator,
  { claims, current }: Pick<Discourse, "claims" | "current">,
): TimeMention | undefined {
  if ((comparator !== "share" && comparator !== "multiple") || !claims[current ?? -1]?.time.frame) return undefined;
  const at = after.findIndex(({ kind }) => kind === "time");
  const token = after[at];
  const isOf = after.slice(0, Math.max(at, 0)).some((one) => one.kind === "word" && OF.test(one.text));
  return token?.kind === "time" && isOf ? token.time : undefined;
}

const OF = /^(?:of|the|that)$/iu;
