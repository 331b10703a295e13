import { CodePoints } from "../text/code-points.ts";
import { findCounts } from "../text/counts.ts";
import { findDates } from "../text/dates-in-text.ts";
import type { Quantity } from "../text/quantities/quantity.ts";
import type { Claim } from "./claim.ts";
import type { Lexicon } from "./linking/lexicon.ts";
import { linkClaims } from "./linking/link-claims.ts";
import { passagesOf } from "./linking/passages.ts";
import { tokensOf } from "./linking/text-tokens.ts";

/** Every number of a text with what it is taken to say. */
export function readClaims(text: string, lexicon: Lexicon): Claim[] {
  const points = new CodePoints(text);
  const times = findDates(points);
  const quantities = findCounts(points, times).map((q): Quantity => {
    const kind =
      q.unit === "%" || q.unit === "成" ? "percent" : q.unit === "倍" ? "multiple" : q.unit === "个百分点" ? "points" : "count";
    return { ...q, kind, change: null };
  });
  return linkClaims(passagesOf(tokensOf(text, points, { times, quantities }, lexicon)), lexicon.measures);
}
