import type { FigureMeasure, Figures } from "../../model/figures.ts";
import type { Report } from "../../model/issues.ts";
import { describeLocator } from "../../model/locator.ts";
import type { Exclusion, Observation, ObservedPeriod } from "../../model/observations.ts";
import type { Entity, Reported } from "../../model/records.ts";
import { attributionReader, type Attribution } from "./attribution.ts";
import { readPeriod } from "../../model/written-period.ts";
import { readUnit, scaleDecimal, type WrittenUnit } from "./written-unit.ts";

/** A figure, whom it speaks of, and by what names that group goes. */
export interface TracedFigure {
  readonly figure: Reported;
  readonly subject: Entity;
  readonly own: readonly string[];
}

const NUMBER = /^-?\d+(?:\.\d+)?$/u;
const UNREAD: ObservedPeriod = { start: null, end: null, granularity: "undated", about: false, base: null };

/**
 * Reads reported figures by what the dossier declares of them. What cannot be read or is not declared is reported with its row, and
 * the observation is kept with the reason for which it counts for nothing.
 */
export class FigureReader {
  readonly #figures: Figures | null;
  readonly #report: Report;
  readonly #measureOf: (figure: Reported) => FigureMeasure | undefined;
  readonly #scopes: ReadonlyMap<string, string>;
  readonly #subjects: ReadonlySet<string>;
  readonly #attribute: ReturnType<typeof attributionReader>;

  constructor(figures: Figures | null, report: Report) {
    this.#figures = figures;
    this.#report = report;
    this.#measureOf = measureFinder(figures?.measures ?? []);
    this.#scopes = new Map(figures?.scopes.flatMap(({ name, also }) => [name, ...also].map((word) => [word, name] as const)));
    this.#subjects = new Set(figures?.subjects.map(({ name }) => name));
    this.#attribute = attributionReader(figures?.measurers ?? []);
  }

