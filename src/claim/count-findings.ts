import type { DatePrefix } from "../model/dates.ts";
import { CodePoints } from "../text/code-points.ts";
import { simplified } from "../text/times/simplified.ts";
import { checkClaims, type Finding } from "./check-claims.ts";
import type { CheckFacts } from "./check-facts.ts";
import type { Claim } from "./claim.ts";
import { countReadings } from "./count-readings.ts";
import { findClaims } from "./find-claims.ts";
import { knownCounts } from "./known-counts.ts";
import { placeFindings } from "./places/place-findings.ts";
import { sentencesOf } from "./sentences.ts";
import { tokenize, vocabularyOf } from "./tokens.ts";

/**
 * What the lists say to each number that counts entries of them. Chinese is read by the order of its words, which tells what
 * belongs to what; English by what stands near a number.
 */
export function countFindings(
  text: string,
  claims: readonly Claim[],
  facts: CheckFacts,
  date: DatePrefix | null,
): (Finding | undefined)[] {
  const points = simplified(new CodePoints(text));
  const read = findClaims(sentencesOf(tokenize(points, vocabularyOf(facts.head.series, facts.places), date)), facts.head.series);
  const chinese = new Map(checkClaims(read, facts).map((finding, index) => [read[index]?.quantity.start ?? -1, finding]));
  const english = checkClaims(countReadings(claims, "en"), facts);
  const general = checkClaims(countReadings(claims, "zh"), facts);
  const found = claims.map((claim, index) => {
    if (claim.language !== "zh") return english[index];
    return secondOpinion(chinese.get(claim.quantity.start), general[index], claim);
  });
  return placeFindings(found, { points, claims }, { places: facts.places, counts: knownCounts(facts) });
}

/** Smaller numbers agree by chance with a count that was not meant. */
const LEAST_TELLING = 10;

/**
 * Where the order of the words leaves a number open, what stands near it may bear it out; it refutes it only if all is said beside it.
 */
function secondOpinion(first: Finding | undefined, second: Finding | undefined, { quantity }: Claim): Finding | undefined {
  if (!second || (first && first.state !== "open")) return first;
  if (second.state === "holds") return Number(quantity.value) >= LEAST_TELLING ? second : first;
  return second.state === "fails" && second.reading?.trust === "explicit" ? second : (first ?? second);
}
