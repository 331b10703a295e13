import type { Said } from "./said.ts";
import { mayNarrow, perhapsOf, WHY } from "./count-reasons.ts";
import type { KindReading } from "./kind-reading.ts";
import type { PlaceReading } from "./place-reading.ts";
import { TRUST, type Basis, type Reading, type Trust } from "./reading.ts";
import type { Scene } from "./scene.ts";
import { hasWord, isTerm, unknownWords, type Clause, type Site } from "./sentences.ts";
import type { SeriesReading } from "./series-reading.ts";
import { isSameTime, monthsSaid, type TimeReading } from "./time-reading.ts";
import type { Token } from "./tokens.ts";

/** What the words beside one number say, part by part. */
export interface Parts {
  readonly site: Site;
  readonly clause: Clause;
  readonly time: TimeReading;
  readonly place: PlaceReading;
  readonly series: SeriesReading;
  readonly kind: KindReading;
  /** The words that say total or increase; in 新增备案120款、登记68款 also those of the number before. */
  readonly basisWords: readonly Token[];
  /** The clause lists as many dates or acts as numbers: 分别 can be followed. */
  readonly ordered: boolean;
}

export interface Trusted {
  readonly trust: Trust;
  readonly doubt: Said | null;
  readonly backing: Reading["backing"];
  /** How far it goes for a number that is wrong as a total and as an increase, whichever is meant. */
  readonly eitherWay?: Trust;
}

/** The least trusted part decides. */
export function trustOf(parts: Parts, basis: Basis, scene: Scene): Trusted {
  const doubts = [
    ...wordDoubts(parts),
    ...seriesDoubts(parts, scene),
    ...aside(parts, scene),
    ...timeDoubts(parts, basis, scene),
    ...placeDoubts(parts, scene),
  ];
  const none: Trusted = { trust: "explicit", doubt: null, backing: "sentence" };
  const worst = leastOf(doubts, none);
  const series = doubts.some(({ trust, backing }) => trust === "inherited" && backing === "series");
  const backing = series ? "series" : "sentence";
  if (!doubts.some(({ doubt }) => doubt === WHY.either)) return { ...worst, backing };
  const others = doubts.map((one) => (one.doubt === WHY.either ? near(WHY.either) : one));
  return { ...worst, backing, eitherWay: leastOf(others, none).trust };
}

const leastOf = (doubts: readonly Trusted[], none: Trusted): Trusted =>
  doubts.reduce((found, doubt) => (rank(doubt.trust) < rank(found.trust) ? doubt : found), none);

const rank = (trust: Trust): number => TRUST.indexOf(trust);
const weak = (doubt: Said): Trusted => ({ trust: "weak", doubt, backing: "sentence" });
const near = (doubt: Said): Trusted => ({ trust: "near", doubt, backing: "sentence" });
/** What or when is guessed: only a number of the same series can confirm it. */
const inherited = (doubt: Said): Trusted => ({ trust: "inherited", doubt, backing: "series" });
/** Where is guessed: any number of the sentence that is right for the whole country confirms it. */
const unplaced = (doubt: Said): Trusted => ({ trust: "inherited", doubt, backing: "sentence" });

function wordDoubts({ site, kind }: Parts): Trusted[] {
  const doubts: Trusted[] = [];
  const unknown = unknownWords([...site.before, ...site.after]);
  const { text, unit } = site.count.quantity;
  if (unknown !== "") doubts.push(weak(mayNarrow(unknown, "beside")));
  if (unit === "家") doubts.push(weak(WHY.filers));
  if (text.includes("，")) doubts.push(weak(WHY.comma));
  if (!kind.sure) doubts.push(hasWord(site.before, "added") ? weak(UNSAID_BASE) : inherited(UNSAID_BASE));
  return doubts;
}

