import { groupOf } from "../../model/claim-words.ts";
import { DERIVED, isClose, type Claim } from "../claim.ts";
import type { Known } from "../known.ts";
import type { SeriesCounts } from "../known-counts.ts";
import { newestListFor } from "../newest-list.ts";
import { dayFrame, isState, type Frame } from "../reading.ts";
import { includes, overlap, toleranceOf } from "../tolerance.ts";
import type { Basis, CountsAsked } from "./counts-asked.ts";
import { withinReach } from "./likeliest.ts";
import { numberSigns, unitKind } from "./number-signs.ts";
import type { Agree, Option } from "./option.ts";
import type { Seen, SeenFrom } from "./standing.ts";
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
export function countOptions(near: CountsNear, asked: CountsAsked, weights: Weights): Option[] {
  const { claim } = near.from;
  if (!DERIVED.has(claim.comparator) && (claim.quantity.kind !== "count" || unitKind(claim) === "money")) return [];
  const counted = [...placesNear(near, asked, weights), ...groupsNear(near, asked, weights)];
  const agreeOf = agreeingWith(claim);
  const timeOf = timesNear(near.times, claim, asked.lying, weights);
  const named = signNamed(weights);
  const isLatestSaid = named("time latest");
  const basisSigns = basesOf(claim, weights);
  const lists = { total: named("count total of a list"), added: named("count added by lists") };
  const noLists = { total: named("count total between lists"), added: named("count added between lists") };
  const number = { count: numberSigns(claim, weights), group: numberSigns(claim, weights, "group ") };
  return listsNear(near, asked, weights).flatMap(([series, list]) => {
    const counts = asked.known.counts(series);
    if (!counts) return [];
    const timed = framesNear(near, counts, asked).map((one) => {
      const own = timeOf(asked.timeOf(one.frame));
      return { ...one, time: one.isLatest ? both(own, isLatestSaid) : own };
    });
    const frames = withinReach(timed, ({ time }) => time.first);
    return counted.flatMap(({ place, group, own }) =>
      (["total", "added"] as const).flatMap((basis) => {
        const line = asked.line({ series, place, group, basis });
        const kind = group ? "group" : "count";
        const found: Option[] = [];
        for (const { frame, time } of frames) {
          if (basis === "added" && isState(frame)) continue;
          const count = line(frame);
          if (!count) continue;
          const agree = agreeOf(count.known);
          found.push({
            kind,
            subject: group?.owner ?? "",
            measure: series,
            place,
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
            signs: [list, time, basisSigns(basis, frame), own, (count.isOfLists ? lists : noLists)[basis]],
            number: number[kind](agree, count.known.values[0].value, NO_SLIP),
          });
        }
        return found;
      }),
    );
  });
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
interface CountedOf {
  readonly place: string;
  readonly group: { readonly owner: string; readonly rows: string } | null;
  readonly own: Signs;
}

/** All places together, and those that are named. */
function placesNear({ from: { claim }, places }: CountsNear, { known }: CountsAsked, weights: Weights): CountedOf[] {
  const named = signNamed(weights);
  const isOwned = claim.subjects.some((link) => isClose(link) && groupOf(known.words, link.id) !== null);
  const none = named(claim.places.some(isClose) ? "place unsaid though near" : "place unsaid");
  const counted = named("count");
  return [
    { place: "", group: null, own: both(both(none, counted), isOwned ? named("count though owned") : NO_SIGNS) },
    ...waysOf("place", claim.places, places, weights)
      .top(MOST_PLACES)
      .map(([place, own]) => ({ place, group: null, own: both(own, counted) })),
  ];
}

function groupsNear({ subjects }: CountsNear, { known: { words } }: CountsAsked, weights: Weights): CountedOf[] {
  const named = signNamed(weights);
  return subjects.top(MOST_GROUPS).flatMap(([id, own]) => {
    const owner = groupOf(words, id);
    const rows = owner === null ? undefined : words.rowGroups[owner];
    if (owner === null || rows === undefined) return [];
    const way = owner === id ? own : both(own, named("group of a member"));
    return [{ place: "", group: { owner, rows }, own: both(way, named("group")) }];
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
