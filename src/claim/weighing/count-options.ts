import { groupOf } from "../../model/claim-words.ts";
import { DERIVED, isClose, type Claim } from "../claim.ts";
import type { Known } from "../known.ts";
import type { SeriesCounts } from "../known-counts.ts";
import { newestListFor } from "../newest-list.ts";
import { dayFrame, isState, type Frame } from "../reading.ts";
import { includes, overlap, toleranceOf } from "../tolerance.ts";
import type { AskedCount, Basis, CountedOf, CountsAsked } from "./counts-asked.ts";
import { withinReach } from "./likeliest.ts";
import { numberSigns, unitKind } from "./number-signs.ts";
import type { Agree, Option } from "./option.ts";
import type { Seen, SeenFrom } from "./standing.ts";
import type { Reach, Tellable } from "./tellable.ts";
import type { Thing, TimeSaid } from "./things.ts";
import { Ways, waysOf } from "./ways.ts";
import { both, weightOf, NO_SIGNS, signNamed, signs, type Signs, type Weights } from "./weights.ts";
import { timesNear } from "./when.ts";

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

/** Every count of a list that is spoken of: of all, of a place or of a group, up to a time that is told or in it. */
export function countOptions(near: CountsNear, asked: CountsAsked, reach: Reach, weights: Weights): readonly Tellable[] {
  const { claim } = near.from;
  const isCounted = DERIVED.has(claim.comparator) || (claim.quantity.kind === "count" && unitKind(claim) !== "money");
  if (!isCounted) return [];
  const agreeOf = agreeingWith(claim);
  const number = { count: numberSigns(claim, weights), group: numberSigns(claim, weights, "group ") };
  const optionOf = ({ count, of, series, basis, frame, said }: Draft): Option => {
    const kind = of.group ? "group" : "count";
    const agree = agreeOf(count.known);
    return {
      kind,
      subject: of.group?.owner ?? "",
      measure: series,
      place: of.place,
      period: count.period,
      frame,
      basis,
      figure: null,
      known: count.known,
      line: count.line,
      time: count.time,
      measuredAt: count.measuredAt,
      agree,
      base: null,
      rank: null,
      signs: said,
      number: number[kind](agree, count.known.values[0].value, NO_SLIP),
    };
  };
  return draftsNear(near, asked, reach, weights).map((draft) => ({ words: draft.words, option: () => optionOf(draft) }));
}

/** A count that a number may be, with what the words say for it. */
interface Draft {
  readonly count: AskedCount;
  readonly of: CountedOf;
  readonly series: string;
  readonly basis: Basis;
  readonly frame: Frame;
  readonly said: readonly Signs[];
  readonly words: number;
}

function draftsNear(near: CountsNear, asked: CountsAsked, reach: Reach, weights: Weights): Draft[] {
  const { claim } = near.from;
  const counted = [...placesNear(near, asked, weights), ...groupsNear(near, asked, weights)];
  const timeOf = timesNear(near.times, claim, asked.lying, weights);
  const basisSigns = basesOf(claim, weights);
  const ofLists = byLists(weights);
  const drafts: Draft[] = [];
  for (const [series, list] of listsNear(near, asked, weights)) {
    const times = timedNear(near, asked, { series, timeOf }, weights);
    for (const { of, own } of counted) {
      const rows = asked.rows(series, of);
      for (const basis of BASES) {
        for (const { frame, at, time } of times) {
          const count = basis === "added" && isState(frame) ? null : rows[basis](at);
          if (!count) continue;
          const said = [list, time, basisSigns(basis, frame), own, ofLists[basis][count.isOfLists ? "lists" : "between"]];
          const words = weightOf(said);
          if (reach.admits(words)) drafts.push({ count, of, series, basis, frame, said, words });
        }
      }
    }
  }
  return drafts;
}

const BASES = ["total", "added"] as const;

/** By whether a count is of just the days that lists speak of. */
function byLists(weights: Weights) {
  const named = signNamed(weights);
  return {
    total: { lists: named("count total of a list"), between: named("count total between lists") },
    added: { lists: named("count added by lists"), between: named("count added between lists") },
  };
}

interface Timed {
  readonly series: string;
  readonly timeOf: (time: number) => Signs;
}

/** Times that a list is asked for, with how each stands to the number. */
function timedNear(near: CountsNear, asked: CountsAsked, { series, timeOf }: Timed, weights: Weights) {
  const counts = asked.known.counts(series);
  if (!counts) return [];
  const isLatestSaid = signNamed(weights)("time latest");
  const timed = framesNear(near, counts, asked).map(({ frame, isLatest }) => {
    const at = asked.timeOf(frame);
    const own = timeOf(at);
    return { frame, at, time: isLatest ? both(own, isLatestSaid) : own };
  });
  return withinReach(timed, ({ time }) => time.weight);
}