function seriesDoubts({ series, site }: Parts, scene: Scene): Trusted[] {
  switch (series.how) {
    case "own":
      return [];
    case "remembered":
    case "sentence":
      return [near(WHY.saidBefore)];
    case "text":
      if (hasWord(site.before, "sameNumber")) return [near(WHY.saidBefore)];
      return [inherited(WHY.earlierThing)];
    case "mismatch":
      return [weak(WHY.mismatch)];
    case "open":
      if (series.series.length === 0 && scene.series === null) return [inherited(WHY.earlierThing)];
      return [weak(WHY.seriesUnclear)];
  }
}

/** Words that set the number apart from what the sentence seems to count. */
function aside({ series, site }: Parts, scene: Scene): Trusted[] {
  const [only = ""] = series.series;
  const doubts: Trusted[] = [];
  if (series.how !== "own" && hasWord(site.before, "besides")) doubts.push(weak(WHY.besides));
  if (scene.ruledOut.has(only)) doubts.push(inherited(WHY.otherSeries));
  return doubts;
}

function timeDoubts({ time, kind, basisWords, site }: Parts, basis: Basis, scene: Scene): Trusted[] {
  const doubts: Trusted[] = [];
  if (kind.frame === null) {
    if (time.how === "none") doubts.push(inherited(WHY.earlierDate));
    if (time.how === "same") doubts.push(near(WHY.dateBefore));
    if (time.how !== "after" && hasLaterDate(site)) doubts.push(weak(WHY.twoDates));
    if (time.how === "after") doubts.push(scene.time.frame ? weak(WHY.twoDates) : near(WHY.dateAfter));
  }
  if (time.frame?.carried) doubts.push(near(WHY.yearSaidBefore));
  if (kind.kind === "growth" && kind.frame) doubts.push(inherited(WHY.fromBefore));
  if (kind.kind !== "count") return doubts;
  if (monthsSaid(site.before) !== undefined) doubts.push(weak(WHY.length));
  const increase = hasWord(basisWords, "added", "more") || scene.readings.at(-1)?.basis === "added";
  const vague = [...site.before, ...site.after].some(
    (token) => token.kind === "date" && token.date.period === null && !isSameTime(token),
  );
  if (vague || hasWord([...site.before, ...site.after], "someTime")) doubts.push(weak(WHY.secondTime));
  if (basis === "added" && !increase) doubts.push(near(WHY.newUnsaid));
  if (basis === "either") doubts.push(weak(WHY.either));
  if (basis === "added-by") doubts.push(weak(WHY.addedBy));
  return doubts;
}

/** 504款四季度新品: a date behind the number, and not that of another number. */
function hasLaterDate({ after }: Site): boolean {
  const and = after.findIndex((token) => token.kind === "word" && token.word === "and");
  const own = and < 0 ? after : after.slice(0, and);
  return own.some((token) => token.kind === "date" && !token.date.base);
}

function placeDoubts({ place, clause, site }: Parts, scene: Scene): Trusted[] {
  const doubts: Trusted[] = [];
  const all = clause.national || scene.national;
  const partly = (doubt: Said): Trusted => (all ? near(doubt) : unplaced(doubt));
  if (scene.narrow) doubts.push(weak(WHY.sentencePart));
  if (scene.unknown !== "") doubts.push(partly(mayNarrow(scene.unknown, "before")));
  if (scene.otherTime) doubts.push(partly(WHY.otherTime));
  if (scene.paragraphUnknown) doubts.push(partly(WHY.paragraphPart));
  const named = [...site.before, ...site.after].some((token) => isTerm(token) && token.term.subject.length > 0);
  if (scene.headingNarrow) doubts.push(all && named ? near(UNDER_HEADING) : unplaced(UNDER_HEADING));
  if (place.how === "own") return doubts;
  if (place.how !== "none") return [...doubts, near(WHY.placeBefore)];
  if (all) return doubts;
  const other = place.other ?? scene.paragraphPlace;
  return [...doubts, other === null ? near(WHY.countryUnsaid) : weak(perhapsOf(other))];
}

const UNSAID_BASE = WHY.unsaidBase;
const UNDER_HEADING = WHY.underHeading;
