import type { Series } from "../model/dossier.ts";
import { simplified } from "../text/times/simplified.ts";
import { checkClaims, type Finding } from "./check-claims.ts";
import type { CheckFacts } from "./check-facts.ts";
import type { Claim } from "./claim.ts";
import { countReadings } from "./count-readings.ts";
import { findClaims } from "./find-claims.ts";
import type { FoundInText } from "./found-in-text.ts";
import { knownCounts, type Counts } from "./known-counts.ts";
import { sentencesOf } from "./sentences.ts";
import { tokenize, vocabularyOf, type Vocabulary } from "./tokens.ts";

/** What the lists know, made ready once for all texts. */
export interface ListKnowledge {
  readonly series: readonly Series[];
  readonly vocabulary: Vocabulary;
  readonly counts: Counts;
}

export function listKnowledge(facts: CheckFacts): ListKnowledge {
  const { series } = facts.head;
  return { series, vocabulary: vocabularyOf(series, facts.places), counts: knownCounts(facts) };
}

/**
 * What the lists say to each number that counts entries of them. Chinese is read by the order of its words, which tells what
 * belongs to what; English by what stands near a number.
 */
export function countFindings(
  found: FoundInText,
  claims: readonly Claim[],
  { series, vocabulary, counts }: ListKnowledge,
): (Finding | undefined)[] {
  const read = findClaims(sentencesOf(tokenize({ ...found, points: simplified(found.points) }, vocabulary)), series);
  const chinese = new Map(
    checkClaims(read, { counts, series }).map((finding, index) => [read[index]?.quantity.start ?? -1, finding]),
  );
  const english = checkClaims(countReadings(claims, "en"), { counts, series });
  return claims.map((claim, index) => (claim.language === "zh" ? chinese.get(claim.quantity.start) : english[index]));
}
