import { significantDigits } from "../../measure/figures/round-alike.ts";
import type { Period } from "../../model/dates.ts";
import { groupBy } from "../../model/group-by.ts";
import { memo } from "../../model/memo.ts";
import type { Computation } from "../arithmetic/compute.ts";
import { knownOperand } from "../arithmetic/operands.ts";
import { isQuestion, questionOf, type Question } from "../arithmetic/question.ts";
import { trialsOf } from "../arithmetic/trial.ts";
import { wordingOf, type Wording } from "../arithmetic/wording.ts";
import { DERIVED, type Claim } from "../claim.ts";
import { digitsSaid } from "../figures/agreement.ts";
import { valueOf, type Option } from "./option.ts";
import { signs, type Weights } from "./weights.ts";

/** So many others are tried beside an option: a constant, however many there are. */
const MOST_BESIDE = 40;
const MOST_DIGITS = 4;

/**
 * Options of a computed number, each with whether the number follows from it and another option: the same at an earlier time, another
 * at the same time, a part and its whole. Sums and ranks are computed from more than two, and are left as they are.
 */
export function derivedOptions(options: readonly Option[], claim: Claim, weights: Weights): Option[] {
  const deriving = PAIRED.has(claim.comparator) ? derivingOf(claim) : undefined;
  if (!deriving) return [...options];
  const told = options.filter((one) => valueOf(one) !== null);
  const bySeries = groupBy(told, seriesOf);
  const byTime = groupBy(told, timeOf);
  const fails = signs(["derived fails"], weights);
  const untried = signs(["derived untried"], weights);
  return options.map((one) => {
    if (one.agree !== "untried" || valueOf(one) === null) return one;
    const bases = [
      ...(claim.comparator === "share" ? [] : earlierOf(one, bySeries)),
      ...(claim.comparator === "growth" ? [] : besideOf(one, byTime, claim)),
    ];
    const right = bases.filter(({ base }) => follows(deriving.question, deriving, one, base));
    // Of two things at one time either may be the one that is told.
    const over = right.length > 0 ? [] : bases.filter(({ base }) => seriesOf(base) === seriesOf(one));
    const turned = over.filter(({ base }) => follows(deriving.turned, deriving, one, base));
    const [first] = right.length > 0 ? right : turned;
    if (!first) {
      const otherwise = claim.comparator === "growth" ? grownOtherwise(bases) : {};
      return { ...one, ...otherwise, number: bases.length === 0 ? untried : fails };
    }
    const agree = right.length > 0 ? "agrees" : "turned";
    const names = [
      `derived ${agree} ${deriving.digits}${claim.quantity.approx === null ? "" : " soft"}`,
      ...new Set((right.length > 0 ? right : turned).map(({ way }) => `derived by ${way}`)),
    ];
    return { ...one, agree, base: first.base, number: signs(names, weights) };
  });
}

const PAIRED: ReadonlySet<Claim["comparator"]> = new Set(
  [...DERIVED].filter((one) => one !== "rank" && one !== "sum" && one !== "mean"),
);

/** A growth over nothing that is known; it should be over a year, or over as long as the thing lasts. */
function grownOtherwise(bases: readonly Base[]): Pick<Option, "agree" | "base"> {
  const meant = ["year", "neighbour"].map((way) => bases.find((one) => one.way === way)).find(Boolean) ?? bases[0];
  return meant ? { agree: "differs", base: meant.base } : { agree: "untried", base: null };
}

interface Deriving {
  readonly question: Question;
  /** The same the other way: a fall for a rise. */
  readonly turned: Question;
  readonly wording: Wording;
  readonly digits: number;
}

function derivingOf(claim: Claim): Deriving | undefined {
  const [question, wording] = [questionOf(claim), wordingOf(claim.quantity)];
  const digits = Math.min(significantDigits(digitsSaid(claim.quantity)), MOST_DIGITS);
  return wording && isQuestion(question) ? { question, turned: turnedQuestion(question), wording, digits } : undefined;
}

