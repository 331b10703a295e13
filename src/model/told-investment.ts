/** Why a telling of an investment is none that was made: it was only talked about, or its source only claims it. */
export type NotMade = "talks" | "claimed";

const TALKS = /\bin talks\b/u;
const CLAIMED = /\b(?:claimed|rumou?red|possible|denied)\b/u;

/** By the words behind its date; null where they say nothing of the kind. */
export function notMade(period: string): NotMade | null {
  return TALKS.test(period) ? "talks" : CLAIMED.test(period) ? "claimed" : null;
}

const PERCENTAGE = /(?<![\d.])(\d{1,3}(?:\.\d+)?)\s*[%％]/gu;

/** The percentage that a telling states, be it "about" so much; null where it states none, or several. */
export function statedShare(text: string): number | null {
  const found = [...text.matchAll(PERCENTAGE)].map(([, digits]) => Number(digits));
  const [share] = found;
  return found.length === 1 && share !== undefined && share > 0 && share <= 100 ? share : null;
}
