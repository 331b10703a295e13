import { groupOf, type ClaimWords } from "../../model/claim-words.ts";
import type { DatePrefix, Period } from "../../model/dates.ts";
import { DERIVED, type Claim } from "../claim.ts";
import { isKnown, type Known } from "../known.ts";
import type { Counts, SeriesCounts } from "../known-counts.ts";
import { newestListFor } from "../newest-list.ts";
import { dayFrame, isState, type Frame } from "../reading.ts";
import { includes, overlap, toleranceOf } from "../tolerance.ts";
import { numberSigns, unitKind, type NumberSigns } from "./number-signs.ts";
import { isClose, type Agree, type Option } from "./option.ts";
import type { Seen, SeenFrom } from "./standing.ts";
import type { Thing, TimeSaid } from "./things.ts";
import { Ways, waysOf } from "./ways.ts";
import { signs, type Signs, type Weights } from "./weights.ts";
import { timeSigns, type Lies } from "./when.ts";

/** So many lists, places, groups and times are tried with one another: constants, however much a text names. */
const MOST_LISTS = 4;
const MOST_PLACES = 4;
const MOST_GROUPS = 4;
const MOST_FRAMES = 8;

export interface CountsNear {
  readonly from: SeenFrom;
  readonly subjects: Ways;
  readonly times: readonly Seen<TimeSaid>[];
  readonly places: readonly Seen<Thing>[];
  /** Words for what is listed, and for what was done with it. */
  readonly listed: readonly Seen<Thing>[];
}

export interface KnownCounts {
  readonly counts: Counts;
  /** Ids of all series. */
  readonly series: readonly string[];
  /** Names of all places that rows are of. */
  readonly places: readonly string[];
  readonly words: Pick<ClaimWords, "owners" | "rowGroups">;
  readonly date: DatePrefix | null;
}

/** Every count of a list that is spoken of: of all, of a place or of a group, up to a time that is told or in it. */
export function countOptions(near: CountsNear, known: KnownCounts, weights: Weights): Option[] {
  const { claim } = near.from;
  if (!DERIVED.has(claim.comparator) && (claim.quantity.kind !== "count" || unitKind(claim) === "money")) return [];
  const places = placesNear(near, weights);
  const groups = groupsNear(near, known, weights);
  const agreeing = agreeingWith(claim, weights);
  return listsNear(near, known, weights).flatMap(([series, list]) => {
    const counts = known.counts(series);
    if (!counts) return [];
    const at: At = { claim, series, counts, weights, agreeing };
    return framesNear(near, counts, known).flatMap(({ frame, isLatest }) => {
      const time = timeOf(near, frame, isLatest, weights);
      return basesOf(frame).flatMap((basis) => {
        const plain = [list, time, signs(basisNames(claim, basis, frame), weights)];
        return [
          ...places.flatMap(([place, own]) => countOf(at, { place, frame, basis }, [...plain, own], known) ?? []),
          ...groups.flatMap((group) => countOfGroup(at, { group, frame, basis }, plain) ?? []),
        ];
      });
    });
  });
}

interface At {
  readonly claim: Claim;
  readonly series: string;
  readonly counts: SeriesCounts;
  readonly weights: Weights;
  readonly agreeing: Agreeing;
}
type Basis = "total" | "added";
interface Group {
  readonly owner: string;
  readonly rows: string;
  readonly own: Signs;
}

const stateAt = ({ period: { end } }: Frame): Period => ({ start: end, end });
const basesOf = (frame: Frame): readonly Basis[] => (isState(frame) ? ["total"] : ["total", "added"]);
const periodOf = (frame: Frame, basis: Basis): Period => (basis === "total" ? stateAt(frame) : frame.period);

/** When a count is of, and whether all so far or what was new. */
interface Timed {
  readonly frame: Frame;
  readonly basis: Basis;
}

function countOf(
  { claim, series, counts, weights, agreeing }: At,
  { place, frame, basis }: Timed & { readonly place: string },
  plain: readonly Signs[],
  { words }: KnownCounts,
): Option | undefined {
  const where = place === "" ? null : place;
  const known = basis === "total" ? counts.total(where, stateAt(frame)) : counts.added(where, frame.period);
  if (!isKnown(known)) return undefined;
  const agree = agreeing.of(known);
  const isOwned = place === "" && claim.subjects.some((link) => isClose(link) && groupOf(words, link.id) !== null);
  const names = ["count", ...(isOwned ? ["count though owned"] : [])];
  return {
    ...optionOf({ frame, basis }, known, agree),
    kind: "count",
    measure: series,
    place,
    signs: [...plain, signs(names, weights)],
    number: agreeing.ofAll(agree, NO_SLIP),
  };
}

function countOfGroup(
  { series, counts, weights, agreeing }: At,
  { group: { owner, rows, own }, frame, basis }: Timed & { readonly group: Group },
  plain: readonly Signs[],
): Option | undefined {
  const { start, end } = frame.period;
  const [best, ...rest] = counts.ofGroup(rows, { start: basis === "total" ? null : start, end });
  if (!best) return undefined;
  const values = [best, ...rest] as const;
  // Of whom a row is was found out: some may be missing.
  const known: Known = { values, low: Math.min(...values.map(({ value }) => value)), high: Infinity };
  const agree = agreeing.of(known);
  return {
    ...optionOf({ frame, basis }, known, agree),
    kind: "group",
    subject: owner,
    measure: series,
    signs: [...plain, own, signs(["group"], weights)],
    number: agreeing.ofGroup(agree, NO_SLIP),
  };
}

