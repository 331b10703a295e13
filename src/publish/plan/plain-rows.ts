import { countedRow, type CountedRow } from "../../measure/rows.ts";
import { groupBy } from "../../model/group-by.ts";
import { memo } from "../../model/memo.ts";
import type { ResolvedFiling } from "../../model/records.ts";

/** A row without what people write in it: what does not change where only a name is another. */
export type PlainRow = CountedRow & Pick<ResolvedFiling, "id" | "entity" | "origin">;

/** All rows in their order, and by what they stand in and whose they are. */
export interface PlainRows {
  readonly all: readonly PlainRow[];
  readonly byAttachment: ReadonlyMap<string, readonly PlainRow[]>;
  readonly byEntity: ReadonlyMap<string, readonly PlainRow[]>;
  readonly byGroup: ReadonlyMap<string | null, readonly PlainRow[]>;
}

export const plainRow = memo((row: ResolvedFiling): PlainRow => ({
  ...countedRow(row),
  entity: row.entity,
  origin: row.origin,
}));

export function plainRows(all: readonly PlainRow[]): PlainRows {
  return {
    all,
    byAttachment: groupBy(all, ({ origin }) => origin.attachment),
    byEntity: groupBy(all, ({ entity }) => entity),
    byGroup: groupBy(all, ({ group }) => group),
  };
}
