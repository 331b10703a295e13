import { isDatePrefix, type DatePrefix } from "../model/dates.ts";
import { contentId } from "../model/ids.ts";
import type { Cancellation, DatedEvent, Reported, ResolvedFiling } from "../model/records.ts";

/** Reported events, and filings struck off, each with the date its source gives. */
export function buildEvents(
  reported: readonly (Reported & { readonly entity: string; readonly group: string | null })[],
  cancellations: readonly Cancellation[],
  filings: readonly ResolvedFiling[],
): DatedEvent[] {
  const byNumber = new Map(filings.map((filing) => [filing.number, filing]));
  const events = reported
    .filter((figure) => figure.kind === "event")
    .map((figure): DatedEvent => ({
      id: contentId("event", figure.id),
      kind: figure.predicate,
      entity: figure.entity,
      group: figure.group,
      ...datesOf(figure.period),
      value: /^\d+(?:\.\d+)?$/.test(figure.value) ? Number(figure.value) : null,
      unit: figure.unit || null,
      record: figure.record,
    }));
  for (const cancellation of cancellations) {
    const filing = byNumber.get(cancellation.number);
    if (!filing) continue;
    const when = cancellation.cancelledOn;
    events.push({
      id: contentId("cancelled", cancellation.id),
      kind: "filing cancelled",
      entity: filing.entity,
      group: filing.group,
      start: when,
      end: when,
      value: null,
      unit: null,
      record: cancellation.id,
    });
  }
  return events;
}

/**
 * First and last date that a period names: "2026-01-26..03-12" ends on 2026-03-12. What was announced on one day, from
 * another, begins on the other and has no known end.
 */
function datesOf(period: string): { readonly start: DatePrefix | null; readonly end: DatePrefix | null } {
  const from = /^announced [^,]*, from (.+)$/.exec(period)?.[1];
  const whole = (from ?? period).replace(/(\d{4})-(\d{2}-\d{2})\.\.(?=\d{2}-\d{2}$)/, "$1-$2..$1-");
  const dates = (whole.match(/\d{4}-\d{2}(?:-\d{2})?/g) ?? []).filter(isDatePrefix);
  return { start: dates[0] ?? null, end: from === undefined ? (dates.at(-1) ?? null) : null };
}