const OTHER_WAY: Partial<Record<Computation, Computation>> = { rise: "fall", fall: "rise", gain: "loss", loss: "gain" };

function turnedQuestion(question: Question): Question {
  const [first, ...rest] = question.ways;
  const other = (way: Computation): Computation => OTHER_WAY[way] ?? way;
  return { ...question, ways: [other(first), ...rest.map(other)] };
}

function follows(question: Question, { wording }: Deriving, own: Option, base: Option): boolean {
  if (!mayFollow(question, wording, valueOf(own) ?? 0, valueOf(base) ?? 0)) return false;
  const [a, b] = [operandOf(own), operandOf(base)];
  return a !== undefined && b !== undefined && trialsOf(question, wording, a, b).some(({ grade }) => grade === "holds");
}

/** Most pairs are far off: those are left out before anything is computed exactly. */
function mayFollow({ ways, scale }: Question, { holds: { low, high } }: Wording, own: number, base: number): boolean {
  const by = Number(scale.n) / Number(scale.d);
  const least = low ? Number(low.n) / Number(low.d) : -Infinity;
  const most = high ? Number(high.n) / Number(high.d) : Infinity;
  return ways.some((way) => {
    const value = by * ROUGHLY[way](own, base);
    const room = Math.abs(value) * 1e-9;
    return value + room >= least && value - room <= most;
  });
}

const ROUGHLY: Readonly<Record<Computation, (own: number, base: number) => number>> = {
  ratio: (own, base) => own / base,
  rise: (own, base) => own / base - 1,
  fall: (own, base) => 1 - own / base,
  gain: (own, base) => own - base,
  lead: (own, base) => own - base,
  loss: (own, base) => base - own,
  distance: (own, base) => Math.abs(own - base),
};

const operandOf = memo((option: Option) => {
  const value = valueOf(option);
  return value === null ? undefined : knownOperand({ value: decimal(value), bound: null, source: "dossier", scope: null }, []);
});

/** Without an exponent. */
const decimal = (value: number): string => (Number.isInteger(value) ? BigInt(value).toString() : String(value));

interface Base {
  readonly base: Option;
  /** How it lies to the option. */
  readonly way: string;
}

function earlierOf(own: Option, bySeries: ReadonlyMap<string, readonly Option[]>): Base[] {
  return (bySeries.get(seriesOf(own)) ?? []).slice(0, MOST_BESIDE).flatMap((base): Base[] => {
    if (!own.period || !base.period || base.period.end >= own.period.end || valueOf(base) === valueOf(own)) return [];
    return [{ base, way: lagOf(base.period, own.period) }];
  });
}

function besideOf(own: Option, byTime: ReadonlyMap<string, readonly Option[]>, { comparator }: Claim): Base[] {
  return (byTime.get(timeOf(own)) ?? []).slice(0, MOST_BESIDE).flatMap((base): Base[] => {
    if (base === own || valueOf(base) === valueOf(own)) return [];
    const isWhole = base.kind === "count" && base.place === "" && base.measure === own.measure;
    if (comparator === "share" && !isWhole && own.kind !== "figure") return [];
    return [{ base, way: isWhole ? "whole" : base.measure === own.measure ? "beside" : "another measure" }];
  });
}

const DAY = 86_400_000;
const MONTH = 30.44;
const monthsTo = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY / MONTH;

/** How much earlier the one is: a year, as long as it lasts, or any time. */
function lagOf(base: Period, own: Period): string {
  const months = monthsTo(base.end, own.end);
  if (Math.abs(months - 12) < 0.5) return "year";
  return Math.abs(months - Math.max(1, monthsTo(own.start, own.end))) < 0.5 ? "neighbour" : "earlier";
}

/** Of one option each is asked for beside many others. */
const seriesOf = memo(({ kind, subject, measure, place, basis, figure }: Option): string =>
  [kind, subject, measure, place, basis, figure?.scope].join("|"),
);
const timeOf = memo(({ kind, period, basis }: Option): string =>
  [kind === "figure", period?.start, period?.end, basis].join("|"),
);
