import type { Locator } from "../../model/locator.ts";
import type { Localized } from "../../model/text.ts";

/** A row of a list as pages show it: the cells it carries, as published. Absent parts are left out, not null. */
export interface ShownRow {
  readonly series: string;
  readonly name: string;
  readonly filer: string;
  readonly number: string;
  /** Last part of the address of the page of the thing filed. */
  readonly page?: string;
  /** Last part of the address of the filer's page. */
  readonly company?: string;
  readonly group?: { readonly id: string; readonly name: Localized };
  readonly class?: string;
  readonly product?: string;
  readonly place?: string;
  readonly filedOn?: string;
  readonly late?: true;
  readonly cancelledOn?: string;
  readonly filerBefore?: string;
  readonly nameBefore?: string;
  readonly remark?: string;
  /** What an editor put right in it, and why; the published values stay above. */
  readonly repair?: { readonly name?: string; readonly filer?: string; readonly reason: string };
  readonly at: Locator;
  /** Its number in the list, where the row that was read is one of a copy and would lead nobody to the original. */
  readonly serial?: string;
}

export interface ShownAttachment {
  readonly slug: string;
  readonly title: string;
  readonly round: string;
  readonly address: string | null;
  readonly page: string | null;
  readonly listedAsOf: string;
  readonly publishedOn: string | null;
  readonly firstSeen: string;
  readonly copy?: true;
  /** Absent where it is not known in which cells the fields stand. */
  readonly cells?: readonly ShownCells[];
}

/** In which cells of a table's rows, from 1, what is filed, by whom, and its number stand. */
export interface ShownCells {
  readonly table?: number;
  readonly name?: number;
  readonly filer?: number;
  readonly number?: number;
}

/** Where the first and the last of some rows of one attachment stand. */
export interface RowSpan {
  readonly first: Locator;
  readonly last: Locator;
}

/** Rows of one attachment, in its order. */
export interface RowSection {
  readonly attachment: ShownAttachment;
  readonly rows: readonly ShownRow[];
}
