import { groupBy } from "../model/group-by.ts";
import { groupOf, type ClaimWords } from "../model/claim-words.ts";
import type { Finding } from "./check-claims.ts";
import { isClose, isInSentence, type Claim } from "./claim.ts";
import type { KnownValue } from "./known.ts";
import type { Counts } from "./known-counts.ts";
import { anchorsOf } from "./places/anchors.ts";
import { newestListFor } from "./newest-list.ts";
import { countReading, isState } from "./reading.ts";
import type { Said } from "./said.ts";
import { includes, overlap, toleranceOf } from "./tolerance.ts";

interface Known {
  readonly words: Pick<ClaimWords, "owners" | "rowGroups" | "captions">;
  readonly counts: Counts;
}

/** A number told of a group, with the series that it may count. */
interface Told {
  readonly index: number;
  readonly claim: Claim;
  readonly group: string;
  /** The group is named itself, not one of its products. */
  readonly whole: boolean;
  readonly series: readonly string[];
  /** The sentence says which. */
  readonly said: boolean;
}

/**
 * 腾讯12款: what a group has filed. Of whom a row is was found out and not printed, so that a number as large as ours is borne out, a
 * smaller one refuted where all is said beside it, and a larger one left open.
 */
export function groupFindings(
  found: readonly (Finding | undefined)[],
  claims: readonly Claim[],
  known: Known,
): (Finding | undefined)[] {
  const anchors = anchorsOf(found);
  const recent: string[] = [];
  const told = claims.flatMap((claim, index): Told[] => {
    const series = anchors[index]?.series;
    if (series !== undefined && !recent.includes(series)) recent.push(series);
    // A count of the whole list is none of a group's, whoever is named beside it.
    return found[index]?.state === "holds" ? [] : toldOf(claim, index, recent, known);
  });
  const meant = seriesByParagraph(told, known.counts);
  const result = [...found];
  for (const one of told) {
    const finding = findingOf(one, meant.get(one.claim.paragraph), known);
    const before = found[one.index];
    if (finding) result[one.index] = { ...finding, reading: finding.reading ?? before?.reading ?? null };
  }
  return result;
}

function toldOf(claim: Claim, index: number, recent: readonly string[], { words }: Known): Told[] {
  const { quantity, comparator, stance, time } = claim;
  const isCount = comparator === "value" && quantity.kind === "count" && typeof quantity.value === "string";
  // English names a group and its number apart, and is read by group-counts.ts.
  if (claim.language === "en" && !claim.cell) return [];
  if (!isCount || stance !== "asserted" || quantity.unit === "家" || !time.frame) return [];
  if (time.how === "text" && !isState(time.frame)) return [];
  if (claim.measures.some(isInSentence) || claim.places.some(isInSentence)) return [];
  const named = claim.subjects.filter(isClose);
  const owners = new Set(named.map(({ id }) => groupOf(words, id)));
  const [owner] = owners;
  const group = owner == null || owners.size > 1 ? undefined : words.rowGroups[owner];
  if (group === undefined) return [];
  const said = claim.series.filter(isInSentence).map(({ id }) => id);
  const series = said.length > 0 ? said : recent;
  const whole = named.every(({ id }) => id === owner);
  return [{ index, claim, group, whole, series: [...new Set(series)], said: said.length > 0 }];
}

/** So many numbers of a paragraph do not agree by chance with a series that was not meant. */
const ENOUGH = 2;

/** The series under which most of a paragraph's numbers are right, if there is only one such. */
function seriesByParagraph(told: readonly Told[], counts: Counts): ReadonlyMap<number, string> {
  const meant = new Map<number, string>();
  for (const [paragraph, group] of groupBy(told, ({ claim }) => claim.paragraph)) {
    const ids = [...new Set(group.flatMap(({ series }) => series))];
    const scored = ids
      .map((id) => ({ id, right: group.filter((one) => one.series.includes(id) && isRight(one, id, counts)).length }))
      .toSorted((a, b) => b.right - a.right);
    const [first, second] = scored;
    if (first && first.right >= ENOUGH && first.right > (second?.right ?? 0)) meant.set(paragraph, first.id);
  }
  return meant;
}

function isRight(told: Told, series: string, counts: Counts): boolean {
  return valuesOf(told, series, counts).some(({ value }) => includes(toleranceOf(told.claim.quantity).holds, value));
}

function valuesOf({ claim, group }: Told, series: string, counts: Counts): readonly KnownValue[] {
  const { frame } = claim.time;
  if (!frame) return [];
  const list = counts(series);
  const start = isStateOf(claim) ? null : frame.period.start;
  const end = list && start === null ? (newestListFor(frame.period.end, list) ?? frame.period.end) : frame.period.end;
  return list?.ofGroup(group, { start, end }) ?? [];
}

const isStateOf = ({ basis, time: { frame } }: Claim): boolean =>
  basis !== "added" && (frame?.asOf === true || frame?.grain === "day");

function findingOf(told: Told, meant: string | undefined, { words, counts }: Known): Finding | undefined {
  const { claim, series } = told;
  const candidates = meant === undefined ? series : series.filter((id) => id === meant);
  const [only, second] = candidates;
  if (only === undefined || second !== undefined || (!told.said && meant === undefined)) return undefined;
  if (claim.time.how === "text" && meant === undefined) return undefined;
  const values = valuesOf(told, only, counts);
  const [best] = values;
  if (!best) return undefined;
  const tolerance = toleranceOf(claim.quantity);
  const right = values.find(({ value }) => includes(tolerance.holds, value));
  const reason = reasonOf(told, right ?? best, { words });
  const { frame } = claim.time;
  const basis = isStateOf(claim) ? "total" : "added";
  const reading = frame && countReading({ series: only, place: null, basis, frame });
  if (right) return { state: "holds", reason, right: null, evidence: right.evidence, hedged: false, ratio: 1, reading };
  const least = Math.min(...values.map(({ value }) => value));
  const beside = told.whole && told.said && isInSentence(claim.time) && claim.unknown === "";
  const fewer = Number(claim.quantity.value) < least && !overlap(tolerance.allows, { low: least, high: Infinity });
  if (fewer && beside)
    return { state: "fails", reason, right: String(best.value), evidence: best.evidence, hedged: false, ratio: 1, reading };
  return { state: "open", reason, right: null, evidence: [], hedged: false, ratio: 1, reading: null };
}

function reasonOf({ group, claim }: Told, { value, how }: KnownValue, { words }: Pick<Known, "words">): Said {
  const owner = Object.keys(words.rowGroups).find((id) => words.rowGroups[id] === group) ?? group;
  const caption = words.captions.entity?.[owner] ?? { zh: group, en: group };
  const day = claim.time.frame?.period.end ?? "";
  const ways = { en: how.map(({ en }) => en).join(", "), zh: how.map(({ zh }) => zh).join("、") };
  return {
    en: `Rows found to be ${caption.en}’s, up to ${day}: ${value} (${ways.en}).`,
    zh: `认定属于${caption.zh}的条目，截至${day}：${value}（${ways.zh}）。`,
  };
}
