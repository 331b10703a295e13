import type { DatePrefix } from "../model/dates.ts";
import type { DossierHead, Measure } from "../model/dossier.ts";
import type { AnnouncedTotal, Attachment } from "../model/records.ts";
import type { RowsIndex } from "../measure/rows.ts";

/** What a text is checked against. */
export interface CheckFacts {
  readonly head: DossierHead;
  readonly measures: readonly Measure[];
  readonly places: readonly NamedPlace[];
  readonly index: RowsIndex;
  readonly announced: readonly AnnouncedTotal[];
  readonly attachments: readonly Attachment[];
  /** The date of the newest list. */
  readonly latest: DatePrefix;
}

export interface NamedPlace {
  readonly name: string;
  readonly short: string;
}
