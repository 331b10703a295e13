import { UserError } from "../model/issues.ts";

/** What comes before rows that are appended to a CSV: the header of a new file, or the line end that its last row lacks. */
export function headOfAppended(before: Buffer | undefined, file: string, columns: readonly string[]): string {
  const header = `${columns.join(",")}\n`;
  if (before === undefined || before.toString().trim() === "") return header;
  const [first = ""] = before
    .toString()
    .replace(/^\u{feff}/u, "")
    .split(/\r?\n/, 1);
  if (first !== header.trimEnd()) {
    throw new UserError(
      "other-columns",
      `${file} has other columns than Tidui writes. Give it the header ${header.trimEnd()}, or add the rows by hand.`,
    );
  }
  return before.at(-1) === 0x0a ? "" : "\n";
}
