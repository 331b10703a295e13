import type { Said } from "./said.ts";
import { mayNarrow, noCounter, WHY } from "./count-reasons.ts";
import type { Period } from "../model/dates.ts";
import { nextDay } from "../text/times/calendar.ts";
import { isClose, isInSentence, isSaidNear as isNear, type Claim, type Link, type Nearness } from "./claim.ts";
import type { Basis, Claim as CountClaim, Context, Frame, Reading, Trust } from "./reading.ts";

/**
 * A linked number as a count of a series. A part that was said further off is trusted less; a word that nothing knows lets a
 * number be supported, never refuted. Without a series or a date of its own, it may be of any that the text has counted lately.
 */
export function countReadings(
  claims: readonly Claim[],
  { date, dayOf, monthOf, struck, counters, mayStand }: Lists,
): CountClaim[] {
  const told = new Told();
  const today = new Today(dayOf);
  return claims.map((claim) => {
    const { quantity, sentence, paragraph } = claim;
    const isEntry = mayStand(claim) && isCounter(quantity, counters);
    const open = unread(claim, claims) ?? (isEntry ? null : noCounter(quantity.unit));
    const read = open === null ? readingOf(claim, { claims, told, today, monthOf, struck }) : null;
    const reading = read && date !== null && claim.language === "en" ? untilNow(read, date, dayOf) : read;
    if (reading) told.note(reading, sentence);
    return { quantity, sentence, paragraph, reading, open };
  });
}

/** What the lists are counted in, and until when they tell. */
export interface Lists {
  /** The day of the text. */
  readonly date: string | null;
  readonly dayOf: DayOf;
  readonly monthOf: MonthOf;
  /** What notices strike off, each on its day. */
  readonly struck: string | undefined;
  /** May so many stand on the lists that the number is tied to? */
  readonly mayStand: (claim: Claim) => boolean;
  /** Words that an entry of a list is counted in, in small letters. */
  readonly counters: ReadonlySet<string>;
}

/** So far, as of today: by the newest list, which may not be the newest there is: other numbers of the sentence have to tell that it is meant. */
function untilNow(reading: Reading, date: string, dayOf: DayOf): Reading {
  const { frame, series } = reading;
  const day = series[0] === undefined ? null : dayOf(series[0]);
  if (!frame?.asOf || frame.period.end !== date || day === null || day >= date) return reading;
  return { ...reading, frame: onDay(day), trust: reading.trust === "weak" ? "weak" : "inherited", doubt: WHY.earlierDate };
}

/** 500 companies are no 500 services. A number of nothing named may be of anything; 300家 may be of whoever filed. */
function isCounter({ kind, unit }: Claim["quantity"], counters: ReadonlySet<string>): boolean {
  return kind !== "count" || unit === "" || unit === FILERS || counters.has(unit.toLowerCase());
}
const FILERS = "家";

const MOST_SERIES = 3;
const MOST_CONTEXTS = 12;

/** What a text has counted so far, the last first. */
class Told {
  series: readonly string[] = [];
  contexts: readonly Context[] = [];
  readonly #gained = new WeakMap<Context, Context>();

  note({ kind, series: [only, second], frame, basis, place, trust }: Reading, sentence: number): void {
    if (only === undefined || second !== undefined) return;
    this.series = [only, ...this.series.filter((id) => id !== only)].slice(0, MOST_SERIES);
    if (kind !== "count" || !frame || place !== null || trust === "weak" || basis === "added-by") return;
    const same = ({ series, frame: other }: Context): boolean =>
      series === only && other.period.start === frame.period.start && other.period.end === frame.period.end;
    const context: Context = { sentence, series: only, frame, basis };
    this.contexts = [context, ...this.contexts.filter((other) => !same(other))].slice(0, MOST_CONTEXTS);
  }

  /** What these lists gained up to the days whose state they are. */
  gained(contexts: readonly Context[]): Context[] {
    return contexts.map((context) => {
      if (context.basis !== "total") return context;
      const gained = this.#gained.get(context) ?? { ...context, basis: "added-by" };
      this.#gained.set(context, gained);
      return gained;
    });
  }
}

/** What is told without a time is told as of the day of the text, if that is given: one context for each list of a sentence. */
class Today {
  readonly #dayOf: DayOf;
  #sentence = -1;
  #contexts = new Map<string, Context>();

  constructor(dayOf: DayOf) {
    this.#dayOf = dayOf;
  }

