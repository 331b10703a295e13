import type { PlacesBefore } from "./place-reading.ts";
import type { Context, Frame, Reading } from "./reading.ts";
import { isTerm, unknownWords, type Clause, type Sentence, type TermToken } from "./sentences.ts";
import { advance, type TimeReading } from "./time-reading.ts";
import type { Token } from "./tokens.ts";
import { lastAct, namesSubject } from "./series-reading.ts";

/** What a sentence has said up to a clause; its later clauses may leave it out. */
export interface Scene {
  readonly time: TimeReading;
  /** A number has been told for that time. */
  readonly used: boolean;
  readonly series: string | null;
  /** What was done, and with what, as a clause said that counted nothing: 大模型备案数量最多的是北京，为209款. */
  readonly act: TermToken | undefined;
  readonly subjects: readonly TermToken[];
  readonly places: PlacesBefore;
  /** It spoke of the whole country last, not of a place. */
  readonly national: boolean;
  /** Readings of its numbers so far. */
  readonly readings: readonly Reading[];
  /** Words that no list knows: they may have narrowed down what is counted. */
  readonly unknown: string;
  readonly narrow: boolean;
  /** Series that its words have ruled out. */
  readonly ruledOut: ReadonlySet<string>;
  /** A time that no calendar can tell has been spoken of. */
  readonly otherTime: boolean;
  /** 除北京外: what is counted is not all of anything. */
  readonly except: boolean;
  /** A place that its paragraph named before it. */
  readonly paragraphPlace: string | null;
  /** Its paragraph has said something else before it, and not that it speaks of the whole country. */
  readonly paragraphUnknown: boolean;
  /** The heading above it names a part: 医疗大模型备案盘点. */
  readonly headingNarrow: boolean;
}

type Surroundings = Pick<Scene, "paragraphPlace" | "paragraphUnknown" | "headingNarrow">;

export function openScene({ paragraphPlace, paragraphUnknown, headingNarrow }: Surroundings): Scene {
  return {
    time: { frame: null, how: "none" },
    used: false,
    series: null,
    act: undefined,
    subjects: [],
    places: { places: [], counted: false },
    national: false,
    readings: [],
    unknown: "",
    narrow: false,
    ruledOut: new Set(),
    otherTime: false,
    except: false,
    paragraphPlace,
    paragraphUnknown,
    headingNarrow,
  };
}

const ENOUGH = 20;

/** The scene after a clause; `readings` are those of its numbers. */
export function afterClause(scene: Scene, clause: Clause, readings: readonly Reading[], earlier: Frame | null): Scene {
  const time = advance(clause.tokens, scene.time, { ...scene.time, unclear: false, used: scene.used, earlier });
  const places = clause.tokens.flatMap((token) => (token.kind === "place" ? [token.place] : []));
  const { national } = clause;
  const counted = clause.sites.length > 0;
  const act = lastAct(clause.tokens);
  const named = !counted && act !== undefined;
  return {
    time,
    used: counted || (scene.used && time === scene.time),
    series: named ? null : (lastSeries(readings) ?? scene.series),
    act: named ? act : counted ? undefined : scene.act,
    subjects: named ? clause.tokens.filter(isTerm).filter(namesSubject) : scene.subjects,
    places: places.length > 0 ? { places, counted } : national ? { places: [], counted: false } : scene.places,
    national: places.length > 0 ? false : national || scene.national,
    readings: [...scene.readings, ...readings].slice(-ENOUGH),
    unknown: scene.unknown.length > ENOUGH ? scene.unknown : scene.unknown + unknownWords(clause.tokens),
    except: scene.except || clause.words.has("except"),
    ruledOut: new Set([...scene.ruledOut, ...clause.tokens.flatMap((token) => (isTerm(token) ? token.term.without : []))]),
    otherTime: scene.otherTime || clause.words.has("someTime") || clause.tokens.some(isVague),
    narrow: scene.narrow || clause.words.has("narrow") || clause.words.has("modal"),
    paragraphPlace: national && places.length === 0 ? null : scene.paragraphPlace,
    paragraphUnknown: scene.paragraphUnknown && !national,
    headingNarrow: scene.headingNarrow,
  };
}

const PARTS = ["narrow", "sum", "someTime", "except"] as const;

/** Does a heading name a part of what is counted? An unknown word before what is counted narrows it down. */
export function narrows({ clauses }: Sentence): boolean {
  return clauses.some(({ tokens, words }) => {
    const term = tokens.findIndex(isTerm);
    const part = unknownWords(tokens.slice(0, Math.max(0, term))) !== "" || PARTS.some((kind) => words.has(kind));
    return (
      part || tokens.some((token) => token.kind === "place" || isVague(token) || (isTerm(token) && token.term.without.length > 0))
    );
  });
}

const isVague = (token: Token): boolean => token.kind === "date" && token.date.period === null;

export function lastSeries(readings: readonly Reading[]): string | null {
  const last = readings.findLast(({ series }) => series.length === 1);
  return last?.series[0] ?? null;
}

/** What later sentences may mean when they give a number without a date or without what it counts. */
export function contextsOf(sentence: Sentence, scene: Scene, index: number): Context[] {
  const told = scene.readings.flatMap(({ kind, series, frame, place, basis, trust }): Context[] => {
    const [only, second] = series;
    if (kind !== "count" || !frame || place !== null || trust === "weak" || !only || second) return [];
    return [{ sentence: index, series: only, frame, basis }];
  });
  if (scene.readings.length > 0) return told;
  const act = sentence.clauses.map((clause) => lastAct(clause.tokens)).findLast((found) => found !== undefined);
  const [only, second] = act?.term.act ?? [];
  const { frame } = scene.time;
  if (!frame || !only || second !== undefined) return [];
  return [{ sentence: index, series: only, frame, basis: frame.asOf ? "total" : "added" }];
}
