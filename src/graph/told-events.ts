import { contentId } from "../model/ids.ts";
import type { Report } from "../model/issues.ts";
import { describeLocator } from "../model/locator.ts";
import type { Observation } from "../model/observations.ts";
import type { DatedEvent, EventSource, Reported } from "../model/records.ts";
import type { NamedPeriods } from "../model/written-period.ts";
import { eventPeriod, NO_PERIOD } from "./event-period.ts";

/** A reported figure with whom it speaks of, and the observation made of it. */
export interface EventFigure extends Reported {
  readonly entity: string;
  readonly group: string | null;
  readonly observation: Pick<Observation, "figure"> | null;
}

/** What the dossier says that helps to read events. */
export interface EventWords {
  /** Kind of an event by its predicate; null where the dossier declares no kinds at all. */
  readonly familyOf: ReadonlyMap<string, string> | null;
  readonly periods: NamedPeriods;
}

const NUMBER = /^\d+(?:\.\d+)?$/u;

/**
 * Events as figures tell them. The same told by two pages is one event with two sources; what differs in date, value or words stays
 * apart. A period that cannot be read is reported, and the event is kept without a date.
 */
export function toldEvents(figures: readonly EventFigure[], words: EventWords, report: Report): DatedEvent[] {
  const events = new Map<string, DatedEvent>();
  for (const figure of figures) {
    if (figure.kind !== "event") continue;
    for (const part of partsOf(figure)) {
      const event = eventOf(figure, part, words, report);
      const known = events.get(event.id);
      events.set(event.id, known ? { ...known, told: [...known.told, ...event.told] } : event);
    }
  }
  return [...events.values()];
}

interface Part {
  readonly kind: string;
  readonly period: string;
}

/** "launch / rename" of "2025-06-26 / 2025-12-15" are two events, each of its date. */
function partsOf({ predicate, period }: Reported): Part[] {
  const kinds = predicate.split(" / ");
  const dates = period.split(" / ");
  if (kinds.length === 1 || kinds.length !== dates.length) return [{ kind: predicate, period }];
  return kinds.map((kind, at) => ({ kind, period: dates[at] ?? "" }));
}

function eventOf(figure: EventFigure, { kind, period }: Part, { familyOf, periods }: EventWords, report: Report): DatedEvent {
  const { entity, group, value, unit, record } = figure;
  const when = eventPeriod({ period, value }, periods);
  // A measured event's period was read, and reported, with its number.
  if (figure.observation === null) reportPeriod(figure, when === undefined, when ?? NO_PERIOD, report);
  const family = familyOf?.get(kind) ?? familyOf?.get(figure.predicate) ?? null;
  if (familyOf && family === null) {
    reportEvent(figure, { code: "unknown-event", what: `"${kind}" is of no kind of events.yml` }, report);
  }
  return {
    id: contentId("event", entity, kind, period.trim(), value, unit),
    kind,
    family,
    entity,
    group,
    parties: [],
    ...(when ?? NO_PERIOD),
    value: NUMBER.test(value) ? Number(value) : null,
    unit: unit || null,
    detail: null,
    record,
    told: [sourceOf(figure)],
    conflicts: [],
  };
}

export function sourceOf({ record, id, address, attributedTo }: Reported): EventSource {
  return { record, figure: id, address, attributedTo };
}

function reportPeriod(figure: Reported, isUnread: boolean, { start, end }: Pick<DatedEvent, "start" | "end">, report: Report) {
  if (isUnread) {
    const what = `the period "${figure.period}" cannot be read`;
    reportEvent(figure, { code: "unreadable-period", what }, report);
  } else if (start === null && end === null) {
    reportEvent(figure, { code: "undated", what: `it has no date ("${figure.period}")` }, report);
  }
}

/** A note for what has no date, for that may be true of its source. */
function reportEvent(figure: Reported, { code, what }: { code: string; what: string }, report: Report): void {
  const { source, origin, id } = figure;
  const message = `${describeLocator(origin.locator)} (${id}): ${what}; the event is kept and shown.`;
  report({ code, level: code === "undated" ? "note" : "warning", source, locator: origin.locator, message, figure: id });
}
