import { daysOf, type Period } from "../../model/dates.ts";
import { memoText } from "../../model/memo.ts";
import type { KnownFigure } from "../check-facts.ts";
import { DERIVED, isSaidNear, type Claim } from "../claim.ts";
import { agreement, isSlipOfThePen } from "../figures/agreement.ts";
import type { FigureKnowledge, FigureOptions } from "../figures/figure-knowledge.ts";
import { isToldIn, sameCurrency } from "../figures/meaning.ts";
import { periodRelation, type PeriodRelation } from "../figures/period-relation.ts";
import type { Frame } from "../reading.ts";
import { numberSigns, unitKind } from "./number-signs.ts";
import { weigh, type Option } from "./option.ts";
import type { Seen, SeenFrom } from "./standing.ts";
import type { Thing, TimeSaid } from "./things.ts";
import type { Ways } from "./ways.ts";
import { signs, type Signs, type Weights } from "./weights.ts";
import { timeSigns, type Lies } from "./when.ts";

/** So many of those named are asked for figures, and so many figures are weighed: constants, however much a text names. */
const MOST_SUBJECTS = 8;
const MOST_MEASURES = 3;
const MOST_FIGURES = 400;

const SEPARATOR = "|";

export interface FiguresNear {
  readonly from: SeenFrom;
  readonly subjects: Ways;
  readonly measures: Ways;
  readonly times: readonly Seen<TimeSaid>[];
  readonly scopes: readonly Seen<Thing>[];
}

export interface KnownFigures {
  readonly knowledge: FigureKnowledge;
  readonly options: FigureOptions;
}

/** Every figure of anybody named near a number, and of any measure named near it. */
export function figureOptions(near: FiguresNear, known: KnownFigures, weights: Weights): Option[] {
  const { claim } = near.from;
  const { knowledge, options } = known;
  const isDerived = DERIVED.has(claim.comparator);
  const of = figuresNear(near, known, weights);
  const latest = latestOf(of.keys(), knowledge);
  const measured = measuredBy(near, knowledge, weights);
  const scopes = new Set(near.scopes.filter(({ thing }) => thing.sentence === claim.sentence).flatMap(({ thing }) => thing.ids));
  const times = new Map<string, Signs>();
  const number = numberSigns(claim, weights);
  // Figures differ in what they are of, and are of few sorts.
  const ofKind = memoText((names) => signs(names.split(SEPARATOR), weights));
  const found: Option[] = [];
  for (const [figure, subject] of of) {
    const declared = knowledge.measure(figure.measure);
    if (!declared || figure.entity === null) continue;
    const isTold = isToldIn(claim.quantity, declared) && sameCurrency(claim.quantity, figure);
    if (!isTold && !isDerived) continue;
    const days = knowledge.daysOf(figure);
    const key = `${days?.first} ${days?.last} ${figure.measure}`;
    const { date } = options.date;
    const asked = `${days?.first} ${days?.last} ${declared.kind} ${declared.role} ${date}`;
    const lies = (frame: Frame): Lies => liesTo(frame, asked, () => periodRelation(days, declared, { frame, date }));
    const time = times.get(key) ?? timeSigns(near.times, claim, lies, weights);
    times.set(key, time);
    const told = isTold ? agreement(claim.quantity, figure) : "untried";
    // 净增571万 is computed from figures, unless it is one.
    const agree = isDerived && told !== "agrees" ? "untried" : told;
    const own = [
      "figure",
      `figure ${unitKind(claim)}`,
      ...(isDerived
        ? [
            `figure ${claim.comparator}`,
            `figure told ${isTold} ${claim.comparator}`,
            `figure ${declared.kind} ${claim.comparator}`,
          ]
        : []),
      ...(days !== null && latest.get(seriesOf(figure)) === days.last ? ["figure latest"] : []),
      `figure standing ${figure.standing}`,
      `figure ${figure.kind}`,
      `scope ${figure.scope === "" ? "none" : scopes.has(figure.scope) ? "said" : "unsaid"}`,
      ...measurerNames(claim, figure),
    ];

    found.push({
      kind: "figure",
      subject: figure.entity,
      measure: figure.measure,
      place: "",
      period: days && periodOf(figure),
      frame: null,
      basis: null,
      figure,
      known: null,
      agree,
      base: null,
      rank: null,
      signs: [subject, measured(figure.measure, declared.dimension), time, ofKind(own.join(SEPARATOR))],
      number: number(agree, () => isSlipOfThePen(claim.quantity, figure)),
    });
  }
  return found.length <= MOST_FIGURES
    ? found
    : found.toSorted((a, b) => weigh(b, "first") - weigh(a, "first")).slice(0, MOST_FIGURES);
}

