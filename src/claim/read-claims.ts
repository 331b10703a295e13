import type { DatePrefix } from "../model/dates.ts";
import { CodePoints } from "../text/code-points.ts";
import { findQuantities } from "../text/quantities/find-quantities.ts";
import { findTimes } from "../text/times/find-times.ts";
import type { Claim } from "./claim.ts";
import type { Lexicon } from "./linking/lexicon.ts";
import { linkClaims } from "./linking/link-claims.ts";
import { passagesOf } from "./linking/passages.ts";
import { tokensOf } from "./linking/text-tokens.ts";

/** Every number of a text with what it is taken to say; times that depend on the text's own date are told by `date`. */
export function readClaims(text: string, lexicon: Lexicon, date: DatePrefix | null): Claim[] {
  const points = new CodePoints(text);
  const times = findTimes(points, { date });
  const quantities = findQuantities(points, times);
  return linkClaims(passagesOf(tokensOf(text, points, { times, quantities }, lexicon)), lexicon.measures);
}
