import { memoText } from "../../model/memo.ts";
import { DERIVED, isSaidNear, type Claim } from "../claim.ts";
import { agreement, isSlipOfThePen } from "../figures/agreement.ts";
import { isToldIn, sameCurrency } from "../figures/meaning.ts";
import type { AskedFigure, FiguresAsked } from "./figures-asked.ts";
import { likeliest } from "./likeliest.ts";
import { numberSigns, unitKind, type NumberSigns } from "./number-signs.ts";
import type { Option } from "./option.ts";
import type { Seen, SeenFrom } from "./standing.ts";
import type { Reach, Tellable } from "./tellable.ts";
import type { Thing, TimeSaid } from "./things.ts";
import type { Ways } from "./ways.ts";
import { both, weightOf, signNamed, signs, signTables, type Signs, type Weights } from "./weights.ts";
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
export function figureOptions(near: FiguresNear, known: FiguresAsked, reach: Reach, weights: Weights): readonly Tellable[] {
  const { claim } = near.from;
  const number = numberSigns(claim, weights);
  const drafts = likeliest(draftsNear(near, known, reach, weights), MOST_FIGURES, ({ words }) => words);
  return drafts.map((draft) => ({ words: draft.words, option: () => optionOf(draft, claim, number) }));
}

/** A figure that a number may be, with what the words say for it. */
interface Draft {
  readonly asked: AskedFigure;
  readonly isTold: boolean;
  readonly said: readonly Signs[];
  readonly words: number;
}

function draftsNear(near: FiguresNear, known: FiguresAsked, reach: Reach, weights: Weights): Draft[] {
  const { claim } = near.from;
  const { quantity } = claim;
  const isDerived = DERIVED.has(claim.comparator);
  const timeOf = timesNear(near.times, claim, known.lying, weights);
  const measured = measuredBy(near, known, weights);
  const sorted = sortsOf(claim, weights);
  const own = ownSigns(near, weights);
  const told = new Map<string, boolean>();
  const drafts: Draft[] = [];
  for (const [asked, subject] of figuresNear(near, known, weights)) {
    const { figure, declared } = asked;
    const isTold = told.get(asked.unit) ?? (isToldIn(quantity, declared) && sameCurrency(quantity, figure));
    told.set(asked.unit, isTold);
    if (!isTold && !isDerived) continue;
    const said = [subject, measured(asked), timeOf(asked.asked), sorted(isTold, declared.kind), own(asked)];
    const words = weightOf(said);
    if (reach.admits(words)) drafts.push({ asked, isTold, said, words });
  }
  return drafts;
}

function optionOf({ asked, isTold, said }: Draft, { quantity, comparator }: Claim, number: NumberSigns): Option {
  const { figure } = asked;
  const alike = isTold ? agreement(quantity, figure) : "untried";
  // 净增571万 is computed from figures, unless it is one.
  const agree = DERIVED.has(comparator) && alike !== "agrees" ? "untried" : alike;
  return {
    kind: "figure",
    subject: asked.entity,
    measure: figure.measure,
    place: "",
    period: asked.period,
    frame: null,
    basis: null,
    figure,
    known: null,
    line: asked.line,
    time: asked.time,
    measuredAt: asked.measuredAt,
    agree,
    base: null,
    rank: null,
    signs: said,
    number: number(agree, figure.value, () => isSlipOfThePen(quantity, figure)),
  };
}

/** Those of whoever is named, of others of their groups, and of anybody in a measure that is named. */
function figuresNear({ subjects, measures }: FiguresNear, known: FiguresAsked, weights: Weights): Map<AskedFigure, Signs> {
  const named = signNamed(weights);
  const of = new Map<AskedFigure, Signs>();
  const nearest = subjects.top(MOST_SUBJECTS);
  for (const [id, own] of nearest) for (const figure of known.ofSubject(id)) of.set(figure, own);
  for (const [id, own] of nearest) {
    const others = known.knowledge.family(id);
    if (others.length === 0) continue;
    const family = both(own, named("subject family"));
    for (const other of others) for (const figure of known.ofSubject(other)) if (!of.has(figure)) of.set(figure, family);
  }
  const unsaid = named("subject unsaid");
  for (const [id] of measures.top(MOST_MEASURES))
    for (const figure of known.ofMeasure(id)) if (!of.has(figure)) of.set(figure, unsaid);
  return of;
}

function measuredBy({ measures }: FiguresNear, { knowledge }: FiguresAsked, weights: Weights): (asked: AskedFigure) => Signs {
  const named = signNamed(weights);
  const kinds = new Set(measures.ids.map((id) => knowledge.measure(id)?.dimension));
  const [none, alike, another] = [named("measure none said"), named("measure of a kind"), named("measure another")];
  return ({ declared: { id, dimension } }) =>
    measures.get(id) ?? (measures.ids.length === 0 ? none : kinds.has(dimension) ? alike : another);
}

/** By the sort of number and of measure: few, however many numbers and figures there are. */
function sortsOf(claim: Claim, weights: Weights): (isTold: boolean, kind: string) => Signs {
  const { comparator } = claim;
  const unit = unitKind(claim);
  return memoPair((isTold, kind) =>
    signs(
      [
        "figure",
        `figure ${unit}`,
        ...(DERIVED.has(comparator)
          ? [`figure ${comparator}`, `figure told ${isTold} ${comparator}`, `figure ${kind} ${comparator}`]
          : []),
      ],
      weights,
    ),
  );
}

function memoPair<V>(make: (is: boolean, text: string) => V): (is: boolean, text: string) => V {
  const [yes, no] = [memoText((text) => make(true, text)), memoText((text) => make(false, text))];
  return (is, text) => (is ? yes(text) : no(text));
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
  return ({ figure, isLatest, times }) => {
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
}