/** How figures lie to each time that is said: numbers of one text ask for the same again and again. */
const answers = new WeakMap<Frame, Map<string, Lies>>();

function liesTo(frame: Frame, asked: string, relate: () => PeriodRelation): Lies {
  const known = answers.get(frame) ?? new Map<string, Lies>();
  answers.set(frame, known);
  const found = known.get(asked);
  if (found !== undefined) return found;
  const relation = relate();
  const lies = relation === "same" || relation === "until" || relation === "inside" ? relation : null;
  known.set(asked, lies);
  return lies;
}

const seriesOf = ({ entity, measure }: KnownFigure): string => `${entity} ${measure}`;

/** Those of whoever is named, of others of their groups, and of anybody in a measure that is named. */
function figuresNear(
  { subjects, measures }: FiguresNear,
  { knowledge, options }: KnownFigures,
  weights: Weights,
): Map<KnownFigure, Signs> {
  const of = new Map<KnownFigure, Signs>();
  const named = subjects.top(MOST_SUBJECTS);
  for (const [id, own] of named) for (const figure of knowledge.ofSubject(id, options)) of.set(figure, own);
  for (const [id, own] of named) {
    const others = knowledge.family(id);
    if (others.length === 0) continue;
    const family = signs([...own.names, "subject family"], weights);
    for (const other of others)
      for (const figure of knowledge.ofSubject(other, options)) if (!of.has(figure)) of.set(figure, family);
  }
  const unsaid = signs(["subject unsaid"], weights);
  for (const [id] of measures.top(MOST_MEASURES))
    for (const figure of knowledge.ofMeasure(id, options)) if (!of.has(figure)) of.set(figure, unsaid);
  return of;
}

/** The last day for which each subject and measure is told. */
function latestOf(figures: Iterable<KnownFigure>, knowledge: FigureKnowledge): ReadonlyMap<string, number> {
  const latest = new Map<string, number>();
  for (const figure of figures) {
    const days = knowledge.daysOf(figure);
    const key = seriesOf(figure);
    if (days) latest.set(key, Math.max(latest.get(key) ?? -Infinity, days.last));
  }
  return latest;
}

function measuredBy({ measures }: FiguresNear, knowledge: FigureKnowledge, weights: Weights) {
  const kinds = new Set(measures.ids.map((id) => knowledge.measure(id)?.dimension));
  const [none, alike, another] = ["measure none said", "measure of a kind", "measure another"].map((name) =>
    signs([name], weights),
  );
  if (!none || !alike || !another) throw new Error("Three signs were asked for");
  return (id: string, dimension: string | undefined): Signs =>
    measures.get(id) ?? (measures.ids.length === 0 ? none : kinds.has(dimension) ? alike : another);
}

function periodOf({ start, end }: KnownFigure): Period | null {
  const [from, to] = [start ?? end, end ?? start];
  return from === null || to === null ? null : { start: daysOf(from).start, end: daysOf(to).end };
}

function measurerNames({ measurer }: Claim, { figure }: KnownFigure): readonly string[] {
  if (!measurer) return [];
  const own = figure?.measurer === measurer.id ? "same" : figure?.measurer ? "other" : "none";
  return [`measurer ${own} ${isSaidNear(measurer.how)}`];
}
