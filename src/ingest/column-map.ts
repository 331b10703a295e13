import type { Source } from "../model/dossier.ts";
import { UserError } from "../model/issues.ts";
import { nearest } from "../text/edit-distance.ts";
import { headerKey } from "../text/header-key.ts";

/** What a source's YAML says of headers, compared by `headerKey`. */
export interface ColumnMap {
  /** Field of a header, by its key. */
  readonly fieldOf: ReadonlyMap<string, string>;
  /** Headers that are mapped, ignored or read by an extract rule, by their key. */
  readonly known: ReadonlyMap<string, string>;
}

/** Two spellings of one header that are mapped to two fields would make the order of the file decide. */
export function columnMap({ id, columns, ignore, extract }: Source): ColumnMap {
  const fieldOf = new Map<string, string>();
  const known = new Map<string, string>();
  for (const [header, field] of Object.entries(columns)) {
    const key = headerKey(header);
    const before = fieldOf.get(key);
    if (before !== undefined && before !== field) {
      throw new UserError(
        "ambiguous-column",
        `sources/${id}.yml: the columns "${known.get(key)}" and "${header}" are one header, mapped to ${before} and to ${field}. Keep one.`,
      );
    }
    fieldOf.set(key, field);
    known.set(key, header);
  }
  const read = Object.values(extract).flatMap((rules) => rules.flatMap(({ from }) => from));
  for (const header of [...ignore, ...read]) if (!known.has(headerKey(header))) known.set(headerKey(header), header);
  return { fieldOf, known };
}

/** How many unknown headers one sentence names. */
const MOST_NAMED = 5;

/** The sentence that a table with unknown headers stops the build with; `at` is the file, its table and row. */
export function unknownColumns(unknown: readonly string[], at: string, { id }: Source, { known }: ColumnMap): UserError {
  const named = unknown.slice(0, MOST_NAMED).map((header) => {
    const near = nearest(headerKey(header), [...known.keys()]).map((key) => `"${known.get(key)}"`);
    return `"${shorten(header)}" (${near.length > 0 ? `nearest known: ${near.join(", ")}` : "nothing known is near"})`;
  });
  const more = unknown.length > MOST_NAMED ? ` and ${unknown.length - MOST_NAMED} more` : "";
  const are = unknown.length === 1 ? "the column" : "the columns";
  return new UserError(
    "unknown-column",
    `${at}: sources/${id}.yml neither maps nor ignores ${are} ${named.join(", ")}${more}. Map it under columns, read it in extract, or name it under ignore.`,
  );
}

/** A header as a sentence can hold it: on one line, and no longer than a header is. */
export function shorten(header: string): string {
  const line = header.replace(/\s+/gu, " ").trim();
  const points = Array.from(line.slice(0, 100));
  return points.length > 40 ? `${points.slice(0, 40).join("")}…` : line;
}
