import type { FigureMeasure } from "../../model/figures.ts";
import { memoText } from "../../model/memo.ts";
import { DERIVED, isSaidNear, type Claim } from "../claim.ts";
import type { KnownFigure } from "../check-facts.ts";
import { agreement, isSlipOfThePen } from "../figures/agreement.ts";
import { isToldIn, sameCurrency } from "../figures/meaning.ts";
import type { AskedFigure, FiguresAsked } from "./figures-asked.ts";
import { likeliest } from "./likeliest.ts";
import { numberSigns, unitKind } from "./number-signs.ts";
import type { Agree } from "./option.ts";
import type { Seen, SeenFrom } from "./standing.ts";
import type { Reach, Tellable } from "./tellable.ts";
import type { Thing, TimeSaid } from "./things.ts";
import type { Ways } from "./ways.ts";
import { both, signNamed, signs, signTables, type Signs, type Weights } from "./weights.ts";
import { timesNear } from "./when.ts";

/** So many of those named are asked for figures, and so many figures are weighed: constants, however much a text names. */
const MOST_SUBJECTS = 8;
const MOST_MEASURES = 3;
const MOST_FIGURES = 400;

export interface FiguresNear {
  readonly from: SeenFrom;
  readonly subjects: Ways;
  readonly measures: Ways;
  readonly times: readonly Seen<TimeSaid>[];
  readonly scopes: readonly Seen<Thing>[];
}

/** Every figure of anybody named near a number, and of any measure named near it. */
export function tellableFigures(near: FiguresNear, known: FiguresAsked, reach: Reach, weights: Weights): readonly Tellable[] {
  const { claim } = near.from;
  const timeOf = timesNear(near.times, claim, known.lying, weights);
  const unitOf = unitsNear(near, known, weights);
  const ownOf = ownSigns(near, weights);
  const numberOf = numberSigns(claim, weights);
  const found: Tellable[] = [];
  for (const { figures, subject, except } of figuresNear(near, known, weights)) {
    for (const asked of figures) {
      const unit = unitOf(asked);
      if (unit === null || except?.has(asked.subject)) continue;
      const time = timeOf(asked.asked);
      const own = ownOf(asked);
      const words = subject.weight + unit.measure.weight + time.weight + unit.sort.weight + own.weight;
      if (!reach.admits(words)) continue;
      const { figure } = asked;
      const agree = unit.isTold ? agreeOf(claim, asked) : "untried";
      const number = numberOf(agree, figure.value, agree === "differs" && isSlipOfThePen(claim.quantity, figure));
      const said = [subject, unit.measure, time, unit.sort, own];
      found.push({ asked, frame: null, said, words, agree, number });
    }
  }
  return likeliest(found, MOST_FIGURES, ({ words }) => words);
}

/** 净增571万 is computed from figures, unless it is one. */
function agreeOf(claim: Claim, { figure, declared }: AskedFigure): Agree {
  const { quantity, comparator } = claim;
  const alike = agreement(declared.kind === "growth" ? withSign(claim, figure) : quantity, figure);
  return DERIVED.has(comparator) && alike !== "agrees" ? "untried" : alike;
}

/** Fell by 42.6%, MiniMax by 35.2%: the figures of -42.6% and, as no other direction is said, of -35.2%. */
export function withSign({ quantity, direction }: Claim, { value }: KnownFigure): Claim["quantity"] {
  const isDown = direction === "down" || (direction === null && (value ?? 0) < 0);
  const isFall = isDown && typeof quantity.value === "string" && !quantity.value.startsWith("-");
  return isFall ? { ...quantity, value: `-${String(quantity.value)}` } : quantity;
}

/** Figures with what speaks for whose they are. */
interface FiguresOf {
  readonly figures: readonly AskedFigure[];
  readonly subject: Signs;
  /** Whose figures are left out. */
  readonly except?: ReadonlySet<string>;
}

/** Those of whoever is named, of others of their groups, and of anybody in a measure that is named; each of them once. */
function figuresNear({ subjects, measures }: FiguresNear, known: FiguresAsked, weights: Weights): readonly FiguresOf[] {
  const named = signNamed(weights);
  const nearest = subjects.top(MOST_SUBJECTS);
  const seen = new Set(nearest.map(([id]) => id));
  const found = nearest.map(([id, subject]): FiguresOf => ({ figures: known.ofSubject(id), subject }));
  for (const [id, own] of nearest) {
    const others = known.family(id).filter((other) => !seen.has(other));
    if (others.length === 0) continue;
    const subject = both(own, named("subject family"));
    for (const other of others) {
      seen.add(other);
      found.push({ figures: known.ofSubject(other), subject });
    }
  }
  const unsaid = named("subject unsaid");
  for (const [id] of measures.top(MOST_MEASURES)) found.push({ figures: known.ofMeasure(id), subject: unsaid, except: seen });
  return found;
}

