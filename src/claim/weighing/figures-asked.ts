import { daysOf, type Period } from "../../model/dates.ts";
import type { FigureMeasure } from "../../model/figures.ts";
import { memo, memoText } from "../../model/memo.ts";
import type { KnownFigure } from "../check-facts.ts";
import type { FigureKnowledge, FigureOptions } from "../figures/figure-knowledge.ts";
import { periodRelation } from "../figures/period-relation.ts";
import type { Asked } from "./option.ts";
import { Numbering } from "./numbering.ts";
import { keptLying, type Lying } from "./when.ts";

/** A figure with what of it every number of a text asks for. */
export interface AskedFigure extends Asked {
  readonly figure: KnownFigure;
  readonly declared: FigureMeasure;
  /** Stands for its days and what decides how they lie to a time that is said; see `lying`. */
  readonly asked: number;
  /** It is told for the last day of all of its subject and measure. */
  readonly isLatest: boolean;
  /** So many times are told of its subject and measure. */
  readonly times: number;
  /** Stands for its measure and what it is counted in. */
  readonly unit: number;
  /** Stands for whose and what sort of figure it is: its scope, its measurer, how good it is, and how it stands among those of other times. */
  readonly sort: number;
}

/** The figures that a text of one day, from some sources, may be held against, with what is the same for all of its numbers. */
export class FiguresAsked {
  /** Figures of one subject, and of one measure. */
  readonly ofSubject: (id: string) => readonly AskedFigure[];
  readonly ofMeasure: (id: string) => readonly AskedFigure[];
  /** Others of the same group of which figures are told. */
  readonly family: (id: string) => readonly string[];
  /** How the times of figures lie to one that is said. */
  readonly lying: Lying;
  readonly knowledge: FigureKnowledge;
  readonly options: FigureOptions;
  readonly #times = new Numbering<Pick<AskedFigure, "figure" | "declared">>();
  readonly #units = new Numbering<KnownFigure>();
  readonly #sorts = new Numbering<KnownFigure>();

  constructor(knowledge: FigureKnowledge, options: FigureOptions) {
    this.knowledge = knowledge;
    this.options = options;
    const days = memoText((id) => this.#daysTold(id));
    const made = memo((figure: KnownFigure) => this.#asked(figure, days(figure.measure)));
    this.ofSubject = memoText((id) => knowledge.ofSubject(id, options).flatMap(made));
    this.ofMeasure = memoText((id) => knowledge.ofMeasure(id, options).flatMap(made));
    this.family = memoText((id) => knowledge.family(id));
    this.lying = keptLying((frame, asked) => {
      const { figure, declared } = this.#times.at(asked);
      const relation = periodRelation(knowledge.daysOf(figure), declared, { frame, date: options.date.date });
      return relation === "same" || relation === "until" || relation === "inside" ? relation : null;
    });
  }

  #asked(figure: KnownFigure, told: ReadonlyMap<string, ReadonlySet<number>>): readonly AskedFigure[] {
    const { entity, measure, scope, unit } = figure;
    const declared = this.knowledge.measure(measure);
    if (!declared || entity === null) return [];
    const days = this.knowledge.daysOf(figure);
    const key = `${days?.first} ${days?.last} ${declared.kind} ${declared.role}`;
    const asked = this.#times.numberOf(key, { figure, declared });
    const period = days && periodOf(figure);
    const others = told.get(entity) ?? new Set<number>();
    const isLatest = days !== null && Math.max(...others) === days.last;
    const sort = [scope, figure.figure?.measurer, figure.standing, figure.kind, isLatest, others.size].join("|");
    return [
      {
        kind: "figure",
        subject: entity,
        measure,
        place: "",
        period,
        basis: null,
        figure,
        known: null,
        declared,
        asked,
        isLatest,
        times: others.size,
        unit: this.#units.numberOf(`${measure}|${unit}`, figure),
        sort: this.#sorts.numberOf(sort, figure),
        line: ["figure", entity, measure, scope].join("|"),
        time: `${period?.start}|${period?.end}`,
        measuredAt: `${measure}|${period?.start}|${period?.end}`,
      },
    ];
  }

  /** By subject, the days up to which a measure is told. */
  #daysTold(measure: string): ReadonlyMap<string, ReadonlySet<number>> {
    const told = new Map<string, Set<number>>();
    for (const figure of this.knowledge.ofMeasure(measure, this.options)) {
      const last = this.knowledge.daysOf(figure)?.last;
      const entity = figure.entity ?? "";
      if (last !== undefined) told.set(entity, (told.get(entity) ?? new Set()).add(last));
    }
    return told;
  }
}

function periodOf({ start, end }: KnownFigure): Period | null {
  const [from, to] = [start ?? end, end ?? start];
  return from === null || to === null ? null : { start: daysOf(from).start, end: daysOf(to).end };
}