/** What the count of a place and of a group have alike; of nobody, and of everywhere. */
function optionOf({ frame, basis }: Timed, known: Known, agree: Agree) {
  const nothing = { subject: "", place: "", figure: null, base: null, rank: null };
  return { ...nothing, period: periodOf(frame, basis), frame, basis, known, agree };
}

/** How one number lies to counts, whatever their number. */
interface Agreeing {
  readonly of: (known: Known) => Agree;
  readonly ofAll: NumberSigns;
  readonly ofGroup: NumberSigns;
}

const NO_SLIP = (): boolean => false;

function agreeingWith(claim: Claim, weights: Weights): Agreeing {
  const { holds, allows } = toleranceOf(claim.quantity);
  return {
    of: ({ values, low, high }) => {
      if (DERIVED.has(claim.comparator)) return "untried";
      if (values.some(({ value }) => includes(holds, value))) return "agrees";
      if (!overlap(allows, { low, high })) return "differs";
      return values.some(({ value }) => includes(allows, value)) ? "near" : "silent";
    },
    ofAll: numberSigns(claim, weights),
    ofGroup: numberSigns(claim, weights, "group "),
  };
}

function basisNames(claim: Claim, basis: Basis, frame: Frame): readonly string[] {
  const isDerived = DERIVED.has(claim.comparator);
  return [
    `count ${unitKind(claim)}`,
    `count ${basis} ${isState(frame) ? "day" : "span"}`,
    ...(claim.basis ? [`count ${basis} said ${claim.basis}`] : []),
    ...(isDerived ? [`count ${claim.comparator}`, `count ${basis} ${claim.comparator}`] : []),
    ...(claim.measures.some(isClose) ? ["count though measured"] : []),
  ];
}

/** Lists that words of the text speak of, and those that grammar took. */
function listsNear({ from: { claim }, listed }: CountsNear, { series }: KnownCounts, weights: Weights) {
  const ways = new Ways(weights);
  const taken = new Map(claim.series.map(({ id, how }) => [id, how]));
  const several = claim.series.length > 1 ? "several" : "one";
  for (const id of series) {
    const how = taken.get(id);
    const read = how ? [`series read ${how} ${several}`] : claim.series.length > 0 ? ["series read as another"] : [];
    const said = listed.filter(({ thing }) => thing.ids.includes(id));
    for (const { thing, names } of said) ways.add(id, [...names, `${thing.kind} of ${Math.min(thing.ids.length, 3)}`, ...read]);
    if (how && said.length === 0) ways.add(id, read);
  }
  return ways.top(MOST_LISTS);
}

/** All places together, and those that are named. */
function placesNear({ from: { claim }, places }: CountsNear, weights: Weights): (readonly [string, Signs])[] {
  const none = signs([claim.places.some(isClose) ? "place unsaid, one near" : "place unsaid"], weights);
  return [["", none], ...waysOf("place", claim.places, places, weights).top(MOST_PLACES)];
}

function groupsNear({ subjects }: CountsNear, { words }: KnownCounts, weights: Weights): Group[] {
  return subjects.top(MOST_GROUPS).flatMap(([id, own]) => {
    const owner = groupOf(words, id);
    const rows = owner === null ? undefined : words.rowGroups[owner];
    if (owner === null || rows === undefined) return [];
    return [{ owner, rows, own: owner === id ? own : signs([...own.names, "group of a member"], weights) }];
  });
}

/** Times that grammar took, then those that are told, and the newest list that there was. */
function framesNear({ from: { claim }, times }: CountsNear, counts: SeriesCounts, { date }: KnownCounts) {
  const frames: Frame[] = [];
  for (const frame of [claim.time.frame, claim.against.frame, ...times.map(({ thing }) => thing.frame)])
    if (frame && frames.length < MOST_FRAMES && !frames.some((one) => isSame(one, frame))) frames.push(frame);
  const day = date === null ? counts.latest : newestListFor(date, counts);
  const told = frames.map((frame) => ({ frame, isLatest: false }));
  return day === null || frames.some(({ period }) => period.end === day)
    ? told
    : [...told, { frame: dayFrame(day), isLatest: true }];
}

const isSame = (a: Frame, b: Frame): boolean =>
  a.period.start === b.period.start && a.period.end === b.period.end && a.asOf === b.asOf;
function timeOf({ from: { claim }, times }: CountsNear, frame: Frame, isLatest: boolean, weights: Weights): Signs {
  const { start, end } = frame.period;
  const lies = ({ period }: Frame): Lies =>
    period.end !== end ? null : period.start === start || frame.asOf ? "same" : "inside";
  const own = timeSigns(times, claim, lies, weights);
  return isLatest ? signs([...own.names, "time latest"], weights) : own;
}
