import type { Disagreement, Observation } from "../model/observations.ts";
import type { Table } from "../store/database.ts";

export const OBSERVATION_VIEWS: Readonly<Record<string, string>> = {
  observations: `SELECT measure, scope, entity, grp, "start", "end", value, low, high, kind, unit, status, standing, publisher, via,
    source, clock, cumulative, id, granularity, about, base, wording, nature, reading, excluded FROM observation`,
  disagreements: `SELECT reason, measure, entity, grp, "left", "right" FROM disagreement`,
};

interface Observed {
  readonly observations: readonly Observation[];
  readonly disagreements: readonly Disagreement[];
}

/** Observations, and the pairs of them that do not go together; `grp` names a group as queries see it. */
export function observationTables(
  { observations, disagreements }: Observed,
  grp: (group: string | null) => string | null,
): Table[] {
  return [
    {
      name: "observation",
      columns: {
        id: "text",
        measure: "text",
        scope: "text",
        entity: "text",
        grp: "text",
        start: "text",
        end: "text",
        value: "number",
        low: "number",
        high: "number",
        kind: "text",
        unit: "text",
        status: "text",
        standing: "integer",
        publisher: "text",
        via: "text",
        source: "text",
        clock: "text",
        cumulative: "boolean",
        granularity: "text",
        about: "boolean",
        base: "text",
        wording: "text",
        nature: "text",
        reading: "text",
        excluded: "text",
      },
      rows: observations.map((row) => [
        row.id,
        row.measure,
        row.scope,
        row.entity,
        grp(row.group),
        row.start,
        row.end,
        row.value,
        row.low,
        row.high,
        row.kind,
        row.unit,
        row.status,
        row.standing,
        row.publisher,
        row.via,
        row.source,
        row.clock,
        row.cumulative,
        row.figure?.granularity ?? null,
        row.figure?.about ?? null,
        row.figure?.base ?? null,
        row.figure?.wording ?? null,
        row.figure?.nature ?? null,
        row.figure?.reading ?? null,
        row.figure?.excluded.join(";") || null,
      ]),
    },
    {
      name: "disagreement",
      columns: { reason: "text", measure: "text", entity: "text", grp: "text", left: "text", right: "text" },
      rows: disagreements.map((row) => [row.reason, row.measure, row.entity, grp(row.group), row.left, row.right]),
    },
  ];
}