/** What figures of one measure and unit have alike for a number. */
interface UnitNear {
  /** The number is told in this unit. */
  readonly isTold: boolean;
  readonly measure: Signs;
  /** By the sort of number and of measure. */
  readonly sort: Signs;
}

/** Null for a figure of a unit in which the number is not told, unless it is computed from figures. */
function unitsNear(near: FiguresNear, known: FiguresAsked, weights: Weights): (asked: AskedFigure) => UnitNear | null {
  const { claim } = near.from;
  const { quantity, comparator } = claim;
  const isDerived = DERIVED.has(comparator);
  const measured = measuredBy(near, known, weights);
  const sorted = sortsOf(claim, weights);
  const kept: (UnitNear | null)[] = [];
  return ({ unit, figure, declared }) => {
    const made = kept[unit];
    if (made !== undefined) return made;
    const isTold = isToldIn(quantity, declared) && sameCurrency(quantity, figure);
    const isNear = isTold || isDerived;
    return (kept[unit] = isNear ? { isTold, measure: measured(declared), sort: sorted(isTold, declared.kind) } : null);
  };
}

function measuredBy(
  { measures }: FiguresNear,
  { knowledge }: FiguresAsked,
  weights: Weights,
): (declared: FigureMeasure) => Signs {
  const named = signNamed(weights);
  const kinds = new Set(measures.ids.map((id) => knowledge.measure(id)?.dimension));
  const [none, alike, another] = [named("measure none said"), named("measure of a kind"), named("measure another")];
  return ({ id, dimension }) => measures.get(id) ?? (kinds.size === 0 ? none : kinds.has(dimension) ? alike : another);
}

/** By the sort of number and of measure: few, however many numbers and figures there are. */
function sortsOf(claim: Claim, weights: Weights): (isTold: boolean, kind: string) => Signs {
  const { comparator } = claim;
  const plain = ["figure", `figure ${unitKind(claim)}`];
  const derived = (isTold: boolean, kind: string): readonly string[] => [
    ...plain,
    `figure ${comparator}`,
    `figure told ${isTold} ${comparator}`,
    `figure ${kind} ${comparator}`,
  ];
  if (DERIVED.has(comparator)) {
    const told = memoText((kind) => signs(derived(true, kind), weights));
    const untold = memoText((kind) => signs(derived(false, kind), weights));
    return (isTold, kind) => (isTold ? told : untold)(kind);
  }
  const made = signs(plain, weights);
  return () => made;
}

const tables = signTables();
const FIGURE_KINDS = ["value", "bound", "band"] as const;
const SCOPES = ["none", "said", "unsaid"] as const;
/** Of a thing that is told once the time need not be said. */
const MOST_TIMES = 4;

/** By what a figure is: the latest, of a standing, a bound, of a scope that is said, of the measurer that is named. */
function ownSigns({ from: { claim }, scopes }: FiguresNear, weights: Weights): (asked: AskedFigure) => Signs {
  const table = tables(weights);
  const said = new Set(scopes.filter(({ thing }) => thing.sentence === claim.sentence).flatMap(({ thing }) => thing.ids));
  const { measurer } = claim;
  const isNear = measurer !== null && isSaidNear(measurer.how);
  const kept: Signs[] = [];
  const made = ({ figure, isLatest, times }: AskedFigure): Signs => {
    const several = Math.min(times, MOST_TIMES);
    const scope = figure.scope === "" ? 0 : said.has(figure.scope) ? 1 : 2;
    const measured = measurer === null ? 0 : figure.figure?.measurer === measurer.id ? 1 : figure.figure?.measurer ? 2 : 3;
    const kind = FIGURE_KINDS.indexOf(figure.kind);
    const what = (figure.standing * FIGURE_KINDS.length + kind) * SCOPES.length + scope;
    const key = ((what * 4 + measured) * (MOST_TIMES + 1) + several) * 4 + (isLatest ? 2 : 0) + (isNear ? 1 : 0);
    return (
      table.get(key) ??
      table.keep(key, [
        ...(isLatest ? ["figure latest"] : []),
        `figure times ${several}`,
        `figure standing ${figure.standing}`,
        `figure ${figure.kind}`,
        `scope ${SCOPES[scope]}`,
        ...(measured > 0 ? [`measurer ${["", "same", "other", "none"][measured]} ${isNear}`] : []),
      ])
    );
  };
  return (asked) => (kept[asked.sort] ??= made(asked));
}
