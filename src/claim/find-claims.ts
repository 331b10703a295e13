import type { Said } from "./said.ts";
import { noCounter, WHY } from "./count-reasons.ts";
import type { Series } from "../model/dossier.ts";
import type { Quantity } from "../text/quantities/quantity.ts";
import { BASIS_WORDS, basisOf, kindOf } from "./kind-reading.ts";
import { placesOfCounts, type PlaceReading } from "./place-reading.ts";
import { frameOf, type Claim, type Context, type Frame, type Reading } from "./reading.ts";
import { afterClause, contextsOf, narrows, openScene, type Scene } from "./scene.ts";
import { SeriesMemory } from "./series-memory.ts";
import { actsInOrder, lastAct, onlyAct, seriesOf, type SeriesReading } from "./series-reading.ts";
import { hasWord, isDate, isTerm, type Clause, type Sentence, type Site, type TermToken } from "./sentences.ts";
import type { Token } from "./tokens.ts";
import { timesOfCounts } from "./time-reading.ts";
import { trustOf, type Parts, type Trusted } from "./trust.ts";

/** Counters that stand for an entry of a list, beside those the dossier's series are told in. */
const COUNTERS = ["款", "个", "项", "件", "条", "种"];
const LANGUAGE = "zh";
const MOST_CONTEXTS = 12;

/** What a text has said before a sentence. */
interface Discourse {
  readonly memory: SeriesMemory;
  readonly units: ReadonlySet<string>;
  /** Newest first. */
  contexts: readonly Context[];
  /** The last date. */
  earlier: Frame | null;
  paragraph: number;
  /** The province or city of which the text speaks: 全省 has been said of it. */
  home: string | null;
  paragraphPlace: string | null;
  paragraphUnknown: boolean;
  headingNarrow: boolean;
}

/** Every number of a text that could be a claim, with what it is taken to say. */
export function findClaims(sentences: readonly Sentence[], series: readonly Series[]): Claim[] {
  const discourse: Discourse = {
    memory: new SeriesMemory(series, LANGUAGE),
    units: new Set([...COUNTERS, ...series.flatMap(({ unit }) => unit[LANGUAGE] ?? [])]),
    contexts: [],
    earlier: null,
    paragraph: -1,
    home: null,
    paragraphPlace: null,
    paragraphUnknown: false,
    headingNarrow: false,
  };
  return sentences.flatMap((sentence, index) =>
    readSentence(sentence, index, discourse).map((claim) => ({ ...claim, sentence: index, paragraph: sentence.paragraph })),
  );
}

type Found = Omit<Claim, "sentence" | "paragraph">;

function readSentence(sentence: Sentence, index: number, discourse: Discourse): Found[] {
  if (sentence.paragraph !== discourse.paragraph)
    Object.assign(discourse, { paragraphPlace: discourse.home, paragraphUnknown: false });
  discourse.paragraph = sentence.paragraph;
  if (sentence.heading) discourse.headingNarrow = narrows(sentence);
  let scene = openScene(discourse);
  const claims: Found[] = [];
  for (const clause of sentence.clauses) {
    for (const token of clause.tokens) if (isTerm(token)) discourse.memory.mention(token.term, token.end - token.start);
    const found = readClause(clause, scene, discourse);
    const readings = found.flatMap(({ reading }) => reading ?? []);
    scene = afterClause(scene, clause, readings, discourse.earlier);
    for (const claim of found) claims.push(claim);
  }
  const told = contextsOf(sentence, scene, index).toReversed();
  discourse.contexts = distinct([...told, ...discourse.contexts]).slice(0, MOST_CONTEXTS);
  if (scene.time.how !== "none") discourse.earlier = scene.time.frame;
  const last = sentence.clauses.flatMap(({ tokens }) => tokens).findLast((token) => token.kind === "place" || isScope(token));
  if (last) discourse.paragraphPlace = last.kind === "place" ? last.place : null;
  if (last?.kind === "place" && last.isHome) discourse.home = last.place;
  const national = sentence.clauses.some((clause) => clause.national);
  discourse.paragraphUnknown = !national && (discourse.paragraphUnknown || scene.unknown !== "");
  return claims;
}

