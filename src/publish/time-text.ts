import type { Words } from "./words/words.ts";
import { periodName } from "./verdict-values.ts";

type TimeWords = Pick<Words, "date" | "halfYear" | "quarter" | "between" | "during">;

/** A stretch of time in the words of a sentence: "in the third quarter of 2025", "on 7 February 2026", “2024年”. */
export function duringText(words: TimeWords, start: string | null, end: string): string {
  return timeInWords(words, periodName(start, end), () => words.between(start ?? end, end));
}

/** The same of a time by its name: "2025Q3", "2025H1", "2025-09". */
export const duringNamed = (words: TimeWords, name: string): string => timeInWords(words, name, () => name);

/** Months and days of a label in words, "August 2025 → April 2026"; names of quarters and half-years are short and stay. */
export const datesInWords = ({ date }: Pick<Words, "date">, label: string): string =>
  label.replace(/(?<![\d–-])\d{4}-\d\d(?:-\d\d)?(?![\d–-])/gu, date);

function timeInWords(words: TimeWords, name: string, otherwise: () => string): string {
  if (/^\d{4}Q[1-4]$/u.test(name)) return words.during(words.quarter(name), false);
  if (/^\d{4}H[12]$/u.test(name)) return words.during(words.halfYear(name), false);
  if (/^\d{4}(?:-\d\d){0,2}$/u.test(name)) return words.during(words.date(name), name.length > "2026-01".length);
  return otherwise();
}
