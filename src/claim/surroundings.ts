import { daysOf } from "../model/dates.ts";
import type { ArithmeticState, KnownNumber, Surroundings } from "./arithmetic/check-arithmetic.ts";
import { shareOne } from "./arithmetic/likeness.ts";
import type { Finding } from "./check-claims.ts";
import type { CheckFacts } from "./check-facts.ts";
import { countAt, placesBefore, wholeAt } from "./count-known.ts";
import type { ListKnowledge } from "./count-findings.ts";
import { isClose, isSaidNear, type Claim, type Link } from "./claim.ts";
import type { FigureKnowledge, FigureOptions } from "./figures/figure-knowledge.ts";
import type { Frame } from "./reading.ts";
import { valueIn } from "./right-value.ts";
import type { FigureOutcome } from "./figures/figure-outcome.ts";

interface Found {
  readonly counted: readonly (Finding | undefined)[];
  readonly reported: readonly FigureOutcome[];
}

/** What lists and figures have found, for the arithmetic between the claims of a text. */
export function surroundingsOf(claims: readonly Claim[], { counted, reported }: Found, asking: Asking): Surroundings {
  const { facts } = asking;
  const kinds = new Map(facts.figureMeasures.map(({ id, kind }) => [id, kind]));
  const stateOf = (index: number) => {
    const states = new Set([counted[index]?.state, reported[index]?.state]);
    return states.has("holds") ? "holds" : states.has("fails") ? "fails" : undefined;
  };
  const valueOf = (index: number): KnownNumber | undefined => {
    if (stateOf(index) !== "fails") return undefined;
    const right = [counted[index], reported[index]].find((found) => found?.state === "fails")?.right;
    const value = right == null ? undefined : valueIn(right);
    if (value === undefined) return undefined;
    return { value, bound: null, source: "dossier", scope: claims[index]?.scopes[0]?.id ?? null };
  };
  // What the lists themselves have judged they tell better, with their rows.
  const isOpen = (index: number): boolean => (counted[index]?.state ?? "open") === "open";
  return {
    valueOf,
    stateOf,
    baseOf: (index) => {
      const claim = claims[index];
      const part = claim?.against.of === undefined ? undefined : claims[claim.against.of];
      const [first] = claim?.against.together ?? [];
      if (first !== undefined) return wholeOfList(claims[first], asking);
      if (part) return isPartOfList(part, stateOf) ? wholeAt(part, asking.options.date.date, asking.lists.counts) : undefined;
      const found =
        claim &&
        (figureAt(claim, claim.against.frame ?? claim.time.frame, basesOf(claim), asking) ?? yearBefore(claims, claim, asking));
      return found ?? (claim && isOpen(index) ? countOfBase(claim, asking) : undefined);
    },
    ownOf: (index) => {
      const claim = claims[index];
      const found = claim && figureAt(claim, claim.time.frame, claim.subjects, asking);
      return found ?? (claim && isOpen(index) ? countAt(claim, claim.time.frame, claim.places, asking.lists.counts) : undefined);
    },
    placesBefore: (index) => {
      const claim = claims[index];
      return (
        claim &&
        placesBefore(
          claim,
          asking.lists.places.map(({ name }) => name),
          asking.lists.counts,
        )
      );
    },
    basisOf: (index) => claims[index]?.basis ?? undefined,
    isFlow: (measure) => kinds.get(measure) === "flow",
  };
}

/** Grew by 25.1% in 2024: over the year before, of what its own number measures. */
function yearBefore(claims: readonly Claim[], claim: Claim, asking: Asking): KnownNumber | undefined {
  const { comparator, against, time } = claim;
  const isOfYear = comparator === "growth" && against.frame === null && against.subjects.length === 0 && isClose(time);
  if (!isOfYear || time.frame?.grain !== "year") return undefined;
  const own = claims[against.claims.at(-1) ?? -1] ?? claim;
  const year = String(Number(time.frame.period.start.slice(0, 4)) - 1);
  return figureAt(own, { ...time.frame, period: daysOf(year) }, claim.subjects, asking);
}

