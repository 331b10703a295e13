import { indexRows, type CountedRow } from "../measure/rows.ts";
import type { Measure } from "../model/dossier.ts";
import type { Clock, RowsQuery } from "../model/observations.ts";
import type { Dictionary, RegistryFile } from "../model/registry-file.ts";

/** The registry's file does not say when a row was first seen. */
const TOLD: ReadonlySet<Clock> = new Set(["filed_on", "listed_as_of", "published_on"]);

interface PlacedRow extends CountedRow {
  /** Its place in the columns of the file. */
  readonly at: number;
}

/** Answers which rows of `registry.json` a count is of, so that any count opens its rows; undefined by a clock it has not. */
export function indexRegistry(file: RegistryFile, measures: readonly Measure[]): (query: RowsQuery) => number[] | undefined {
  const index = indexRows(placedRows(file), measures);
  return (query) => (TOLD.has(query.clock) ? index.rows(query).map(({ at }) => at) : undefined);
}

function placedRows(file: RegistryFile): PlacedRow[] {
  const [language = ""] = file.languages;
  const orNull = (text: string | undefined): string | null => text || null;
  return Array.from({ length: file.count }, (_, at) => {
    const attachment = valueAt(file.attachment, at);
    return {
      at,
      series: valueAt(file.series, at)?.id ?? "",
      number: file.number[at] ?? "",
      place: valueAt(file.place, at)?.[language] ?? null,
      group: valueAt(file.group, at)?.id ?? null,
      filedOn: orNull(file.filedOn[at]),
      listedAsOf: attachment?.listedAsOf ?? "",
      publishedOn: orNull(attachment?.publishedOn),
      firstSeen: attachment?.listedAsOf ?? "",
      cancelledOn: orNull(file.cancelledOn[at]),
    };
  });
}

function valueAt<V>({ values, rows }: Dictionary<V>, at: number): V | undefined {
  return values[rows[at] ?? -1];
}
