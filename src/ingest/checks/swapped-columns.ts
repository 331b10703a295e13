import { FEWEST_TO_LEARN, type WordCheck, type WordedRow, type Found } from "./check.ts";
import { learnForms, rowsBySource } from "./legal-forms.ts";

const REASON = "swapped-columns";

/**
 * Name and filer in each other's column: the name ends as the filers of this source do, and the filer does not and files
 * nothing else. Both are judged, so that a product named for its company, or a filer of a rare form, is left alone.
 */
export const swappedColumns: WordCheck = {
  code: "swapped-columns",
  unit: "rows",
  runOnWords({ rows }) {
    const sources = rowsBySource(rows).filter(({ length }) => length >= FEWEST_TO_LEARN);
    return { examined: sources.reduce((sum, own) => sum + own.length, 0), found: sources.flatMap(swappedIn) };
  },
};

function swappedIn(rows: readonly WordedRow[]): Found[] {
  const { endsLikeFiler } = learnForms(rows);
  const rowsOf = new Map<string, number>();
  for (const { filing } of rows) rowsOf.set(filing.filer, (rowsOf.get(filing.filer) ?? 0) + 1);
  return rows.flatMap((at): Found[] => {
    const { name, filer } = at.filing;
    if (!endsLikeFiler(name) || endsLikeFiler(filer) || rowsOf.get(filer) !== 1) return [];
    const repairs = [
      { field: "name", raw: name, repaired: filer, reason: REASON },
      { field: "filer", raw: filer, repaired: name, reason: REASON },
    ];
    const message = `The name "${name}" reads as a filer, and the filer "${filer}" does not: the two seem to be swapped.`;
    return [{ level: "warning", at, field: "name", value: name, expected: filer, message, repairs }];
  });
}
