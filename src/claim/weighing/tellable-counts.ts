import { groupOf } from "../../model/claim-words.ts";
import { memo } from "../../model/memo.ts";
import { DERIVED, isClose, type Claim } from "../claim.ts";
import type { Known } from "../known.ts";
import type { Frame } from "../reading.ts";
import { includes, overlap, toleranceOf, type Range } from "../tolerance.ts";
import type { AskedTime, Basis, CountedOf, CountsAsked, TimesOfList } from "./counts-asked.ts";
import { withinReach } from "./likeliest.ts";
import { numberSigns, unitKind } from "./number-signs.ts";
import type { Agree } from "./option.ts";
import type { Seen, SeenFrom } from "./standing.ts";
import type { Reach, Tellable } from "./tellable.ts";
import type { Thing, TimeSaid } from "./things.ts";
import { Ways, waysOf } from "./ways.ts";
import { both, NO_SIGNS, signNamed, signs, type Signs, type Weights } from "./weights.ts";
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
export function tellableCounts(near: CountsNear, asked: CountsAsked, reach: Reach, weights: Weights): readonly Tellable[] {
  const { claim } = near.from;
  const isCounted = DERIVED.has(claim.comparator) || (claim.quantity.kind === "count" && unitKind(claim) !== "money");
  if (!isCounted) return [];
  const agreeOf = agreeingWith(claim);
  const numbers = { count: numberSigns(claim, weights), group: numberSigns(claim, weights, "group ") };
  const counted = [...placesNear(near, asked, weights), ...groupsNear(near, asked, weights)];
  const timeOf = timesNear(near.times, claim, asked.lying, weights);
  const bases = basesOf(claim, weights);
  const said = timesSaid(near, asked);
  const found: Tellable[] = [];
  for (const [series, list] of listsNear(near, asked, weights)) {
    const times = timedNear(asked.timesOf(series), said, timeOf, weights);
    const mostOfTimes = mostOf(times.map(({ time }) => time));
    for (const { of, own } of counted) {
      const rows = asked.rows(series, of);
      const numberOf = numbers[of.group ? "group" : "count"];
      for (const basis of BASES) {
        const { onDay, inSpan, ofLists, between, most } = bases[basis];
        // Added up in the order of the sum below, so that it is no less than any of them.
        if (!reach.holds(list.weight + mostOfTimes + most.sort + own.weight + most.listed)) continue;
        const countAt = rows[basis];
        for (const { asked: at, time } of times) {
          if (basis === "added" && at.isState) continue;
          const sort = at.isState ? onDay : inSpan;
          if (!reach.holds(list.weight + time.weight + sort.weight + own.weight + most.listed)) continue;
          const count = countAt(at.at);
          if (!count) continue;
          const listed = count.isOfLists ? ofLists : between;
          const words = list.weight + time.weight + sort.weight + own.weight + listed.weight;
          if (!reach.admits(words)) continue;
          const agree = agreeOf(count.known);
          const number = numberOf(agree, count.known.values[0].value, false);
          found.push({ asked: count, frame: at.frame, said: [list, time, sort, own, listed], words, agree, number });
        }
      }
    }
  }
  return found;
}

const mostOf = (all: readonly Signs[]): number => all.reduce((most, { weight }) => Math.max(most, weight), -Infinity);

const BASES = ["total", "added"] as const;

/** Times that a list is asked for, with how each stands to the number. */
function timedNear(list: TimesOfList | null, said: readonly Frame[], timeOf: (time: number) => Signs, weights: Weights) {
  if (!list) return [];
  const asked: AskedTime[] = [];
  for (const frame of said) {
    if (asked.length >= MOST_FRAMES) break;
    const time = list.timeFor(frame);
    if (!asked.some(({ at }) => at === time.at)) asked.push(time);
  }
  const timed = asked.map((one) => ({ asked: one, time: timeOf(one.saidAt) }));
  const { newest } = list;
  if (newest && !asked.some(({ frame }) => frame.period.end === newest.frame.period.end))
    timed.push({ asked: newest, time: both(timeOf(newest.saidAt), signNamed(weights)("time latest")) });
  return withinReach(timed, ({ time }) => time.weight);
}

