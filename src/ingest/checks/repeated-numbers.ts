import { groupBy } from "../../model/group-by.ts";
import { FEWEST_TO_LEARN, type Check, type CheckedRow, type Found } from "./check.ts";

/**
 * An identifier that stands on more than one row. In a list of another series it is the same thing listed there too,
 * which is worth a note; in the same series one of the two rows should not be. Both are kept; counts take the first.
 */
export const repeatedNumbers: Check = {
  code: "number-repeated",
  unit: "rows",
  run({ rows }) {
    const repeated = [...groupBy(rows, ({ filing }) => filing.number).values()].filter(({ length }) => length > 1);
    const whole = wholeLists(rows, repeated.flat());
    return {
      examined: rows.length,
      found: repeated.flatMap(laterRows).filter(({ at }) => !whole.has(at.filing.origin.attachment)),
    };
  },
};

/** Attachments that repeat all that was listed before, and are meant to: most of their numbers stand elsewhere as well. */
function wholeLists(rows: readonly CheckedRow[], repeated: readonly CheckedRow[]): Set<string> {
  const sizes = groupBy(rows, ({ filing }) => filing.origin.attachment);
  const again = groupBy(repeated, ({ filing }) => filing.origin.attachment);
  const whole = [...again].filter(([id, own]) => own.length > Math.max(FEWEST_TO_LEARN / 2, (sizes.get(id)?.length ?? 0) / 2));
  return new Set(whole.map(([id]) => id));
}

function laterRows([first, ...later]: readonly CheckedRow[]): (Found & { readonly at: CheckedRow })[] {
  if (!first) return [];
  const seen = new Map([[first.filing.series, first]]);
  return later.map((row) => {
    const { number, series, origin } = row.filing;
    const before = seen.get(series);
    const same = before ?? first;
    seen.set(series, row);
    const expected = same.filing.origin.attachment;
    const message = `${number} stands in ${origin.attachment} and before that in ${expected}${before ? "" : ", a list of another series"}.`;
    return { level: before ? "warning" : "note", at: row, field: "number", value: number, expected, message };
  });
}
