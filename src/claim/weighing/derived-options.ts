import { significantDigits } from "../../measure/figures/round-alike.ts";
import { memo, memoText } from "../../model/memo.ts";
import { OTHER_WAY, type Computation } from "../arithmetic/compute.ts";
import { knownOperand } from "../arithmetic/operands.ts";
import { isQuestion, questionOf, type Question } from "../arithmetic/question.ts";
import { trialsOf } from "../arithmetic/trial.ts";
import { wordingOf, type Wording } from "../arithmetic/wording.ts";
import { PAIRED, type Claim } from "../claim.ts";
import { digitsSaid } from "../figures/agreement.ts";
import { valueOf, type Asked, type Option } from "./option.ts";
import { optionOf, type Tellable } from "./tellable.ts";
import type { ToldValue } from "./told-values.ts";
import { signNamed, signs, type Weights } from "./weights.ts";

/** So many others are tried beside an option: a constant, however many there are. */
const MOST_BESIDE = 40;
const MOST_DIGITS = 4;

/** A number that may be computed from others, and where the text tells a value near it. */
export interface Computed {
  readonly claim: Claim;
  readonly told: (value: number) => ToldValue | undefined;
}

/**
 * Options of a computed number, each with whether the number follows from it and another of all that there are: the same at an earlier time, another
 * at the same time, a part and its whole. Sums and ranks are computed from more than two, and are left as they are.
 */
export function derivedOptions(
  options: readonly Option[],
  all: readonly Tellable[],
  { claim, told: toldOf }: Computed,
  weights: Weights,
): Option[] {
  const deriving = isComputed(claim) ? derivingOf(claim) : undefined;
  if (!deriving) return [...options];
  const untold = options.filter((one) => one.agree === "untried" && valueOf(one) !== null);
  const [ofEarlier, ofBeside] = [claim.comparator !== "share", claim.comparator !== "growth"];
  const byLine = groupOf(all, new Set(ofEarlier ? untold.map(({ line }) => line) : []), ({ line }) => line);
  const byTime = groupOf(all, new Set(ofBeside ? untold.map(({ time }) => time) : []), ({ time }) => time);
  const named = signNamed(weights);
  const ownTold = memoText((where) => named(`derived own told ${where}`));
  const [fails, untried] = [named("derived fails"), named("derived untried")];
  return options.map((option) => {
    const value = valueOf(option);
    if (option.agree !== "untried" || value === null) return option;
    const one = { asked: option, value };
    const own = [...option.signs, ownTold(whereTold(toldOf(value)))];
    const bases: Base[] = [];
    if (ofEarlier) addEarlier(bases, one, byLine, claim);
    const earlier = bases.length;
    if (ofBeside) addBeside(bases, one, byTime, claim);
    const right = bases.filter((base) => follows(deriving.asked, one, base));
    // Of two things at one time either may be the one that is told.
    const turned =
      right.length > 0 ? [] : bases.filter((base) => base.asked.line === option.line && follows(deriving.turned, one, base));
    const found = right.length > 0 ? right : turned;
    const [first] = found;
    if (!first) {
      const number = bases.length === 0 ? untried : fails;
      const otherwise = claim.comparator === "growth" ? grownOtherwise(option, bases.slice(0, earlier)) : UNTRIED;
      return { ...option, agree: otherwise.agree, base: otherwise.base, signs: own, number };
    }
    const agree = right.length > 0 ? "agrees" : "turned";
    const names = [
      ...pairNames(claim, one, found, toldOf),
      `derived ${agree} ${deriving.digits}${claim.quantity.approx === null ? "" : " soft"}`,
      ...new Set(found.map((base) => `derived by ${wayOf(option, base.asked)}`)),
    ];
    return { ...option, agree, base: optionOf(first.tellable), signs: own, number: signs(names, weights) };
  });
}

/** Something of which a value is known, beside that: hundreds are held against each other. */
interface Valued {
  readonly asked: Asked;
  readonly value: number;
}

