import { daysOf, type Period } from "../../model/dates.ts";
import type { FigureMeasure } from "../../model/figures.ts";
import { memo, memoText } from "../../model/memo.ts";
import type { KnownFigure } from "../check-facts.ts";
import type { FigureKnowledge, FigureOptions } from "../figures/figure-knowledge.ts";
import { periodRelation } from "../figures/period-relation.ts";
import { keptLying, type Lying } from "./when.ts";

/** A figure with what of it every number of a text asks for. */
export interface AskedFigure {
  readonly figure: KnownFigure;
  readonly entity: string;
  readonly declared: FigureMeasure;
  readonly period: Period | null;
  /** Stands for its days and what decides how they lie to a time that is said; see `lying`. */
  readonly asked: number;
  /** It is told for the last day of all of its subject and measure. */
  readonly isLatest: boolean;
  /** What it is a value of, whatever the time; the time, whatever it is of; and what it is counted in. */
  readonly line: string;
  readonly time: string;
  readonly unit: string;
}

/** The figures that a text of one day, from some sources, may be held against, with what is the same for all of its numbers. */
export class FiguresAsked {
  /** Figures of one subject, and of one measure. */
  readonly ofSubject: (id: string) => readonly AskedFigure[];
  readonly ofMeasure: (id: string) => readonly AskedFigure[];
  /** How the times of figures lie to one that is said. */
  readonly lying: Lying;
  readonly knowledge: FigureKnowledge;
  readonly options: FigureOptions;
  readonly #times: Pick<AskedFigure, "figure" | "declared">[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(knowledge: FigureKnowledge, options: FigureOptions) {
    this.knowledge = knowledge;
    this.options = options;
    const last = memoText((id) => this.#lastDays(id));
    const made = memo((figure: KnownFigure) => this.#asked(figure, last(figure.measure)));
    this.ofSubject = memoText((id) => knowledge.ofSubject(id, options).flatMap(made));
    this.ofMeasure = memoText((id) => knowledge.ofMeasure(id, options).flatMap(made));
    this.lying = keptLying((frame, asked) => {
      const one = this.#times[asked];
      if (!one) throw new Error(`No figure has time ${asked}`);
      const relation = periodRelation(knowledge.daysOf(one.figure), one.declared, { frame, date: options.date.date });
      return relation === "same" || relation === "until" || relation === "inside" ? relation : null;
    });
  }

  #asked(figure: KnownFigure, lastDays: ReadonlyMap<string, number>): readonly AskedFigure[] {
    const { entity, measure, scope, unit } = figure;
    const declared = this.knowledge.measure(measure);
    if (!declared || entity === null) return [];
    const days = this.knowledge.daysOf(figure);
    const key = `${days?.first} ${days?.last} ${declared.kind} ${declared.role}`;
    const asked = this.#numbers.get(key) ?? this.#times.push({ figure, declared }) - 1;
    this.#numbers.set(key, asked);
    const period = days && periodOf(figure);
    return [
      {
        figure,
        entity,
        declared,
        period,
        asked,
        isLatest: days !== null && lastDays.get(entity) === days.last,
        line: ["figure", entity, measure, scope].join("|"),
        time: `${period?.start}|${period?.end}`,
        unit: `${measure}|${unit}`,
      },
    ];
  }

  /** By subject, the last day for which a measure is told. */
  #lastDays(measure: string): ReadonlyMap<string, number> {
    const latest = new Map<string, number>();
    for (const figure of this.knowledge.ofMeasure(measure, this.options)) {
      const days = this.knowledge.daysOf(figure);
      const entity = figure.entity ?? "";
      if (days) latest.set(entity, Math.max(latest.get(entity) ?? -Infinity, days.last));
    }
    return latest;
  }
}

function periodOf({ start, end }: KnownFigure): Period | null {
  const [from, to] = [start ?? end, end ?? start];
  return from === null || to === null ? null : { start: daysOf(from).start, end: daysOf(to).end };
}
