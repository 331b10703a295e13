import type { DatedEvent } from "../model/records.ts";
import type { Table } from "../store/database.ts";

export const EVENT_VIEWS: Readonly<Record<string, string>> = {
  events: `SELECT kind, entity, grp, "start", "end", value, unit, source, family, precision, about, announced, detail, parties, address,
    sources, conflicts, id FROM event`,
  event_sources: "SELECT event, record, figure, address, attributed_to FROM event_source",
};

/** Events, and every source of each; `grp` names a group as queries see it. */
export function eventTables(events: readonly DatedEvent[], grp: (group: string | null) => string | null): Table[] {
  return [
    {
      name: "event",
      columns: {
        id: "text",
        kind: "text",
        entity: "text",
        grp: "text",
        start: "text",
        end: "text",
        value: "number",
        unit: "text",
        source: "text",
        family: "text",
        precision: "text",
        about: "boolean",
        announced: "text",
        detail: "text",
        parties: "text",
        address: "text",
        sources: "integer",
        conflicts: "text",
      },
      rows: events.map((row) => [
        row.id,
        row.kind,
        row.entity,
        grp(row.group),
        row.start,
        row.end,
        row.value,
        row.unit,
        row.record,
        row.family,
        row.granularity,
        row.about,
        row.announced,
        row.detail,
        row.parties.join(";") || null,
        row.told.find(({ address }) => address !== null)?.address ?? null,
        row.told.length,
        row.conflicts.join(";") || null,
      ]),
    },
    {
      name: "event_source",
      columns: { event: "text", record: "text", figure: "text", address: "text", attributed_to: "text" },
      rows: events.flatMap(({ id, told }) =>
        told.map((source) => [id, source.record, source.figure, source.address, source.attributedTo || null]),
      ),
    },
  ];
}