  /** The figure as an observation, or null where it is a relation, an event without a number to measure, or no number at all. */
  observe(traced: TracedFigure): Observation | null {
    const { figure, subject } = traced;
    const measure = this.#measureOf(figure);
    if (!this.#isMeasured(figure, measure)) return null;
    const unit = readUnit(figure.unit);
    if (!NUMBER.test(figure.value) && unit.band === null) {
      const what = `it tells no number: "${figure.value} ${figure.unit}"`;
      if (measure) reportFigure(figure, { code: "no-number", what }, this.#report);
      return null;
    }
    const number = numberOf(figure, unit);
    const excluded: Exclusion[] = [];
    const exclude: Exclude = (code, what) => {
      excluded.push(code);
      reportFigure(figure, { code, what }, this.#report);
    };
    this.#checkDeclared(traced, { measure, unit }, exclude);
    const period = periodOf(figure, this.#figures, exclude);
    const scope = this.#scopes.get(figure.scope) ?? figure.scope;
    if (measure) checkShare(measure, { scope, number }, exclude);
    const said = this.#attributed(traced);
    if (unit.asWritten) excluded.push("as-written");
    if (said.standing === 4) excluded.push("no-address");
    return {
      id: figure.id,
      measure: measure?.id ?? measureId(figure.predicate),
      scope,
      entity: subject.id,
      group: subject.group,
      start: period.start,
      end: period.end,
      ...number,
      unit: measure?.units[unit.base] ?? unit.base,
      status: "reported",
      standing: said.standing,
      publisher: said.publisher,
      via: said.via,
      source: figure.address ?? "",
      clock: null,
      cumulative: period.granularity === "to",
      figure: {
        granularity: period.granularity,
        about: period.about,
        base: period.base,
        wording: unit.wording,
        nature: unit.nature,
        measurer: said.measurer,
        cites: said.cites,
        digits: figure.value,
        reading: figure.id,
        excluded,
      },
      origin: { kind: "records", records: [figure.record] },
    };
  }

  /** An event is measured only where its predicate is a measure; without declarations an event is an event. */
  #isMeasured({ kind, predicate }: Reported, measure: FigureMeasure | undefined): boolean {
    if (kind === "edge" || this.#figures?.events.includes(predicate)) return false;
    return measure !== undefined || kind !== "event" || this.#figures !== null;
  }

  /** Nothing is unknown to a dossier that declares nothing. */
  #checkDeclared({ figure, subject }: TracedFigure, { measure, unit }: Declared, exclude: Exclude): void {
    for (const remark of unit.unknown) {
      const what = `the remark "${remark}" behind its unit has no known meaning`;
      reportFigure(figure, { code: "unknown-remark", what }, this.#report);
    }
    if (!this.#figures) return;
    if (!measure) exclude("unknown-measure", `"${figure.predicate}" is no measure of figures.yml`);
    else if (measure.units[unit.base] === undefined) exclude("unknown-unit", `"${figure.unit}" is no unit of ${measure.id}`);
    if (figure.scope !== "" && !this.#scopes.has(figure.scope)) {
      exclude("unknown-scope", `"${figure.scope}" is no scope of figures.yml`);
    }
    if (subject.group === null && !this.#subjects.has(figure.subject)) {
      exclude("unknown-subject", `"${figure.subject}" is of no group and no subject of figures.yml`);
    }
  }

  #attributed({ figure, own }: TracedFigure): Attribution {
    const said = this.#attribute({ attributedTo: figure.attributedTo, address: figure.address, own });
    const what = `"${figure.attributedTo}" is no measurer of figures.yml`;
    if (said.unknown) reportFigure(figure, { code: "unknown-measurer", what }, this.#report);
    return said;
  }
}

interface Declared {
  readonly measure: FigureMeasure | undefined;
  readonly unit: WrittenUnit;
}

type Numbers = Pick<Observation, "value" | "low" | "high" | "kind">;

/** A bound or a band is what it is; the face value of a bound is kept beside it. */
function numberOf(figure: Reported, unit: WrittenUnit): Numbers {
  if (unit.band) return { value: null, low: unit.band[0], high: unit.band[1], kind: "band" };
  const value = scaleDecimal(figure.value, unit.exponent);
  return {
    value,
    low: unit.wording === "at-least" ? value : null,
    high: unit.wording === "at-most" || unit.wording === "just-under" ? value : null,
    kind: unit.wording === "plain" ? "value" : "bound",
  };
}

type Exclude = (code: Exclusion, what: string) => void;

function periodOf(figure: Reported, figures: Figures | null, exclude: Exclude): ObservedPeriod {
  const period = readPeriod(figure.period, figures?.periods);
  if (period === undefined && figure.period.trim() !== "") {
    exclude("unreadable-period", `the period "${figure.period}" cannot be read`);
    return UNREAD;
  }
  // A source without periods is not at fault: its figure has no date, and says so.
  if (!period || period.granularity === "undated") exclude("undated", `it has no date ("${figure.period}")`);
  return period ?? UNREAD;
}

function checkShare(measure: FigureMeasure, { scope, number }: { scope: string; number: Numbers }, exclude: Exclude): void {
  if (measure.kind !== "share") return;
  const { value, low, high } = number;
  const most = Math.max(value ?? 0, low ?? 0, high ?? 0);
  if (most > 100) exclude("share-over-100", `${most} % is more than the whole`);
  if (Math.min(value ?? 0, low ?? 0) < 0) exclude("share-over-100", `${value} % is less than nothing`);
  if (measure.base === undefined || (measure.base === "scope" && scope === "")) {
    exclude("share-without-base", `nothing says what ${value} % is a share of`);
  }
}

/** The measure that a predicate means in this kind of figure, or else in any. */
function measureFinder(measures: readonly FigureMeasure[]): (figure: Reported) => FigureMeasure | undefined {
  const key = (kind: string, predicate: string) => JSON.stringify([kind, predicate]);
  const known = new Map(
    measures.flatMap((one) =>
      one.predicates.flatMap((word) => (one.figures ?? [""]).map((kind) => [key(kind, word), one] as const)),
    ),
  );
  return ({ kind, predicate }) => known.get(key(kind, predicate)) ?? known.get(key("", predicate));
}

function measureId(predicate: string): string {
  return predicate
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** A note for what has no date or number, for it may be true of its source; a warning for what nobody declared. */
export function reportFigure(figure: Reported, { code, what }: { code: string; what: string }, report: Report): void {
  const { source, origin, id } = figure;
  const message = `${describeLocator(origin.locator)} (${id}): ${what}; it is kept and shown, and counts for nothing.`;
  const level = code === "undated" || code === "no-number" ? "note" : "warning";
  report({ code, level, source, locator: origin.locator, message, figure: id });
}
