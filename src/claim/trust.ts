import type { KindReading } from "./kind-reading.ts";
import type { PlaceReading } from "./place-reading.ts";
import { TRUST, type Basis, type Reading, type Trust } from "./reading.ts";
import type { Scene } from "./scene.ts";
import { hasWord, isTerm, unknownWords, type Clause, type Site } from "./sentences.ts";
import type { SeriesReading } from "./series-reading.ts";
import { monthsSaid, type TimeReading } from "./time-reading.ts";
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
  readonly doubt: string;
  readonly backing: Reading["backing"];
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
  const none: Trusted = { trust: "explicit", doubt: "", backing: "sentence" };
  const worst = doubts.reduce((found, doubt) => (rank(doubt.trust) < rank(found.trust) ? doubt : found), none);
  const series = doubts.some(({ trust, backing }) => trust === "inherited" && backing === "series");
  return { ...worst, backing: series ? "series" : "sentence" };
}

const rank = (trust: Trust): number => TRUST.indexOf(trust);
const weak = (doubt: string): Trusted => ({ trust: "weak", doubt, backing: "sentence" });
const near = (doubt: string): Trusted => ({ trust: "near", doubt, backing: "sentence" });
/** What or when is guessed: only a number of the same series can confirm it. */
const inherited = (doubt: string): Trusted => ({ trust: "inherited", doubt, backing: "series" });
/** Where is guessed: any number of the sentence that is right for the whole country confirms it. */
const unplaced = (doubt: string): Trusted => ({ trust: "inherited", doubt, backing: "sentence" });

function wordDoubts({ site, kind }: Parts): Trusted[] {
  const doubts: Trusted[] = [];
  const unknown = unknownWords([...site.before, ...site.after]);
  const { text, unit } = site.count.quantity;
  if (unknown !== "") doubts.push(weak(`“${unknown.slice(0, 24)}” beside it may narrow down what is counted`));
  if (unit === "家") doubts.push(weak("家 may count filers, not filings"));
  if (text.includes("，")) doubts.push(weak("its comma may be one of the sentence"));
  if (!kind.sure) doubts.push(hasWord(site.before, "added") ? weak(UNSAID_BASE) : inherited(UNSAID_BASE));
  return doubts;
}

function seriesDoubts({ series, site }: Parts, scene: Scene): Trusted[] {
  switch (series.how) {
    case "own":
      return [];
    case "remembered":
    case "sentence":
      return [near("what it counts was said before")];
    case "text":
      if (hasWord(site.before, "sameNumber")) return [near("what it counts was said before")];
      return [inherited("what it counts is taken from an earlier sentence")];
    case "mismatch":
      return [weak("the words for what is counted and for what was done with it belong to different series")];
    case "open":
      if (series.series.length === 0 && scene.series === null)
        return [inherited("what it counts is taken from an earlier sentence")];
      return [weak("which series it counts is not clear")];
  }
}

/** Words that set the number apart from what the sentence seems to count. */
function aside({ series, site }: Parts, scene: Scene): Trusted[] {
  const [only = ""] = series.series;
  const doubts: Trusted[] = [];
  if (series.how !== "own" && hasWord(site.before, "besides"))
    doubts.push(weak("it counts something beside what was counted before"));
  if (scene.ruledOut.has(only)) doubts.push(inherited("its sentence speaks of another series"));
  return doubts;
}

function timeDoubts({ time, kind, basisWords, site }: Parts, basis: Basis, scene: Scene): Trusted[] {
  const doubts: Trusted[] = [];
  if (kind.frame === null) {
    if (time.how === "none") doubts.push(inherited("its date is taken from an earlier sentence"));
    if (time.how === "same") doubts.push(near("its date was said before"));
    if (time.how !== "after" && hasLaterDate(site)) doubts.push(weak("two dates may be meant"));
    if (time.how === "after") doubts.push(scene.time.frame ? weak("two dates may be meant") : near("its date follows it"));
  }
  if (time.frame?.carried) doubts.push(near("its year was said before"));
  if (kind.kind === "growth" && kind.frame) doubts.push(inherited("it is measured from the number before it"));
  if (kind.kind !== "count") return doubts;
  if (monthsSaid(site.before) !== undefined) doubts.push(weak("it is told for a length of time whose beginning is not said"));
  const increase = hasWord(basisWords, "added", "more") || scene.readings.at(-1)?.basis === "added";
  const vague = [...site.before, ...site.after].some((token) => token.kind === "date" && token.date.period === null);
  if (vague || hasWord([...site.before, ...site.after], "someTime"))
    doubts.push(weak("a second time beside it is not an explicit date"));
  if (basis === "added" && !increase) doubts.push(near("that it is what was new in the period is not said"));
  if (basis === "either") doubts.push(weak("it may be the total so far or what was new in the period"));
  if (basis === "added-by") doubts.push(weak("it is new by a date, and since when is not said"));
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
  const partly = (doubt: string): Trusted => (all ? near(doubt) : unplaced(doubt));
  if (scene.narrow) doubts.push(weak("its sentence speaks of a part for which there are no counts"));
  if (scene.unknown !== "") doubts.push(partly(`“${scene.unknown.slice(0, 24)}” before it may narrow down what is counted`));
  if (scene.otherTime) doubts.push(partly("its sentence speaks of another time, which is not an explicit date"));
  if (scene.paragraphUnknown) doubts.push(partly("its paragraph may speak of a part of what is counted"));
  const named = [...site.before, ...site.after].some((token) => isTerm(token) && token.term.subject.length > 0);
  if (scene.headingNarrow) doubts.push(all && named ? near(UNDER_HEADING) : unplaced(UNDER_HEADING));
  if (place.how === "own") return doubts;
  if (place.how !== "none") return [...doubts, near("its place was said before")];
  if (all) return doubts;
  const other = place.other ?? scene.paragraphPlace;
  return [...doubts, other === null ? near("that it is of the whole country is not said") : weak(`it may be of ${other} alone`)];
}

const UNSAID_BASE = "what it is a difference of is not said";
const UNDER_HEADING = "the heading above it may narrow down what is counted";
