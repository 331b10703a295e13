import { parseDate } from "../model/dates.ts";
import { DATE_FIELDS, type Source } from "../model/dossier.ts";
import { contentId } from "../model/ids.ts";
import type { Report } from "../model/issues.ts";
import { describeLocator } from "../model/locator.ts";
import type { SourceRecord } from "../model/records.ts";
import { columnMap, shorten } from "./column-map.ts";
import { extractField, LONGEST_VALUE } from "./extract.ts";
import {
  checkTable,
  isHeaderAgain,
  isIgnored,
  tableMapping,
  type NamedRow,
  type ReadFile,
  type TableExtract,
  type TableMapping,
} from "./table-mapping.ts";

export type { NamedRow, ReadFile, ReadTable } from "./table-mapping.ts";

/**
 * Rows of one file as records under the names of the source's mapping. A header that is neither mapped nor ignored by
 * name stops the build, and so does a table that is none of ours: silently dropping a column is how numbers go missing.
 */
export function mapRecords(source: Source, file: ReadFile, report: Report): SourceRecord[] {
  const columns = columnMap(source);
  return file.tables.flatMap((table) => {
    const mapping = tableMapping(source, file, table, columns);
    if (isIgnored(mapping)) return [];
    checkTable(mapping);
    return table.rows.flatMap((row) =>
      isHeaderAgain(table, row) ? tellHeader(mapping, row, report) : recordOf(mapping, row, report),
    );
  });
}

/** A header that somebody typed again on the next page is no row: its number would be "备案编号". */
function tellHeader({ source, file }: TableMapping, { locator }: NamedRow, report: Report): readonly SourceRecord[] {
  const message = `${file.path}, ${describeLocator(locator)}: this row is the table's header again and is left out.`;
  report({ code: "header-row", level: "note", source: source.id, locator, message });
  return [];
}

function recordOf(mapping: TableMapping, row: NamedRow, report: Report): SourceRecord {
  const { source, file, series } = mapping;
  const fields = fieldsOf(mapping, row, report);
  if (series !== undefined) fields["series"] ||= series;
  return {
    id: recordId(source, file, row, fields),
    source: source.id,
    file: file.path,
    snapshot: file.snapshot,
    locator: row.locator,
    cells: row.cells,
    fields,
    columns: mapping.cells,
  };
}

/** UTF-16 units that a cell of Excel holds at most: nothing in a list is longer, but for a table that was read as one cell. */
const LONGEST_CELL = 32_767;

/** Tells what is odd in the row at hand. */
type Odd = (code: string, what: string) => void;

function fieldsOf(mapping: TableMapping, row: NamedRow, report: Report): Record<string, string> {
  const { source, file } = mapping;
  const odd: Odd = (code, what) => {
    const message = `${file.path}, ${describeLocator(row.locator)}: ${what}`;
    report({ code, level: "warning", source: source.id, locator: row.locator, message });
  };
  const fields = mappedFields(mapping, row, odd);
  for (const extract of mapping.extracts) if (!fields[extract.field]) addExtracted(fields, extract, row, odd);
  for (const [field, value] of Object.entries(fields)) {
    // What is no date stays as it is, and is told where it is read as one.
    if (DATE_FIELDS.has(field)) fields[field] = parseDate(value, source.dates) ?? value;
  }
  if (Object.values(row.cells).every((value) => value.trim() === "")) odd("empty-row", "there is nothing in this row.");
  for (const [name, value] of Object.entries(row.cells)) {
    if (value.length > LONGEST_CELL)
      odd(
        "long-cell",
        `what stands under "${shorten(name)}" has over ${LONGEST_CELL} characters; it is kept whole, and pages show its beginning.`,
      );
  }
  return fields;
}

function mappedFields({ mapped }: TableMapping, { cells }: NamedRow, odd: Odd): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, field] of mapped) {
    const value = (cells[name] ?? "").trim();
    if (value !== "" && fields[field] && fields[field] !== value) {
      odd("two-values", `"${shorten(name)}" gives another ${field} than a column before it; the first counts.`);
    }
    fields[field] ||= value;
  }
  return fields;
}

function addExtracted(
  fields: Record<string, string>,
  { field, rules, namesOf }: TableExtract,
  { cells }: NamedRow,
  odd: Odd,
): void {
  const cellOf = (header: string) => {
    const texts = namesOf.get(header)?.map((name) => (cells[name] ?? "").trim());
    return texts?.find((text) => text !== "") ?? texts?.[0];
  };
  const { value, misunderstood, tooLong } = extractField(field, rules, cellOf);
  if (value !== "") fields[field] = value;
  if (misunderstood !== undefined)
    odd("not-understood", `no rule for ${field} understands what stands under "${misunderstood}"; it is kept as it is.`);
  if (tooLong !== undefined)
    odd("too-long", `what stands under "${tooLong}" has over ${LONGEST_VALUE} characters; ${field} was not looked for in it.`);
}

/**
 * A record keeps its id when the document it was read from becomes committed facts, and when those are written anew: facts
 * carry the original's hash and place, a document has them.
 */
function recordId(source: Source, file: ReadFile, { locator }: NamedRow, fields: Readonly<Record<string, string>>): string {
  const { snapshot, table, row: at, attachment = "", series = "" } = fields;
  if (snapshot && at) return contentId(source.id, attachment, series, snapshot, table ?? "", at);
  const { sheet, table: number, row } = locator;
  const place = [number === undefined ? "" : String(number), row === undefined ? "" : String(row)];
  return contentId(source.id, file.attachment ?? "", series, file.snapshot, ...place, ...(sheet === undefined ? [] : [sheet]));
}
