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
import type { FoundInText } from "./found-in-text.ts";
import { groupCount } from "./group-counts.ts";
import { groupFindings } from "./group-findings.ts";
import { knownCounts, type Counts } from "./known-counts.ts";
import { isDay, newestListFor } from "./newest-list.ts";
import { placeFindings } from "./places/place-findings.ts";
import { saidOf } from "./said.ts";

/** What the lists know, made ready once for all texts. */
export interface ListKnowledge {
  readonly facts: CheckFacts;
  readonly series: readonly Series[];
  readonly places: readonly NamedPlace[];
  readonly counts: Counts;
}

export function listKnowledge(facts: CheckFacts): ListKnowledge {
  const { series } = facts.head;
  return { facts, series, places: facts.places, counts: knownCounts(facts) };
}

/**
 * What the lists say to each number that counts entries of them.
 */
export function countFindings(
  found: FoundInText,
  claims: readonly Claim[],
  { facts, series, places, counts }: ListKnowledge,
  date: DatePrefix | null,
): (Finding | undefined)[] {
  const points = simplified(found.points);
  const counted = [...new Set(claims.flatMap((claim) => claim.series.map(({ id }) => id)))];
  const dayOf = dayOfText(date, counts);
  const counters = new Set([...ENTRIES, ...countersOf(series)]);
  const read = countReadings(claims, {
    date,
    dayOf,
    monthOf: (id, day) => counts(id)?.listMonth(day) ?? null,
    struck: facts.head.cancelled?.id,
    mayStand: (claim) => mayStand(claim, counts),
    counters,
  });
  const told = checkClaims(read, { counts, series });
  const findings = claims.map((claim, index) => {
    // 两地合计161项，占70%: of both, and not of the one that was named last.
    if (claim.against.of !== undefined && claims[claim.against.of]?.comparator === "sum") return undefined;
    const ofGroup = claim.cell || claim.language === "zh" ? undefined : groupCount(claim, facts, { date, counted });
    return ofGroup ?? told[index];
  });
  const ofPlaces = placeFindings(findings, { points, claims }, { places, counts });
  const names = new Map(series.map(({ id, label }) => [id, saidOf((language) => inLanguage(label, language))]));
  return fitCounts(claims, groupFindings(ofPlaces, claims, { words: facts.words, counts }), {
    counts,
    names,
    date,
    words: facts.words,
    dayOf,
    counters,
  });
}

/** Words that an entry of any list is counted in. */
const ENTRIES = "款 个 项 件 条 种 items entries filings registrations products names".split(" ");

/** What the entries of these lists are counted in, and the last words of what is counted, in English: services, apps. */
function countersOf(series: readonly Series[]): string[] {
  const words = series.flatMap(({ unit, terms }) => [unit["zh"] ?? "", unit["en"] ?? "", ...(terms["en"]?.subject ?? [])]);
  return words.map((word) => word.toLowerCase().split(" ").at(-1) ?? "");
}

function dayOfText(date: DatePrefix | null, counts: Counts): DayOf {
  return (series) => {
    const list = counts(series);
    return date !== null && isDay(date) && list ? newestListFor(date, list) : null;
  };
}