const NO_SLIP = (): boolean => false;

/** How one number lies to counts. */
function agreeingWith({ comparator, quantity }: Claim): (known: Known) => Agree {
  if (DERIVED.has(comparator)) return () => "untried";
  const { holds, allows } = toleranceOf(quantity);
  return (known) => {
    const isWithin = (range: typeof holds): boolean => known.values.some(({ value }) => includes(range, value));
    if (isWithin(holds)) return "agrees";
    if (!overlap(allows, known)) return "differs";
    return isWithin(allows) ? "near" : "silent";
  };
}

/** By whether it is all so far or what was new, at a day or in a span. */
function basesOf(claim: Claim, weights: Weights): (basis: Basis, frame: Frame) => Signs {
  const { comparator } = claim;
  const of = (basis: Basis, span: "day" | "span"): Signs =>
    signs(
      [
        `count ${unitKind(claim)}`,
        `count ${basis} ${span}`,
        ...(claim.basis ? [`count ${basis} said ${claim.basis}`] : []),
        ...(DERIVED.has(comparator) ? [`count ${comparator}`, `count ${basis} ${comparator}`] : []),
        ...(claim.measures.some(isClose) ? ["count though measured"] : []),
      ],
      weights,
    );
  const [day, total, added] = [of("total", "day"), of("total", "span"), of("added", "span")];
  return (basis, frame) => (basis === "added" ? added : isState(frame) ? day : total);
}

/** Lists that words of the text speak of, and those that grammar took. */
function listsNear({ from: { claim }, listed }: CountsNear, { known: { series } }: CountsAsked, weights: Weights) {
  const ways = new Ways();
  const named = signNamed(weights);
  const taken = new Map(claim.series.map(({ id, how }) => [id, how]));
  const several = claim.series.length > 1 ? "several" : "one";
  for (const id of series) {
    const how = taken.get(id);
    const read = how
      ? named(`series read ${how} ${several}`)
      : claim.series.length > 0
        ? named("series read as another")
        : NO_SIGNS;
    const said = listed.filter(({ thing }) => thing.ids.includes(id));
    for (const { thing, way } of said) ways.add(id, way, both(named(`${thing.kind} of ${Math.min(thing.ids.length, 3)}`), read));
    if (how && said.length === 0) ways.add(id, read, NO_SIGNS);
  }
  return ways.top(MOST_LISTS);
}

/** Of whom or where something may be counted, and what speaks for that. */
interface CountedNear {
  readonly of: CountedOf;
  readonly own: Signs;
}

/** All places together, and those that are named. */
function placesNear({ from: { claim }, places }: CountsNear, { known }: CountsAsked, weights: Weights): CountedNear[] {
  const named = signNamed(weights);
  const isOwned = claim.subjects.some((link) => isClose(link) && groupOf(known.words, link.id) !== null);
  const isNear = claim.places.some(({ how }) => isClose({ how }) || how === "reference");
  const none = named(isNear ? "place unsaid though near" : "place unsaid");
  const counted = named("count");
  return [
    { of: { place: "", group: null }, own: both(both(none, counted), isOwned ? named("count though owned") : NO_SIGNS) },
    ...waysOf("place", claim.places, places, weights)
      .top(MOST_PLACES)
      .map(([place, own]) => ({ of: { place, group: null }, own: both(own, counted) })),
  ];
}

function groupsNear({ subjects }: CountsNear, { known: { words } }: CountsAsked, weights: Weights): CountedNear[] {
  const named = signNamed(weights);
  return subjects.top(MOST_GROUPS).flatMap(([id, own]) => {
    const owner = groupOf(words, id);
    const rows = owner === null ? undefined : words.rowGroups[owner];
    if (owner === null || rows === undefined) return [];
    const way = owner === id ? own : both(own, named("group of a member"));
    return [{ of: { place: "", group: { owner, rows } }, own: both(way, named("group")) }];
  });
}

/** Times that grammar took, then those that are told, and the newest list that there was. */
function framesNear({ from: { claim }, times }: CountsNear, counts: SeriesCounts, asked: CountsAsked) {
  const frames = new Map<number, Frame>();
  for (const frame of [claim.time.frame, claim.against.frame, ...times.map(({ thing }) => thing.frame)])
    if (frame && frames.size < MOST_FRAMES && !frames.has(asked.timeOf(frame))) frames.set(asked.timeOf(frame), frame);
  const { date } = asked.known;
  const day = date === null ? counts.latest : newestListFor(date, counts);
  const told = Array.from(frames.values(), (frame) => ({ frame, isLatest: false }));
  return day === null || told.some(({ frame }) => frame.period.end === day)
    ? told
    : [...told, { frame: dayFrame(day), isLatest: true }];
}
