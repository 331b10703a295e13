import type { Comparator } from "../claim.ts";
import type { TimeMention } from "../../text/times/time-mention.ts";
import type { Discourse } from "./discourse.ts";
import type { Site } from "./site.ts";

/**
 * 61% of the whole of 2024, 7.5 times the 60 million of last December, double the December number: behind a part or a multiple of a
 * number that has its own time, the time of what it is taken of.
 */
export function timeOfWhole(
  { before, after }: Site,
  comparator: Comparator,
  sentence: number,
  { claims, current }: Pick<Discourse, "claims" | "current">,
): TimeMention | undefined {
  const last = claims.at(-1);
  const own = claims[current ?? -1] ?? (last?.sentence === sentence || isTakenUp(before) ? last : undefined);
  if ((comparator !== "share" && comparator !== "multiple") || !own?.time.frame) return undefined;
  const at = after.findIndex(({ kind }) => kind === "time");
  const token = after[at];
  const isOf = after.slice(0, Math.max(at, 0)).some((one) => one.kind === "word" && OF.test(one.text));
  // 2.3 times last year’s sales.
  const isOwner = comparator === "multiple" && at === 0;
  return token?.kind === "time" && (isOf || isOwner) ? token.time : undefined;
}

/** That was half of what 2017 had seen. */
const isTakenUp = ([first]: Site["before"]): boolean =>
  first?.kind === "word" && /^(?:that|this|which)(?: (?:is|was))?$/iu.test(first.text);

const OF = /^(?:of|the|that)$/iu;
