import { parsePeriod } from "../model/dates.ts";
import { contentId } from "../model/ids.ts";
import type { Cancellation, DatedEvent, Reported, ResolvedFiling } from "../model/records.ts";

/** Reported events, and filings struck off, each with the date its source gives. */
export function buildEvents(
  reported: readonly (Reported & { readonly entity: string; readonly group: string | null })[],
  cancellations: readonly Cancellation[],
  filings: readonly ResolvedFiling[],
): DatedEvent[] {
  const byNumber = new Map(filings.map((filing) => [filing.number, filing]));
  const events = reported.filter((figure) => figure.kind === "event").map((figure): DatedEvent => {
    const dates = figure.period.match(/\d{4}-\d{2}(?:-\d{2})?/g) ?? [];
    return {
      id: contentId("event", figure.id),
      kind: figure.predicate,
      entity: figure.entity,
      group: figure.group,
      start: dates[0] ?? null,
      end: dates.at(-1) ?? null,
      value: /^\d+(?:\.\d+)?$/.test(figure.value) ? Number(figure.value) : null,
      unit: figure.unit || null,
      record: figure.id,
    };
  });
  for (const cancellation of cancellations) {
    const filing = byNumber.get(cancellation.number);
    if (!filing) continue;
    const when = parsePeriod(cancellation.cancelledOn) ? cancellation.cancelledOn : null;
    events.push({
      id: contentId("cancelled", cancellation.id),
      kind: "filing cancelled",
      entity: filing.entity, group: filing.group,
      start: when, end: when, value: null, unit: null,
      record: cancellation.id,
    });
  }
  return events;
}