/** One that others may be computed from: an option is made of it where that is so. */
interface Base extends Valued {
  readonly tellable: Tellable;
}

/** Of those whose value is known the first of each group, of these groups alone. */
function groupOf(all: readonly Tellable[], wanted: ReadonlySet<string>, keyOf: (asked: Asked) => string): Grouped {
  const groups = new Map<string, Base[]>();
  for (const key of wanted) groups.set(key, []);
  if (wanted.size === 0) return groups;
  for (const tellable of all) {
    const { asked } = tellable;
    const group = groups.get(keyOf(asked));
    if (!group || group.length >= MOST_BESIDE) continue;
    const value = valueOf(asked);
    if (value !== null) group.push({ asked, value, tellable });
  }
  return groups;
}

type Grouped = ReadonlyMap<string, readonly Base[]>;

const UNTRIED = { agree: "untried", base: null } as const;

const whereTold = (told: ToldValue | undefined): string =>
  told ? `${told.scope} ${told.isBefore ? Math.min(told.rank, MOST_RANK) : "behind"}` : "nowhere";
const MOST_RANK = 2;

/**
 * Of all that a number may follow from, the pair that the text tells is most likely meant. A gap or a lead is that of the larger of the two, whichever
 * stands nearer.
 */
function pairNames({ comparator, direction }: Claim, own: Valued, bases: readonly Valued[], toldOf: Computed["told"]): string[] {
  const ownTold = toldOf(own.value);
  const told = bases.flatMap((base) => {
    const found = toldOf(base.value);
    return found && found.at !== ownTold?.at ? [{ base, found }] : [];
  });
  const nearest = told.toSorted((a, b) => a.found.rank - b.found.rank)[0];
  const base = nearest?.base ?? bases[0];
  const isGreater = base !== undefined && own.value > base.value;
  const isSameTime = base?.asked.time === own.asked.time;
  const pair = `${ownTold ? "own" : "no own"} ${nearest ? "base" : "no base"}`;
  return [
    `derived told ${pair}`,
    `derived base told ${whereTold(nearest?.found)}`,
    ...(ownTold && nearest
      ? [`derived own ${ownTold.at > nearest.found.at ? "last" : "first"} ${isSameTime ? "beside" : "earlier"}`]
      : []),
    ...(isSameTime ? [`derived ${comparator} ${direction ?? "none"} ${isGreater ? "greater" : "less"}`] : []),
  ];
}

/** Is a number computed from two others? Then either may be one that its own words do not name. */
export const isComputed = ({ comparator }: Claim): boolean => PAIRED.has(comparator);

/** A growth over nothing that is known; it should be over a year, or over as long as the thing lasts. */
function grownOtherwise(own: Option, earlier: readonly Base[]): Pick<Option, "agree" | "base"> {
  const lags = earlier.map(({ asked }) => lagOf(own, asked));
  const meant = (["year", "neighbour"] as const).map((lag) => earlier[lags.indexOf(lag)]).find(Boolean);
  const base = meant ?? earlier[0];
  return base ? { agree: "differs", base: optionOf(base.tellable) } : UNTRIED;
}

interface Deriving {
  readonly asked: Following;
  /** The same the other way: a fall for a rise. */
  readonly turned: Following;
  readonly digits: number;
}

/** What must follow from two numbers, exactly; and between what it must lie, roughly. */
interface Following {
  readonly question: Question;
  readonly wording: Wording;
  readonly roughly: readonly ((own: number, base: number) => number)[];
  readonly by: number;
  readonly least: number;
  readonly most: number;
}

function derivingOf(claim: Claim): Deriving | undefined {
  const [question, wording] = [questionOf(claim), wordingOf(claim.quantity)];
  const digits = Math.min(significantDigits(digitsSaid(claim.quantity)), MOST_DIGITS);
  if (!wording || !isQuestion(question)) return undefined;
  return { asked: followingOf(question, wording), turned: followingOf(turnedQuestion(question), wording), digits };
}