  of(series: readonly string[], sentence: number): Context[] {
    if (sentence !== this.#sentence) this.#contexts = new Map();
    this.#sentence = sentence;
    return series.flatMap((id) => {
      const day = this.#dayOf(id);
      if (day === null) return [];
      const known = this.#contexts.get(id) ?? { sentence: sentence - 1, series: id, frame: onDay(day), basis: "total" };
      this.#contexts.set(id, known);
      return known;
    });
  }
}

/** The last day that a list could tell when the text was written; null where the text has no day, or ours is long before it. */
export type DayOf = (series: string) => string | null;

/** The month whose list went up on a day, of a series whose lists tell no more than their month. */
type MonthOf = (series: string, day: string) => Period | null;

const KINDS: Readonly<Partial<Record<Claim["comparator"], Reading["kind"]>>> = {
  value: "count",
  part: "count",
  difference: "difference",
  growth: "growth",
  share: "share",
};

function unread(claim: Claim, claims: readonly Claim[]): Said | null {
  const { quantity, comparator, series, subjects, measures, time, places } = claim;
  const kind = KINDS[comparator];
  if (claim.direction === "down" && (kind === "growth" || kind === "difference")) return WHY.decrease;
  if (series.length === 0) return WHY.unknownThing;
  if (claim.stance !== "asserted" && claim.stance !== "quoted") return WHY.modal;
  if (new Set(nearest(places).map(({ id }) => id)).size > 1) return WHY.placeUnclear;
  if (!kind) return WHY.noneOfThese;
  // 300 of them may be any.
  if (claim.language === "en" && comparator === "part" && places.every(({ how }) => how === "paragraph" || how === "text"))
    return WHY.part;
  if (typeof quantity.value !== "string") return WHY.range;
  const rate = kind === "growth" || kind === "share";
  if (rate !== (quantity.kind === "percent" || quantity.kind === "fraction")) return WHY.notCounter;
  if (!rate && MONEY.test(quantity.unit)) return noCounter(quantity.unit);
  if (measures.some(isClose)) return WHY.otherMeasure;
  if (subjects.some(isClose)) return WHY.ofCompany;
  if (time.how === "unclear" && wholeOf(claim, claims)?.time.frame == null) return WHY.noDate;
  // 三地合计占全国230项的90%: a share of several, or of a place that was said further off, is no share of the whole in itself.
  const isOfOne = places[0] !== undefined && isNear(places[0].how) && claim.against.together === undefined;
  if (rate && kind === "share" && !isOfOne) return WHY.shareUnclear;
  if (kind !== "count" && kind !== "share" && !baseOf(claim, claims) && !isSince(claim)) return WHY.measuredFrom;
  return null;
}

const MONEY = /元|dollar|yuan|€|\$/u;

/** 209 of the 748: the number that it is a part of lends its date. */
function wholeOf({ against }: Claim, claims: readonly Claim[]): Claim | undefined {
  const [whole] = against.claims;
  return whole === undefined ? undefined : claims[whole];
}

function baseOf({ against }: Claim, claims: readonly Claim[]): Frame | null {
  const [base] = against.claims;
  return against.frame ?? (base === undefined ? null : (claims[base]?.time.frame ?? null));
}

interface Around {
  readonly claims: readonly Claim[];
  readonly told: Told;
  readonly today: Today;
  readonly monthOf: MonthOf;
  readonly struck: string | undefined;
}

function readingOf(claim: Claim, { claims, told, today, monthOf, struck }: Around): Reading {
  const since = baseOf(claim, claims) ? null : sinceBefore(claim, today);
  const { places, comparator, time } = claim;
  const near = isNear(time.how) ? time.frame : null;
  const series = seriesOf(claim, told);
  const frame = since?.frame ?? near ?? wholeOf(claim, claims)?.time.frame ?? null;
  const earlier = told.contexts.filter((context) => series.includes(context.series));
  const isGained = claim.basis === "added" && claim.language === "zh";
  const states = [
    ...(isGained ? earlier : earlier.filter((context) => mayAdd(claim, context))),
    ...(time.how === "unclear" ? [] : today.of(series, claim.sentence)),
  ];
  const contexts = frame ? [] : isGained ? told.gained(states) : states;
  // A place of an earlier sentence may still be meant, or the whole again.
  const left = places[0]?.how === "paragraph" || places[0]?.how === "text" ? (places[0]?.id ?? null) : null;
  const doubt: Doubt = since ? { trust: "weak", doubt: WHY.grownFrom } : doubtOf(claim);
  const basis = basisFor(claim, frame, series, { monthOf, struck });
  return {
    kind: KINDS[comparator] ?? "count",
    series,
    place: left === null ? (places[0]?.id ?? null) : null,
    otherPlace: left,
    basis,
    frame,
    base: since?.base ?? baseOf(claim, claims),
    contexts,
    ...(basis === "either" && frame && claim.language === "zh" ? eitherWay(doubt) : doubt),
  };
}

/** What is struck off is counted by the notice, and a total of a monthly list by that list. */
function basisFor(
  claim: Claim,
  frame: Frame | null,
  series: readonly string[],
  { monthOf, struck }: Pick<Around, "monthOf" | "struck">,
): Basis {
  if (!frame) return claim.basis === "added" ? "added" : "either";
  const isTotal = claim.basis === "total";
  if (!frame.asOf && !isTotal && series.length === 1 && series[0] === struck) return "added";
  return frame.grain === "month" && isTotal && isMonthOfList(frame, series, monthOf) ? "total" : basisOf(claim, frame);
}

/** 半年新增24款: what is new is no total at a day that the text told before. */
const mayAdd = (claim: Claim, { frame, basis }: Context): boolean =>
  claim.basis !== "added" || (basis !== "total" && !frame.asOf);

/** Until when all are counted is no question: the list of that month tells it. */
function isMonthOfList({ period }: Frame, [only, second]: readonly string[], monthOf: MonthOf): boolean {
  return only !== undefined && second === undefined && monthOf(only, period.end)?.start === period.start;
}

/** 2025年备案180项 may be what was new in it, or all so far at some day of it. */
const eitherWay = ({ trust }: Doubt): Doubt & { readonly eitherWay: Trust } => ({
  trust: "weak",
  doubt: WHY.either,
  eitherWay: trust,
});

/** It has grown by 78% this year: from the day before the period, up to its end or the day of the text. */
function isSince({ comparator, time }: Claim): boolean {
  const { frame } = time;
  return KINDS[comparator] !== "count" && isInSentence(time) && frame !== null && !frame.asOf && frame.grain !== "day";
}

function sinceBefore(claim: Claim, today: Today): { readonly base: Frame; readonly frame: Frame } | null {
  const { frame } = claim.time;
  if (!isSince(claim) || !frame) return null;
  const [day] = today.of(
    claim.series.slice(0, 1).map(({ id }) => id),
    claim.sentence,
  );
  const last = day && day.frame.period.end < frame.period.end ? day.frame.period.end : frame.period.end;
  return { base: onDay(nextDay(frame.period.start, -1)), frame: onDay(last) };
}

const onDay = (day: string): Frame => ({
  period: { start: day, end: day },
  grain: "day",
  asOf: true,
  upTo: false,
  carried: false,
});

/** What its sentence says is counted; else any that the text has counted lately. */
function seriesOf({ series }: Claim, told: Told): string[] {
  const said = nearest(series);
  const ids = said.map(({ id }) => id);
  const [first] = said;
  return [...new Set(first && isNear(first.how) ? ids : [...ids, ...told.series])];
}

function nearest(links: readonly Link[]): Link[] {
  const [first] = links;
  return links.filter(({ how }) => how === first?.how);
}

function basisOf({ basis }: Claim, frame: Frame): Basis {
  if (basis === "added") return frame.asOf || frame.grain === "day" ? "added-by" : "added";
  if (frame.asOf || (basis === "total" && (frame.grain === "day" || frame.upTo))) return "total";
  return frame.grain === "span" && basis === null ? "added" : "either";
}

interface Doubt {
  readonly trust: Trust;
  readonly doubt: Said;
}

function doubtOf(claim: Claim): Doubt {
  const { quantity, series, places, time, unknown, stance } = claim;
  if (unknown !== "") return { trust: "weak", doubt: mayNarrow(unknown, "beside") };
  if (quantity.unit === FILERS) return { trust: "weak", doubt: WHY.filers };
  if (new Set(nearest(series).map(({ id }) => id)).size > 1) return { trust: "weak", doubt: WHY.seriesUnclear };
  if (stance === "quoted") return { trust: "weak", doubt: WHY.quoted };
  const parts: readonly (readonly [Nearness | "none" | "unclear", Said])[] = [
    [series[0]?.how ?? "none", WHY.earlierThing],
    [time.how, WHY.earlierDate],
    [places[0]?.how ?? "own", WHY.earlierPlace],
  ];
  const far = parts.find(([how]) => how === "paragraph" || how === "text" || how === "reference" || how === "none");
  const isPlaceFar = places[0] !== undefined && !isClose(places[0]) && places[0].how !== "paragraph" && places[0].how !== "text";
  if (far) return { trust: isPlaceFar ? "weak" : "inherited", doubt: far[1] };
  // 截至2025年底，全国累计有748款: the time that opens a Chinese sentence is as good as said beside its number.
  const isBeside = claim.isNational ? isInSentence : isClose;
  if (!parts.every(([how]) => isBeside({ how: how === "none" ? "unclear" : how })))
    return { trust: "near", doubt: WHY.ownClause };
  return { trust: places.length > 0 || claim.isNational ? "explicit" : "near", doubt: WHY.countryUnsaid };
}
