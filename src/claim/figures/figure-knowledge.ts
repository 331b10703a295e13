import { spanOf, type Days } from "../../measure/figures/spans.ts";
import { preference } from "../../measure/figures/preference.ts";
import { memo, memoText } from "../../model/memo.ts";
import { groupBy } from "../../model/group-by.ts";
import { daysOf, isDatePrefix, type DatePrefix } from "../../model/dates.ts";
import type { FigureMeasure, Measurer } from "../../model/figures.ts";
import { groupOf, type ClaimWords } from "../../model/claim-words.ts";
import type { FigureFacts, KnownFigure } from "../check-facts.ts";
import type { TextDate } from "../checked-claim.ts";
import { nextDay } from "../../text/times/calendar.ts";
import type { Frame } from "../reading.ts";
import { isAnnounced, periodRelation, type PeriodRelation } from "./period-relation.ts";

/** What figures are asked for. */
export interface FigureQuestion {
  /** Ids of which any may be meant. */
  readonly subjects: readonly string[];
  readonly measures: readonly string[];
  /** Scopes of which any may be meant; empty where none is said. */
  readonly scopes: readonly string[];
  readonly frame: Frame | null;
}

/** What may be held against a text. */
export interface FigureOptions {
  readonly date: TextDate;
  /** Addresses whose figures, and whatever repeats them, are left out. */
  readonly sources: readonly string[];
}

/** `unsaid`: the claim says no scope. `unstated`: the claim says one and the figure has none. */
export type ScopeRelation = "same" | "unsaid" | "unstated" | "other";

/** A figure of a subject and measure asked for, and how it lies to the rest of the question. */
export interface Candidate {
  readonly figure: KnownFigure;
  readonly measure: FigureMeasure | undefined;
  readonly period: PeriodRelation;
  readonly scope: ScopeRelation;
  /** Its page went up after the text, of a time before it: it may bear out what the text knew, and refutes nothing. */
  readonly late: boolean;
}

/** What others report, ready to be asked: by subject, in the order in which measures prefer readings. */
export interface FigureKnowledge {
  readonly words: ClaimWords;
  readonly measurers: readonly Measurer[];
  readonly measures: readonly FigureMeasure[];
  measure(id: string): FigureMeasure | undefined;
  /** Figures of these subjects that a text of this day, from these sources, may be held against; and those of a time after it. */
  candidates(
    question: FigureQuestion,
    options: FigureOptions,
  ): { readonly known: readonly Candidate[]; readonly later: readonly Candidate[] };
  /** Figures of a measure that count and speak of anybody. */
  ofMeasure(id: string, options: FigureOptions): readonly KnownFigure[];
  /** Figures of one subject that count, of any measure. */
  ofSubject(id: string, options: FigureOptions): readonly KnownFigure[];
  /** Others of the same group of which figures are told: a cloud and the models that it sells. */
  family(id: string): readonly string[];
  /** First and last day of a figure that counts; null where it has none. */
  daysOf(figure: KnownFigure): Days | null;
  /** Is the measure of anybody ever told in this scope? */
  isScopeOf(scope: string, measure: string): boolean;
  /** Scopes in which a measure of a subject is told at any time, by one measurer alone if that one tells any; unnamed ones left out. */
  scopesOf(subjects: readonly string[], measure: string, measurer: string): readonly string[];
  /** Other subjects that draw a field alike, and those that draw it narrower or wider. */
  alike(subject: string): { readonly like: readonly string[]; readonly unlike: readonly string[] };
}

/**
 * A budget that a group decided on is told of the group or of its app, as a text likes: where one app of it alone has such figures,
 * they are the group's. What happened in the world never is: users of an app are not those of its group.
 */
