import type { DatePrefix } from "../model/dates.ts";
import { CodePoints } from "../text/code-points.ts";
import { simplified } from "../text/times/simplified.ts";
import { checkClaims, type Finding } from "./check-claims.ts";
import type { CheckFacts } from "./check-facts.ts";
import type { Claim } from "./claim.ts";
import { countReadings } from "./count-readings.ts";
import { findClaims } from "./find-claims.ts";
import { groupCount } from "./group-counts.ts";
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
  const read = findClaims(
    sentencesOf(tokenize(simplified(new CodePoints(text)), vocabularyOf(facts.head.series, facts.places), date)),
    facts.head.series,
  );
  const chinese = new Map(checkClaims(read, facts).map((finding, index) => [read[index]?.quantity.start ?? -1, finding]));
  const counted = [...new Set(claims.flatMap(({ series }) => series.map(({ id }) => id)))];
  const english = checkClaims(countReadings(claims, "en", date), facts);
  const general = checkClaims(countReadings(claims, "zh", null), facts);
  return claims.map((claim, index) => {
    if (claim.language !== "zh") return groupCount(claim, facts, { date, counted }) ?? english[index];
    return secondOpinion(chinese.get(claim.quantity.start), general[index], claim);
  });
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
