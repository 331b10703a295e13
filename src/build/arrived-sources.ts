import type { Arrived } from "../ingest/versions.ts";
import { groupBy } from "../model/group-by.ts";
import type { ArrivedSource } from "./summary.ts";

/** What arrived, source by source, in short. */
export function arrivedSources(arrived: readonly Arrived[]): ArrivedSource[] {
  return Array.from(
    groupBy(arrived, ({ version }) => version.attachment.source),
    ([source, documents]) => {
      const sum = (count: (document: Arrived) => number) => documents.reduce((total, document) => total + count(document), 0);
      return {
        source,
        rounds: [...new Set(documents.map(({ version }) => version.attachment.round))],
        documents: documents.length,
        rows: sum(({ version }) => version.records.length),
        added: sum(({ change }) => change.added),
        changed: sum(({ change }) => change.changed),
        gone: sum(({ change }) => change.gone.length),
      };
    },
  );
}