/** 月活3092.1万，环比增长23.6%: what has grown is what was measured just before. */
export function measuredAs(claims: readonly Claim[], facts: CheckFacts): Claim[] {
  const rates = new Set(facts.figureMeasures.flatMap(({ id, kind }) => (kind === "growth" ? [id] : [])));
  return claims.map((claim, index) => {
    const before = claims[index - 1];
    const isSame = before?.sentence === claim.sentence && shareOne(claim.subjects, before.subjects) === true;
    const isRate = claim.measures.length > 0 && claim.measures.every(({ id }) => rates.has(id));
    return isSame && isRate && claim.comparator === "growth" ? { ...claim, measures: before.measures } : claim;
  });
}

export interface Asking {
  readonly facts: CheckFacts;
  readonly knowledge: FigureKnowledge;
  readonly options: FigureOptions;
  readonly lists: ListKnowledge;
}

/** All that the list of a number has, if it is of a place on one. */
function wholeOfList(part: Claim | undefined, { options, lists }: Asking): KnownNumber | undefined {
  return part && part.places.length > 0 ? wholeAt(part, options.date.date, lists.counts) : undefined;
}

/** Of some place or somebody on a list that is named near, or of several that are borne out by one. */
function isPartOfList({ places, subjects, series, comparator, against }: Claim, stateOf: StateOf): boolean {
  if (comparator === "sum") return against.claims.some((index) => stateOf(index) === "holds");
  const [list] = series;
  return list !== undefined && isSaidNear(list.how) && (places.length > 0 || subjects.length > 0);
}

type StateOf = (index: number) => ArithmeticState | undefined;

/** The same list at another day, or of another place. */
function countOfBase(claim: Claim, { lists }: Asking): KnownNumber | undefined {
  const { subjects, frame } = claim.against;
  const places = subjects.filter(({ id }) => lists.places.some(({ name }) => name === id));
  if (places.length < subjects.length || (places.length === 0 && !frame)) return undefined;
  return countAt(claim, frame ?? claim.time.frame, places.length > 0 ? places : claim.places, lists.counts);
}

/** What a number is compared with: another thing that is named, or the same at another time; nothing where neither is said. */
function basesOf({ against, subjects }: Claim): readonly Link[] {
  if (against.subjects.length > 0) return against.subjects;
  return against.frame ? subjects : [];
}

/** The one number that named measurers give for a subject, measure, scope and time; undefined where they differ or give none. */
function figureAt(
  { measures, scopes, quantity, measurer }: Claim,
  frame: Frame | null,
  subjects: readonly Link[],
  { knowledge, options }: Asking,
): KnownNumber | undefined {
  const [subject] = subjects;
  const measure = measures.find(({ id }) => LEVELS.has(knowledge.measure(id)?.kind ?? ""));
  if (!frame || !subject || !measure || quantity.kind === "points") return undefined;
  const question = { subjects: [subject.id], measures: [measure.id], scopes: scopes.map(({ id }) => id), frame };
  const figures = knowledge
    .candidates(question, options)
    .known.filter(({ figure, period }) => period === "same" && figure.kind === "value" && figure.standing <= 2)
    .map(({ figure }) => figure)
    .filter(({ figure }) => !measurer || figure?.measurer === measurer.id);
  const values = withoutRounded(figures.flatMap(({ value }) => value ?? []));
  const [value] = values;
  const one = values.length === 1 && new Set(figures.map(({ scope }) => scope)).size === 1;
  if (!one || value == null) return undefined;
  return { value: String(value), bound: null, source: "dossier", scope: figures[0]?.scope ?? null };
}

/** 77亿 beside 76.8亿 is the same number with fewer digits. */
function withoutRounded(values: readonly number[]): number[] {
  const distinct = [...new Set(values)];
  return distinct.filter((value) => {
    const digits = digitsOf(value);
    return !distinct.some((other) => digitsOf(other) > digits && Number(other.toPrecision(Math.max(1, digits))) === value);
  });
}

const digitsOf = (value: number): number =>
  String(value)
    .replace(/[-.]|e.*$/gu, "")
    .replace(/^0+|0+$/gu, "").length;

const LEVELS: ReadonlySet<string> = new Set(["level", "flow", "cumulative"]);