/** Times that grammar took, then those that are told, each of them once. */
function timesSaid({ from: { claim }, times }: CountsNear, { timeOf }: CountsAsked): readonly Frame[] {
  const said = new Map<number, Frame>();
  const add = (frame: Frame | null): void => {
    const at = frame ? timeOf(frame) : -1;
    if (frame && !said.has(at)) said.set(at, frame);
  };
  add(claim.time.frame);
  add(claim.against.frame);
  for (const { thing } of times) {
    if (thing.isRough) continue;
    add(thing.frame);
    add(thing.otherwise);
  }
  return [...said.values()];
}

/** How one number lies to counts. */
function agreeingWith({ comparator, quantity }: Claim): (known: Known) => Agree {
  if (DERIVED.has(comparator)) return () => "untried";
  const { holds, allows } = toleranceOf(quantity);
  return (known) => {
    if (isAnyIn(holds, known)) return "agrees";
    if (!overlap(allows, known)) return "differs";
    return isAnyIn(allows, known) ? "near" : "silent";
  };
}

const isAnyIn = (range: Range, { values }: Known): boolean => values.some(({ value }) => includes(range, value));

/** Signs of a count by whether it is all so far or what was new, at a day or in a span, and by whether it is of just the days of lists. */
interface BasisNear {
  readonly onDay: Signs;
  readonly inSpan: Signs;
  readonly ofLists: Signs;
  readonly between: Signs;
  readonly most: { readonly sort: number; readonly listed: number };
}

/** Made once for each sort of number. */
const basesMade = memo((weights: Weights) => ({ weights, made: new Map<string, Readonly<Record<Basis, BasisNear>>>() }));

function basesOf(claim: Claim, weights: Weights): Readonly<Record<Basis, BasisNear>> {
  const { comparator } = claim;
  const [ofUnit, isMeasured] = [unitKind(claim), claim.measures.some(isClose)];
  const key = [ofUnit, comparator, claim.basis, isMeasured].join("|");
  const { made } = basesMade(weights);
  const known = made.get(key);
  if (known) return known;
  const of = (basis: Basis, span: "day" | "span"): Signs =>
    signs(
      [
        `count ${ofUnit}`,
        `count ${basis} ${span}`,
        ...(claim.basis ? [`count ${basis} said ${claim.basis}`] : []),
        ...(DERIVED.has(comparator) ? [`count ${comparator}`, `count ${basis} ${comparator}`] : []),
        ...(isMeasured ? ["count though measured"] : []),
      ],
      weights,
    );
  const named = signNamed(weights);
  const near = (onDay: Signs, inSpan: Signs, ofLists: Signs, between: Signs): BasisNear => {
    const most = { sort: mostOf([onDay, inSpan]), listed: mostOf([ofLists, between]) };
    return { onDay, inSpan, ofLists, between, most };
  };
  const added = of("added", "span");
  const bases = {
    total: near(of("total", "day"), of("total", "span"), named("count total of a list"), named("count total between lists")),
    added: near(added, added, named("count added by lists"), named("count added between lists")),
  };
  made.set(key, bases);
  return bases;
}

/** So many lists that a word may mean are told apart. */
const MOST_MEANT = 3;

/** Lists that words of the text speak of, and those that grammar took. */
function listsNear({ from: { claim }, listed }: CountsNear, { known: { series } }: CountsAsked, weights: Weights) {
  const ways = new Ways();
  const named = signNamed(weights);
  const taken = new Map(claim.series.map(({ id, how }) => [id, how]));
  const several = claim.series.length > 1 ? "several" : "one";
  const another = claim.series.length > 0 ? named("series read as another") : NO_SIGNS;
  const said = listed.map(({ thing, way }) => {
    const meant = Math.min(thing.ids.length, MOST_MEANT);
    return { ids: thing.ids, way, of: named(`${thing.kind} of ${meant}`) };
  });
  for (const id of series) {
    const how = taken.get(id);
    const read = how ? named(`series read ${how} ${several}`) : another;
    let isSaid = false;
    for (const { ids, way, of } of said) {
      if (!ids.includes(id)) continue;
      ways.add(id, way, of, read);
      isSaid = true;
    }
    if (how && !isSaid) ways.add(id, read, NO_SIGNS);
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
