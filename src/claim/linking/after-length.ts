import { moved, nextDay } from "../../text/times/calendar.ts";
import type { ClaimTime, Comparator } from "../claim.ts";
import type { Frame } from "../reading.ts";
import type { Discourse } from "./discourse.ts";
import type { Passage } from "./passages.ts";
import { nearness, type HeldTime } from "./scene.ts";
import { hasRole, isRole, wordOf, type Site } from "./site.ts";

/** So many numbers back, the sentence may have told the later of two times. */
const BACK = 6;

/**
 * 2024年底它才94项，一年下来翻了一番; 6月末164项，两个月新增28项，升到全国第二: what became of it after a length of time is of the later time that the text
 * has told, and what was added within it of the days between both.
 */
export function timeAfterLength(
  { before }: Site,
  computed: Comparator | null,
  clause: Passage,
  discourse: Discourse,
): ClaimTime | undefined {
  const { scene, latest, claims } = discourse;
  const held = scene.time?.frame;
  if (clause.language !== "zh" || !held || scene.time?.at.sentence !== clause.sentence || computed === "share") return undefined;
  const months = before.map(monthsOf).find((count) => count > 0);
  if (months === undefined) return undefined;
  const isAdded = hasRole(before, "added");
  if (!isAdded && computed === null && !before.some((token) => isRole(token, "reach"))) return undefined;
  const told = claims
    .slice(-BACK)
    .flatMap(({ time, sentence }): HeldTime[] =>
      sentence === clause.sentence && time.frame ? [{ frame: time.frame, at: clause }] : [],
    );
  const later = [...told, ...(latest ? [latest] : [])].find(({ frame }) => frame !== null && isLater(held, frame, months));
  if (!later?.frame) return undefined;
  const how = nearness(later.at, clause);
  discourse.scene = { ...scene, time: later };
  return { frame: isAdded ? between(held, later.frame) : later.frame, how: how === "clause" ? "sentence" : how };
}

/** 一年, 十二个月, 两个月; 0 for anything else. */
function monthsOf(token: Site["before"][number]): number {
  if (token.kind === "duration") return token.count;
  return ["一年", "这一年", "一年来"].includes(wordOf(token)) ? MONTHS : 0;
}
const MONTHS = 12;

/** So many months, or years, lie between the ends of both. */
function isLater({ period: held }: Frame, { period: later }: Frame, count: number): boolean {
  if (later.end <= held.end) return false;
  return [count, count * MONTHS].filter(Number.isInteger).some((months) => {
    const end = moved({ start: held.end, end: held.end }, "month", months)?.end;
    return end !== undefined && nextDay(end, -UNEVEN) <= later.end && later.end <= nextDay(end, UNEVEN);
  });
}
const UNEVEN = 3;

const between = ({ period: held }: Frame, { period: later }: Frame): Frame => ({
  period: { start: nextDay(held.end), end: later.end },
  grain: "span",
  asOf: false,
  upTo: false,
  carried: false,
});
