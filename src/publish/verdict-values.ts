import type { Interval } from "../measure/standing/interval.ts";
import { figure, percent } from "./format.ts";
import type { ShownInterval } from "./shown/shown-verdict.ts";

/** Digits that are kept of a large number; the row behind it has all of them. */
const DIGITS = 5;
const STEPS: Readonly<Record<string, readonly (readonly [at: number, word: string])[]>> = {
  zh: [
    [1e12, "万亿"],
    [1e8, "亿"],
    [1e4, "万"],
  ],
  en: [
    [1e12, " trillion"],
    [1e9, " billion"],
    [1e6, " million"],
  ],
};

/** 159000000 as "1.59亿" or "159 million". */
export function largeNumber(value: number, language: string): string {
  const step = (STEPS[language] ?? STEPS["en"] ?? []).find(([at]) => Math.abs(value) >= at);
  const [at, word] = step ?? [1, ""];
  return figure(Number((value / at).toPrecision(DIGITS))) + word;
}

/** A value, or all that a bound or band allows: "≥1.59亿", "500万–1,000万". A percentage keeps its sign. */
export function intervalText([low, high]: ShownInterval, unit: string, language: string): string {
  const text = (value: number) => (unit === "%" ? `${figure(value)}%` : largeNumber(value, language));
  if (low === null || high === null) return low === null ? `≤${text(high ?? 0)}` : `≥${text(low)}`;
  if (low === high) return text(low);
  return low <= 0 && high > 0 && unit !== "%" ? `≤${text(high)}` : `${text(low)}–${text(high)}`;
}

/** "12.5%" or "12.5–14.0%". */
export function shareText([low, high]: Interval): string {
  return percent(low) === percent(high) ? percent(low) : `${percent(low).slice(0, -1)}–${percent(high)}`;
}

/** "2", or "2–4" where the figures leave it open. */
export function rankText([best, worst]: Interval): string {
  return best === worst ? String(best) : `${best}–${worst}`;
}

/** A stretch of time by its name where it has one: 2025Q3, 2025H1, 2025-09, 2025-12-08–12-14. Months in full: "2025-07–10" would read as a day. */
export function periodName(start: string | null, end: string): string {
  if (start === null || start === end) return end;
  const [from, to] = [Number(start.slice(5, 7)), Number(end.slice(5, 7))];
  const isMonths = start.length === 7 && end.length === 7 && start.slice(0, 4) === end.slice(0, 4);
  if (isMonths && to - from === 2 && to % 3 === 0) return `${end.slice(0, 4)}Q${to / 3}`;
  if (isMonths && to - from === 5 && to % 6 === 0) return `${end.slice(0, 4)}H${to / 6}`;
  if (isMonths && from === 1 && to === 12) return end.slice(0, 4);
  const isDays = start.length > 7 && end.length > 7 && start.slice(0, 4) === end.slice(0, 4);
  return `${start}–${isDays ? end.slice(5) : end}`;
}
