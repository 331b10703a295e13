import { findPeer } from "../measure.ts";
import type { GoldCase } from "./gold.ts";
import type { FoundNumber } from "./score.ts";

export const RECOGNIZERS = "@microsoft/recognizers-text-suite";

interface Recognized {
  readonly start: number;
  /** Of its last character. */
  readonly end: number;
  readonly typeName: string;
  readonly resolution: { readonly value?: string } | null;
}
type Recognize = (text: string, culture: string) => Recognized[];
export type Suite = Record<"recognizeNumber" | "recognizeOrdinal" | "recognizePercentage" | "recognizeDateTime", Recognize>;

export async function loadRecognizers(): Promise<Suite> {
  const loaded = (await import(findPeer(RECOGNIZERS) ?? "")) as { default: Suite };
  return loaded.default;
}

export const cultureOf = (language: GoldCase["language"]): string => (language === "en" ? "en-us" : "zh-cn");

/** Its numbers, ordinals and percentages, without those inside what it takes for a date or a time of day. */
export function recognizedNumbers(suite: Suite, sentence: string, language: GoldCase["language"]): FoundNumber[] {
  const culture = cultureOf(language);
  const dates = suite.recognizeDateTime(sentence, culture).filter(({ typeName }) => !typeName.endsWith("duration"));
  const found = [
    ...suite.recognizeNumber(sentence, culture),
    ...suite.recognizeOrdinal(sentence, culture),
    ...suite.recognizePercentage(sentence, culture),
  ];
  return found
    .filter(({ start, end }) => !dates.some((date) => start <= date.end && date.start <= end))
    .map(({ start, end, resolution }) => ({ start, end: end + 1, values: valuesOf(resolution?.value) }));
}

/** 80% of 八成 is told as 80: eight tenths may be told either way. */
function valuesOf(value: string | undefined): string[] {
  if (value === undefined) return [];
  const percent = /^(-?[\d.]+)%$/.exec(value)?.[1];
  return percent === undefined ? [value] : [percent, String(Number(percent) / 10)];
}