function followingOf(question: Question, wording: Wording): Following {
  const { low, high } = wording.holds;
  return {
    question,
    wording,
    roughly: question.ways.map((way) => ROUGHLY[way]),
    by: Number(question.scale.n) / Number(question.scale.d),
    least: low ? Number(low.n) / Number(low.d) : -Infinity,
    most: high ? Number(high.n) / Number(high.d) : Infinity,
  };
}

function turnedQuestion(question: Question): Question {
  const [first, ...rest] = question.ways;
  const other = (way: Computation): Computation => OTHER_WAY[way] ?? way;
  return { ...question, ways: [other(first), ...rest.map(other)] };
}

function follows(following: Following, own: Valued, base: Valued): boolean {
  if (!mayFollow(following, own.value, base.value)) return false;
  const { question, wording } = following;
  const [a, b] = [operandOf(own.asked), operandOf(base.asked)];
  return a !== undefined && b !== undefined && trialsOf(question, wording, a, b).some(({ grade }) => grade === "holds");
}

/** Most pairs are far off: those are left out before anything is computed exactly. */
function mayFollow({ roughly, by, least, most }: Following, own: number, base: number): boolean {
  for (const computed of roughly) {
    const value = by * computed(own, base);
    const room = Math.abs(value) * 1e-9;
    if (value + room >= least && value - room <= most) return true;
  }
  return false;
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

const operandOf = memo((asked: Asked) => {
  const value = valueOf(asked);
  return value === null ? undefined : knownOperand({ value: decimal(value), bound: null, source: "dossier", scope: null }, []);
});

/** Without an exponent. */
const decimal = (value: number): string => (Number.isInteger(value) ? BigInt(value).toString() : String(value));

/** The same thing at earlier times; a year has not grown over its own first half. */
function addEarlier(bases: Base[], { asked, value }: Valued, byLine: Grouped, { comparator }: Claim): void {
  const { period, line } = asked;
  const all = byLine.get(line) ?? [];
  if (!period) return;
  for (let at = 0; at < all.length; at += 1) {
    const base = all[at];
    const earlier = base?.asked.period;
    if (!base || !earlier || base.value === value || earlier.end >= period.end) continue;
    if (comparator === "growth" && earlier.start >= period.start) continue;
    bases.push(base);
  }
}

/** Other things at the same time; for a share of a count, the whole alone. */
function addBeside(bases: Base[], { asked, value }: Valued, byTime: Grouped, { comparator }: Claim): void {
  const isAny = comparator !== "share" || asked.kind === "figure";
  const all = byTime.get(asked.time) ?? [];
  for (let at = 0; at < all.length; at += 1) {
    const base = all[at];
    if (base && base.value !== value && (isAny || isWhole(asked, base.asked))) bases.push(base);
  }
}

const isWhole = (own: Asked, base: Asked): boolean => base.kind === "count" && base.place === "" && base.measure === own.measure;

/** How what a number follows from lies to it. */
function wayOf(own: Asked, base: Asked): string {
  if (base.time !== own.time) return lagOf(own, base);
  return isWhole(own, base) ? "whole" : base.measure === own.measure ? "beside" : "another measure";
}

const DAY = 86_400_000;
const MONTH = 30.44;
const dayOf = memoText((day) => Date.parse(day) / DAY);
const monthsTo = (from: string, to: string): number => (dayOf(to) - dayOf(from)) / MONTH;

/** How much earlier the one is: a year, as long as it lasts, or any time. */
function lagOf(own: Asked, base: Asked): "year" | "neighbour" | "earlier" {
  if (!own.period || !base.period) return "earlier";
  const months = monthsTo(base.period.end, own.period.end);
  if (Math.abs(months - 12) < 0.5) return "year";
  return Math.abs(months - Math.max(1, monthsTo(own.period.start, own.period.end))) < 0.5 ? "neighbour" : "earlier";
}