export function figureKnowledge({ figures, figureMeasures, measurers, words, alike }: FigureFacts): FigureKnowledge {
  const measures = new Map(figureMeasures.map((measure) => [measure.id, measure]));
  const ranked = figures.filter(counts).toSorted(preference(figureMeasures));
  const bySubject = groupBy(ranked, ({ entity }) => entity ?? "");
  const byMeasure = groupBy(ranked, ({ measure }) => measure);
  const spans = new Map(ranked.map((figure) => [figure, spanOf(figure)]));
  const pages = new Map(figures.map((figure) => [figure, addressKey(figure.source)]));
  const told = new Set(figures.map(({ measure, scope }) => JSON.stringify([measure, scope])));
  const allowed = memo((sources: readonly string[]) => allowedBy(pages, sources));
  const byOwner = groupBy(
    ranked.filter(({ measure }) => isAnnounced(measures.get(measure))),
    ({ entity }) => groupOf(words, entity ?? "") ?? "",
  );
  const families = groupBy(
    [...bySubject.keys()].filter((id) => groupOf(words, id) !== null),
    (id) => groupOf(words, id) ?? "",
  );
  const ofSubject = (subject: string, wanted: ReadonlySet<string>): readonly KnownFigure[] => {
    const own = (bySubject.get(subject) ?? []).filter(({ measure }) => wanted.has(measure));
    const apps = (byOwner.get(subject) ?? []).filter(({ measure }) => wanted.has(measure));
    const of = new Set(apps.map(({ entity }) => entity));
    return own.length > 0 || of.size !== 1 ? own : apps;
  };
  // Every number of a text asks for the figures of the same few subjects and measures.
  const heldBy = memo(({ sources, date }: FigureOptions) => {
    const [isAllowed, none] = [allowed(sources), [] as const];
    const held = (all: readonly KnownFigure[] = none): readonly KnownFigure[] =>
      all.filter((figure) => isAllowed(figure) && !isLater(figure.start ?? figure.end, date));
    return { ofMeasure: memoText((id) => held(byMeasure.get(id))), ofSubject: memoText((id) => held(bySubject.get(id))) };
  });
  const find = ({ subjects, measures: wanted }: Pick<FigureQuestion, "subjects" | "measures">) => [
    ...new Set([...new Set(subjects)].flatMap((subject) => ofSubject(subject, new Set(wanted)))),
  ];
  return {
    words,
    measurers,
    measures: figureMeasures,
    measure: (id) => measures.get(id),
    candidates(question, options) {
      const found = find(question).filter(allowed(options.sources));
      const time = { frame: question.frame, date: options.date.date };
      const placed = found.map((figure): Candidate => {
        const measure = measures.get(figure.measure);
        return {
          figure,
          measure,
          period: periodRelation(spans.get(figure) ?? null, measure, time),
          scope: scopeRelation(figure, question.scopes),
          late: isLater(figure.published, options.date),
        };
      });
      const isToCome = ({ figure }: Candidate) => isLater(figure.start ?? figure.end, options.date);
      return { known: placed.filter((one) => !isToCome(one)), later: placed.filter(isToCome) };
    },
    ofMeasure: (id, options) => heldBy(options).ofMeasure(id),
    ofSubject: (id, options) => heldBy(options).ofSubject(id),
    family: (id) => (families.get(groupOf(words, id) ?? "") ?? []).filter((other) => other !== id),
    daysOf: (figure) => spans.get(figure) ?? null,
    isScopeOf: (scope, measure) => told.has(JSON.stringify([measure, scope])),
    scopesOf(subjects, measure, measurer) {
      const all = find({ subjects, measures: [measure] });
      const own = measurer === "" ? [] : all.filter(({ figure }) => figure?.measurer === measurer);
      return [...new Set((own.length > 0 ? own : all).flatMap(({ scope }) => (scope === "" ? [] : [scope])))];
    },
    alike: (subject) => {
      const own = alike.find((list) => list.includes(subject));
      if (!own) return { like: [], unlike: [] };
      return { like: own.filter((other) => other !== subject), unlike: alike.flatMap((list) => (list === own ? [] : list)) };
    },
  };
}

/** Without an address, or excluded for any other reason, a figure neither bears out nor refutes anything. */
const counts = ({ figure, standing, entity }: KnownFigure): boolean =>
  entity !== null && figure !== null && standing < 4 && figure.excluded.length === 0;

function scopeRelation({ scope }: KnownFigure, said: readonly string[]): ScopeRelation {
  if (said.length === 0) return "unsaid";
  if (said.includes(scope)) return "same";
  return scope === "" ? "unstated" : "other";
}

/** What a text's own source tells, or repeats, is no evidence for the text. */
function allowedBy(pages: ReadonlyMap<KnownFigure, string>, sources: readonly string[]): (figure: KnownFigure) => boolean {
  if (sources.length === 0) return () => true;
  const own = new Set(sources.map(addressKey));
  const told = [...pages].filter(([{ source }, page]) => source !== "" && own.has(page));
  const readings = new Set(told.map(([{ figure }]) => figure?.reading));
  return ({ figure }) => !readings.has(figure?.reading);
}

/** One page by many addresses: with and without www, a last slash, a part of the page, https or not. */
export function addressKey(address: string): string {
  const trimmed = address.trim();
  if (!URL.canParse(trimmed)) return trimmed;
  const { hostname, pathname, search } = new URL(trimmed);
  return `${hostname.replace(/^(?:www|m)\./u, "")}${pathname.replace(/\/$/u, "")}${search}`;
}

/** A text names dates that lie before the day it was written: how far is not known. */
const AFTER_NAMED = 92;

/** Was a day still to come when the text was written? Of a month or a year that it falls in nobody can say. */
function isLater(day: DatePrefix | null, text: TextDate): boolean {
  const last = day === null ? null : lastDayOf(text);
  return day !== null && last !== null && firstDayOf(day) > last;
}

/** Asked of every figure again and again. */
const firstDayOf = memoText((day) => daysOf(day).start);

/** The last day on which a text may have been written; each of its numbers is held against the dates of many figures. */
const lastDayOf = memo(({ date, how }: TextDate): string | null =>
  date === null || !isDatePrefix(date) ? null : nextDay(daysOf(date).end, how === "named" ? AFTER_NAMED : 0),
);
