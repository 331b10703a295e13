import { answersTo } from "../answers.ts";
import { between } from "../arithmetic/interval.ts";
import { rational } from "../arithmetic/rational.ts";
import { gradeOf, wordingOf } from "../arithmetic/wording.ts";
import type { Claim } from "../claim.ts";
import { isKnown } from "../known.ts";
import type { Counts } from "../known-counts.ts";
import type { Outcome } from "../outcome.ts";
import type { Frame } from "../reading.ts";

const DAY = 86_400_000;
const MONTHLY = ["每月", "月均", "每个月"];
const DAILY = ["每天", "每日", "日均"];

/** 去年平均每天备案1.2款, 月均37款: what was new in the time that is said, over its days or months. `beside`: the words before it. */
export function meanOfPeriod({ quantity, time }: Claim, series: string, beside: string, counts: Counts): Outcome | undefined {
  const { frame } = time;
  const known = counts(series);
  const parts = frame && partsOf(frame, beside);
  if (!frame || !known || !parts) return undefined;
  const all = answersTo({ kind: "count", basis: "added", base: null, place: null, frame }, known).find(isKnown);
  // A mean is rounded to the digits that it shows, as a rate is.
  const wording = wordingOf({ ...quantity, kind: "percent", unit: "%" });
  if (!all || !wording) return undefined;
  const [best] = all.values;
  const of = (total: number) => rational(BigInt(Math.round(total)), BigInt(parts));
  const found = all.values.map(({ value }) => value);
  const [face, low, high] = [of(best.value), of(Math.min(...found)), of(Math.max(...found))];
  const grade = gradeOf(wording, { face: between(face, face), range: between(low, high) });
  const mean = (best.value / parts).toFixed(String(quantity.value).split(".")[1]?.length ?? 0);
  const reason = { en: `${best.value} over ${parts} are ${mean} each.`, zh: `${best.value}除以${parts}为${mean}。` };
  const { evidence } = best;
  if (grade === "holds" || grade === "loosely") return { state: "holds", reason, right: null, evidence, hedged: false, ratio: 1 };
  if (grade === "fails") return { state: "fails", reason, right: mean, evidence, hedged: false, ratio: 1 };
  return undefined;
}

function partsOf({ period, asOf, grain }: Frame, beside: string): number | undefined {
  if (asOf || grain === "day") return undefined;
  const { start, end } = period;
  const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  if (MONTHLY.some((word) => beside.includes(word))) return monthOf(end) - monthOf(start) + 1;
  if (DAILY.some((word) => beside.includes(word))) return Math.round((Date.parse(end) - Date.parse(start)) / DAY) + 1;
  return undefined;
}
