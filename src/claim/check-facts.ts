import type { DatePrefix } from "../model/dates.ts";
import type { DossierHead, Measure } from "../model/dossier.ts";
import type { AnnouncedTotal, Attachment } from "../model/records.ts";
import type { CountedRow, RowsIndex } from "../measure/rows.ts";

/**
 * What a text is checked against: plain data, and the rows that are counted. Browsers get all of it (fact-pack.ts), so a
 * field may hold texts, finite numbers, booleans, null, lists, records, maps and sets, and no functions.
 */
export interface CheckFacts {
  readonly head: DossierHead;
  readonly measures: readonly Measure[];
  readonly places: readonly NamedPlace[];
  /** Of a row only what decides whether it is counted; in a browser its `number` is not the printed one. */
  readonly index: RowsIndex<CountedRow>;
  readonly announced: readonly AnnouncedTotal[];
  readonly attachments: readonly Attachment[];
  /** The date of the newest list. */
  readonly latest: DatePrefix;
}

export interface NamedPlace {
  readonly name: string;
  readonly short: string;
}
