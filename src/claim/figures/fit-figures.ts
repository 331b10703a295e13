import { significantDigits } from "../../measure/figures/round-alike.ts";
import type { KnownFigure } from "../check-facts.ts";
import { memo } from "../../model/memo.ts";
import { isClose, isSaidNear, type Claim, type Comparator, type Link } from "../claim.ts";
import { STRANGER } from "../linking/attribution.ts";
import type { Said } from "../said.ts";
import { agreement, digitsSaid } from "./agreement.ts";
import type { FigureKnowledge, FigureOptions } from "./figure-knowledge.ts";
import { evidenceOf, meantBy, type FigureOutcome } from "./figure-outcome.ts";
import { toldOf } from "./figure-words.ts";
import { isToldIn, sameCurrency } from "./meaning.ts";
import { periodRelation, type PeriodRelation } from "./period-relation.ts";
import { turned, turnedRound } from "./signed-growth.ts";

/** A figure that a number may be, and how well the words around the number fit it. */
export interface Fit {
  readonly figure: KnownFigure;
  readonly period: PeriodRelation;
  readonly points: Points;
}

interface Points {
  readonly subject: number;
  readonly measure: number;
  readonly time: number;
}

/** What may be a figure told as such: a share of a market is one too, and a mean of a quarter. */
const TOLD: ReadonlySet<Comparator> = new Set(["value", "part", "mean", "share", "sum", "growth"]);

/** Of 12: with subject, measure and time said, one digit is enough; each that is not asks for more digits. */
const ENOUGH = 8;

/**
 * A second look at a number that the grammar has left open: of all figures in its unit that speak of anybody named near it, the one that
 * has this number, if subject, measure, time and digits together leave no doubt and no other thing fits as well.
 */
export function fitFigure(claim: Claim, knowledge: FigureKnowledge, options: FigureOptions): FigureOutcome | undefined {
  if (!isFigure(claim)) return undefined;
  return fitting(claim, knowledge, options) ?? fittingTurned(claim, knowledge, options);
}

/** 反涨35.2%, where just that one fell by 35.2% just then: three digits that are a figure's but for its sign. */
function fittingTurned(claim: Claim, knowledge: FigureKnowledge, options: FigureOptions): FigureOutcome | undefined {
  const { comparator, direction, subjects, quantity, unknown, time } = claim;
  const isOwn = subjects[0]?.how === "own" && isSaidNear(time.how) && unknown === "" && quantity.approx === null;
  if (comparator !== "growth" || direction === null || !isOwn || significantDigits(digitsSaid(quantity)) < TELLING)
    return undefined;
  const other = fitting({ ...claim, direction: direction === "up" ? "down" : "up" }, knowledge, options);
  return other && other.meant?.subject === subjects[0]?.id ? turnedRound(other, direction) : undefined;
}

/** Of fewer digits a rise and a fall are alike by chance. */
const TELLING = 3;

function fitting(claim: Claim, knowledge: FigureKnowledge, options: FigureOptions): FigureOutcome | undefined {
  const digits = Math.min(significantDigits(digitsSaid(claim.quantity)), 4) - 1;
  const fits = fitsOf(claim, knowledge, options);
  const scored = fits
    .filter((fit) => agrees(claim, fit.figure, knowledge) && !fits.some((other) => isMeantBefore(other, fit)))
    .map((fit) => ({ ...fit, score: fit.points.subject + fit.points.measure + fit.points.time + digits }))
    .filter(({ score, points }) => score >= ENOUGH && (digits > 0 || (points.subject >= 3 && points.time >= 3)))
    .toSorted((a, b) => b.score - a.score || a.figure.standing - b.figure.standing);
  const [first] = scored;
  if (!first) return undefined;
  const isRival = (one: (typeof scored)[number]): boolean =>
    one.score === first.score && (one.figure.entity !== first.figure.entity || one.figure.measure !== first.figure.measure);
  if (scored.some(isRival) && digits < 2) return undefined;
  return heldBy(
    scored.filter(({ score }) => score === first.score).map(({ figure }) => figure),
    knowledge,
  );
}

/** Whoever is nearer has a figure of that measure and time, or the one named has one of the measure that is said: another is not meant. */
export function isMeantBefore({ figure: one, points: better, period }: Fit, { figure: other, points }: Fit): boolean {
  if (period !== "same" || better.time < points.time || one.standing > 2) return false;
  if (one.entity === other.entity) return one.measure !== other.measure && better.measure > points.measure;
  return one.measure === other.measure && better.subject > points.subject;
}

/** Told as a fact, and as a figure of its own; what a measurer says whom nobody knows is nobody's here. */
export function isFigure({ stance, comparator, measurer, quantity }: Claim): boolean {
  if (stance !== "asserted" && stance !== "quoted") return false;
  if (measurer && isSaidNear(measurer.how) && measurer.id.startsWith(STRANGER)) return false;
  return TOLD.has(comparator) && (quantity.kind === "count" || quantity.kind === "percent");
}

/** All figures that the words around a number leave possible, whatever their number. */
export const fitsOf = (claim: Claim, knowledge: FigureKnowledge, options: FigureOptions): readonly Fit[] =>
  fitsAmong(knowledge)(options)(claim);

/** What bears a number out and what refutes it look at the same figures. */
const fitsAmong = memo((knowledge: FigureKnowledge) =>
  memo((options: FigureOptions) => memo((claim: Claim) => fitsFor(claim, knowledge, options))),
);