const isScope = (token: Clause["tokens"][number]): boolean => token.kind === "word" && token.word === "scope";

function distinct(contexts: readonly Context[]): Context[] {
  const byKey = new Map<string, Context>();
  for (const context of contexts) {
    const key = JSON.stringify([context.series, context.basis, context.frame.period]);
    if (!byKey.has(key)) byKey.set(key, context);
  }
  return [...byKey.values()];
}

function readClause(clause: Clause, start: Scene, discourse: Discourse): Found[] {
  const { time, used } = start;
  const times = timesOfCounts(clause, { frame: time.frame, unclear: time.how === "unclear", used, earlier: discourse.earlier });
  const places = placesOfCounts(clause, start.places);
  const acts = actsInOrder(clause);
  const only = onlyAct(clause);
  const ordered = acts !== undefined || datesOf(clause) === clause.sites.length;
  let [scene, base, clauseAct]: [Scene, Frame | null, TermToken | undefined] = [start, null, undefined];
  let basisWords: readonly Token[] = [];
  return clause.sites.map((site, index) => {
    const act = acts?.[index];
    const { series: sentence, act: said, subjects } = scene;
    const before = {
      sentence,
      taken: isTaken(scene),
      memory: discourse.memory,
      clauseAct: clauseAct ?? only,
      act: said,
      subjects,
    };
    const timed = times[index] ?? { frame: null, how: "unclear" };
    if (hasWord(site.before, ...BASIS_WORDS)) basisWords = site.before;
    const kind = kindOf(site, { time: timed, base, readings: scene.readings });
    const parts: Parts = {
      site,
      clause,
      kind,
      basisWords,
      time: timed,
      place: kind.kind === "share" ? wholeOf(scene) : (places.get(site.count) ?? UNCLEAR),
      series: seriesOf(act ? { ...site, before: [act], after: [] } : site, before),
      ordered,
    };
    const claim = claimOf(parts, scene, discourse);
    const { reading } = claim;
    base = baseOf(site) ?? base;
    clauseAct = lastAct([...site.before, ...site.after]) ?? clauseAct;
    if (reading)
      scene = { ...scene, readings: [...scene.readings.slice(-2), reading], series: reading.series[0] ?? scene.series };
    return claim;
  });
}

/** Is what the sentence counted last known from an earlier one alone? */
function isTaken({ readings }: Scene): boolean {
  const last = readings.findLast(({ series }) => series.length === 1);
  return last?.backing === "series" && (last.trust === "inherited" || last.trust === "weak");
}

const UNCLEAR: PlaceReading = { place: null, how: "unclear", other: null };

/** 北京209款，占27.9%: the share is of the place just counted. */
function wholeOf({ readings }: Scene): PlaceReading {
  return { place: readings.at(-1)?.place ?? null, how: "topic", other: null };
}

/** What the clause compares with, once it has said so: 较2024年底的302款增长148%. */
function baseOf({ before }: Site): Frame | null {
  const date = before.findLast((token) => isDate(token) && token.date.base);
  return date && isDate(date) ? frameOf(date.date) : null;
}

function claimOf(parts: Parts, scene: Scene, discourse: Discourse): Found {
  const { quantity } = parts.site.count;
  const open = unread(parts, scene, discourse.units) ?? untold(parts, scene, discourse);
  if (open !== null) return { quantity, reading: null, open };
  const reading = readingOf(parts, scene, discourse);
  const [only, second] = reading.series;
  if (only !== undefined && second === undefined && reading.trust !== "weak") discourse.memory.count(only);
  return { quantity, reading, open: null };
}

