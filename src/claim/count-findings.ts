import type { DatePrefix } from "../model/dates.ts";
import type { Series } from "../model/dossier.ts";
import { inLanguage } from "../model/text.ts";
import { simplified } from "../text/times/simplified.ts";
import { checkClaims, type Finding } from "./check-claims.ts";
import type { CheckFacts, NamedPlace } from "./check-facts.ts";
import type { Claim } from "./claim.ts";
import { mayStand } from "./countable.ts";
import { countReadings, type DayOf } from "./count-readings.ts";
import { fitCounts } from "./fitting/fit-counts.ts";
import { findClaims } from "./find-claims.ts";
import type { FoundInText } from "./found-in-text.ts";
import { groupCount } from "./group-counts.ts";
import { groupFindings } from "./group-findings.ts";
import type { ImpliedPlace } from "./implied-places.ts";
import { knownCounts, type Counts } from "./known-counts.ts";
import { isDay, newestListFor } from "./newest-list.ts";
import { placeFindings } from "./places/place-findings.ts";
import { saidOf } from "./said.ts";
import { sentencesOf } from "./sentences.ts";
import { tokenize, vocabularyOf, type Vocabulary } from "./tokens.ts";

/** What the lists know, made ready once for all texts. */
export interface ListKnowledge {
  readonly facts: CheckFacts;
  readonly series: readonly Series[];
  readonly places: readonly NamedPlace[];
  readonly vocabulary: Vocabulary;
  readonly counts: Counts;
}

export function listKnowledge(facts: CheckFacts): ListKnowledge {
  const { series } = facts.head;
  return { facts, series, places: facts.places, vocabulary: vocabularyOf(series, facts.places), counts: knownCounts(facts) };
}

/**
 * What the lists say to each number that counts entries of them. Chinese is read by the order of its words, which tells what
 * belongs to what; English by what stands near a number.
 */
export function countFindings(
  found: FoundInText & { readonly implied: readonly ImpliedPlace[] },
  claims: readonly Claim[],
  { facts, series, places, vocabulary, counts }: ListKnowledge,
  date: DatePrefix | null,
): (Finding | undefined)[] {
  const points = simplified(found.points);
  const read = findClaims(sentencesOf(tokenize({ ...found, points }, vocabulary)), series);
  const chinese = new Map(
    checkClaims(read, { counts, series }).map((finding, index) => [read[index]?.quantity.start ?? -1, finding]),
  );
  const counted = [...new Set(claims.flatMap((claim) => claim.series.map(({ id }) => id)))];
  const isOnList = (claim: Claim): boolean => mayStand(claim, counts);
  const english = checkClaims(
    countReadings(claims, "en", { date, dayOf: dayOfText(date, counts), mayStand: isOnList, counters: countersOf(series) }),
    {
      counts,
      series,
    },
  );
  const general = checkClaims(
    countReadings(claims, "zh", { date: null, dayOf: () => null, mayStand: isOnList, counters: new Set() }),
    {
      counts,
      series,
    },
  );
  const findings = claims.map((claim, index) => {
    // 两地合计161项，占70%: of both, and not of the one that was named last.
    if (claim.against.of !== undefined && claims[claim.against.of]?.comparator === "sum") return undefined;
    if (claim.cell) return (claim.language === "zh" ? general : english)[index];
    if (claim.language !== "zh") return groupCount(claim, facts, { date, counted }) ?? english[index];
    return secondOpinion(chinese.get(claim.quantity.start), general[index], claim);
  });
  const ofPlaces = placeFindings(findings, { points, claims }, { places, counts });
  const names = new Map(series.map(({ id, label }) => [id, saidOf((language) => inLanguage(label, language))]));
  return fitCounts(claims, groupFindings(ofPlaces, claims, { words: facts.words, counts }), {
    counts,
    names,
    date,
    words: facts.words,
    dayOf: dayOfText(date, counts),
    counters: new Set([...ENTRIES, ...countersOf(series)]),
  });
}

/** Words that an entry of any list is counted in. */
const ENTRIES = "款 个 项 件 条 种 items entries filings registrations products names".split(" ");

/** The last words of what is counted, in English: services, apps. */
function countersOf(series: readonly Series[]): ReadonlySet<string> {
  const words = series.flatMap(({ unit, terms }) => [unit["en"] ?? "", ...(terms["en"]?.subject ?? [])]);
  return new Set(words.map((word) => word.toLowerCase().split(" ").at(-1) ?? ""));
}

function dayOfText(date: DatePrefix | null, counts: Counts): DayOf {
  return (series) => {
    const list = counts(series);
    return date !== null && isDay(date) && list ? newestListFor(date, list) : null;
  };
}

/** Smaller numbers agree by chance with a count that was not meant. */
const LEAST_TELLING = 10;

/**
 * Where the order of the words leaves a number open, what stands near it may bear it out; it refutes it only if all is said beside it.
 */
function secondOpinion(first: Finding | undefined, second: Finding | undefined, { quantity }: Claim): Finding | undefined {
  if (!second || first?.state === "holds") return first;
  const guessed = first?.reading?.trust !== "explicit";
  if (second.state === "holds") return guessed && Number(quantity.value) >= LEAST_TELLING ? second : first;
  if (first && first.state !== "open") return first;
  return second.state === "fails" && second.reading?.trust === "explicit" ? second : (first ?? second);
}
