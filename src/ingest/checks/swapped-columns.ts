import { countBy } from "../../model/count-by.ts";
import { FEWEST_TO_LEARN, type WordCheck, type WordedRow, type Found } from "./check.ts";
import { endsLikeFiler, learnForms, rowsBySource } from "./legal-forms.ts";

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
  const forms = learnForms(rows);
  const swapped = rows.filter(({ filing }) => endsLikeFiler(filing.name, forms) && !endsLikeFiler(filing.filer, forms));
  if (swapped.length === 0) return [];
  const rowsOf = countBy(rows, ({ filing }) => filing.filer);
  return swapped.flatMap((at): Found[] => {
    const { name, filer } = at.filing;
    if (rowsOf.get(filer) !== 1) return [];
    const repairs = [
      { field: "name", raw: name, repaired: filer, reason: REASON },
      { field: "filer", raw: filer, repaired: name, reason: REASON },
    ];
    const message = `The name "${name}" reads as a filer, and the filer "${filer}" does not: the two seem to be swapped.`;
    return [{ level: "warning", at, field: "name", value: name, expected: filer, message, repairs }];
  });
}