/** Why the number cannot be read as a count of a list, whatever was said before it. */
function unread({ site, clause, kind, place }: Parts, scene: Scene, units: ReadonlySet<string>): Said | null {
  const { quantity } = site.count;
  const around = [...ownWords(site), ...site.after];
  if (typeof quantity.value !== "string") return WHY.range;
  if (!isCounter(quantity, site, units)) {
    return noCounter(quantity.unit);
  }
  if (clause.words.has("modal")) return WHY.modal;
  if (hasWord(around, "narrow")) return WHY.part;
  if (scene.except || clause.words.has("except")) return WHY.except;
  if (kind.open !== null) return kind.open;
  if (place.how === "unclear") return WHY.placeUnclear;
  return null;
}

/** Without the noun of the count before: in 31个省份累计备案748款 the provinces narrow down nothing. */
function ownWords({ before, follows }: Site): readonly Token[] {
  return follows && hasWord(before.slice(0, 1), "narrow") ? before.slice(1) : before;
}

function isCounter({ unit }: Quantity, { after }: Site, units: ReadonlySet<string>): boolean {
  const [next] = after;
  const countsThings = next !== undefined && isTerm(next) && next.term.subject.length > 0;
  return unit === "%" || units.has(unit) || (unit === "家" && countsThings);
}

const datesOf = ({ tokens }: Clause): number => tokens.filter((token) => isDate(token) && !token.date.base).length;

/** What is missing of date and series. */
function untold({ clause, time, series, kind, place, ordered }: Parts, scene: Scene, { contexts }: Discourse): Said | null {
  const fits = ordered || place.how === "own" || clause.sites.length === 1;
  if (clause.words.has("each") && !fits) return WHY.eachUnclear;
  if (series.joined) return WHY.joined;
  if (time.how === "unclear" && !kind.frame) return WHY.noExplicitDate;
  const dated = time.frame ?? kind.frame;
  if (!dated && contexts.length === 0) return WHY.noDate;
  if (dated && series.series.length === 0 && scene.series === null) return WHY.unknownThing;
  return null;
}

function readingOf(parts: Parts, scene: Scene, { contexts }: Discourse): Reading {
  const { site, kind, place, time, basisWords } = parts;
  const frame = kind.frame ?? time.frame;
  const increase = scene.readings.at(-1)?.basis.startsWith("added") === true && hasWord(site.before, "ofWhich");
  const basis = frame ? basisOf(frame, basisWords, increase) : "either";
  const series = seriesOfReading(parts.series, scene, frame);
  const candidates = contexts.filter((context) => series.length === 0 || series.includes(context.series));
  const trusted = trustOf(parts, frame ? basis : "total", scene);
  const again = scene.readings.some((before) => isSame(before, { series, place: place.place, basis, frame }));
  const told: Trusted = again && kind.kind === "count" ? { trust: "weak", doubt: AGAIN, backing: trusted.backing } : trusted;
  return {
    kind: kind.kind,
    series,
    place: place.place,
    otherPlace: place.place === null ? (place.other ?? scene.paragraphPlace) : null,
    basis,
    frame,
    base: kind.base,
    contexts: frame ? [] : candidates,
    ...told,
  };
}

/** A sentence does not count one thing twice: the second number is of something it has not said in known words. */
const AGAIN = WHY.again;

function isSame(told: Reading, { series, place, basis, frame }: Pick<Reading, "series" | "place" | "basis" | "frame">): boolean {
  const time = (at: Frame | null): string => (at ? `${at.period.start} ${at.period.end}` : "");
  const same = told.kind === "count" && told.place === place && told.basis === basis && time(told.frame) === time(frame);
  return same && frame !== null && told.series.join(" ") === series.join(" ");
}

/** Without a date, series and date are taken over together, not each by itself. */
function seriesOfReading({ series, how }: SeriesReading, scene: Scene, frame: Frame | null): readonly string[] {
  if (how === "text" && !frame) return [];
  return series.length === 0 && scene.series !== null ? [scene.series] : series;
}