function fitsFor(claim: Claim, knowledge: FigureKnowledge, options: FigureOptions): Fit[] {
  const measures = measurePoints(claim, knowledge);
  const subjects = subjectPoints(claim, knowledge);
  const isOwned = claim.subjects.some((link) => isClose(link) && !isScopeWord(claim, link));
  const near = [...measures].filter(([, points]) => points >= 3).map(([id]) => id);
  const figures = new Map<KnownFigure, number>();
  for (const [id, points] of subjects)
    for (const figure of knowledge.ofSubject(id, options)) if (measures.has(figure.measure)) figures.set(figure, points);
  if (!isOwned)
    for (const id of near)
      for (const figure of knowledge.ofMeasure(id, options)) if (!figures.has(figure)) figures.set(figure, 0);
  return [...figures].flatMap(([figure, subject]): Fit[] => {
    const measure = measures.get(figure.measure);
    if (measure === undefined || !sameCurrency(claim.quantity, figure) || !isMeasurers(claim, figure, knowledge)) return [];
    if (!isInScope(claim, figure, knowledge)) return [];
    const { frame, how } = claim.time;
    const period = periodRelation(knowledge.daysOf(figure), knowledge.measure(figure.measure), {
      frame,
      date: options.date.date,
    });
    const time = timePoints(period, isSaidNear(how), how === "unclear");
    return time === null ? [] : [{ figure, period, points: { subject, measure, time } }];
  });
}

/** By id, the nearest first: those named near, those that its paragraph names, and where one tells nothing of the kind those of its group. */
function subjectPoints(claim: Claim, knowledge: FigureKnowledge): Map<string, number> {
  const { subjects, nearby = [] } = claim;
  const points = new Map<string, number>();
  const add = (id: string, value: number): void => void (points.has(id) || points.set(id, value));
  const said = subjects.filter((link) => !isScopeWord(claim, link));
  for (const { id, how } of said) add(id, isSaidNear(how) ? 3 : how === "paragraph" ? 2 : 1);
  // Whoever was named last owns the part that a word for a part is of.
  const others = nearby.filter((id) => !subjects.some((link) => link.id === id));
  others.forEach((id, at) => {
    if (!said.some(isClose)) add(id, subjects.length > said.length && at === 0 ? 3 : 2);
  });
  for (const { id } of subjects) add(id, 2);
  const named = Array.from(points);
  for (const [id, value] of named) for (const other of knowledge.family(id)) add(other, value - 1);
  return points;
}

/** 其中AI应用102亿元: a word that means a field of its own, and a part of what somebody else tells. */
function isScopeWord({ scopes }: Claim, { start, how }: Link): boolean {
  return isSaidNear(how) && scopes.some((scope) => scope.start === start);
}

/** All measures that are told in the number's unit; those of a word near it before others of its kind. */
function measurePoints({ measures, quantity }: Claim, knowledge: FigureKnowledge): Map<string, number> {
  const said = measures.filter(({ id }) => isToldIn(quantity, knowledge.measure(id)));
  const kinds = new Set(measures.map(({ id }) => knowledge.measure(id)?.dimension));
  const all = knowledge.measures.filter((measure) => isToldIn(quantity, measure));
  return new Map(
    all.map(({ id, dimension }) => {
      const link = said.find((one) => one.id === id);
      if (link) return [id, isSaidNear(link.how) ? 3 : 2];
      // 49.2% after a number of tokens: a share of them is told in another unit, and of the same field.
      if (said.length === 0) return [id, kinds.has(dimension) ? 2 : 1];
      return [id, kinds.has(dimension) ? 1 : 0];
    }),
  );
}

/** null where the time that is said excludes it. */
function timePoints(period: PeriodRelation, isNear: boolean, isUnclear: boolean): number | null {
  if (period === "same" || period === "until") return isNear ? 3 : 2;
  if (period === "inside") return isNear ? 2 : 1;
  if (isUnclear) return 0;
  return isNear ? null : 1;
}

/** What a measurer is said to have measured is no other's figure. */
function isMeasurers({ measurer }: Claim, { figure }: KnownFigure, { measurers }: FigureKnowledge): boolean {
  const said = measurer && isSaidNear(measurer.how) ? measurers.find(({ id }) => id === measurer.id) : undefined;
  return !said || said.kind === "press" || !figure?.measurer || figure.measurer === said.id || said.kind === "self";
}

function isInScope({ scopes }: Claim, { scope, measure }: KnownFigure, knowledge: FigureKnowledge): boolean {
  const said = scopes.filter((link) => isClose(link) && knowledge.isScopeOf(link.id, measure));
  return said.length === 0 || scope === "" || said.some(({ id }) => id === scope);
}

/** With the sign of a growth that is told as a fall. */
function agrees(claim: Claim, figure: KnownFigure, knowledge: FigureKnowledge): boolean {
  const isGrowth = knowledge.measure(figure.measure)?.kind === "growth";
  if (isGrowth !== (claim.comparator === "growth")) return false;
  const { quantity } = isGrowth && claim.direction === "down" ? turned(claim) : claim;
  return agreement(quantity, figure) === "agrees";
}

const MOST = 4;

function heldBy(figures: readonly KnownFigure[], { words, measurers }: FigureKnowledge): FigureOutcome | undefined {
  const [first] = figures;
  if (!first) return undefined;
  const told = toldOf(first, words, measurers);
  return {
    state: "holds",
    reason: { zh: `与此一致：${told.zh}。`, en: `Agrees with ${told.en}.` },
    right: null,
    evidence: evidenceOf(figures.slice(0, MOST)),
    remarks: [FITTED],
    meant: meantBy(first),
  };
}

const FITTED: Said = {
  zh: "文中没有把对象、指标和时间都写在一处；附近所提的数字里只有这一个相符。",
  en: "The text does not say whose, what and when in one place; of the figures that may be meant this is the one that fits.",
};
