import { parseDate, type DatePrefix } from "../model/dates.ts";
import type { IssueLevel, Report } from "../model/issues.ts";
import { describeLocator, type Locator } from "../model/locator.ts";
import type { SourceRecord } from "../model/records.ts";

/** Reads the fields of one record as what they are meant to be, and reports what is not. */
export interface TypedFields {
  /** The text, or null where it is empty. */
  text(field: string): string | null;
  date(field: string): DatePrefix | null;
  /** A whole number, not negative; null where empty or reported. */
  count(field: string): number | null;
  /** "1" is true, "0" and empty are false; anything else is reported and false. */
  flag(field: string): boolean;
  /** Reports and returns false where one of these is empty. */
  has(...fields: readonly string[]): boolean;
  /** An issue about this record, or about the figure in it that has this id. */
  issue(code: string, level: IssueLevel, what: string, figure?: string): undefined;
}

export function typedFields(record: SourceRecord, report: Report): TypedFields {
  const at = `${record.file}, ${describeLocator(record.locator)}`;
  const issue: TypedFields["issue"] = (code, level, what, figure) =>
    report({
      code,
      level,
      source: record.source,
      locator: record.locator,
      message: `${at}: ${what}`,
      ...(figure !== undefined && { figure }),
    });
  const text = (field: string) => record.fields[field] || null;
  return {
    text,
    issue,
    date(field) {
      const value = text(field);
      if (value === null) return null;
      return parseDate(value) ?? issue("bad-date", "error", `"${value}" in ${field} is no date.`) ?? null;
    },
    count(field) {
      const value = text(field);
      if (value === null) return null;
      return /^\d{1,15}$/.test(value)
        ? Number(value)
        : (issue("bad-number", "error", `"${value}" in ${field} is no whole number.`) ?? null);
    },
    flag(field) {
      const value = text(field) ?? "0";
      if (value !== "0" && value !== "1") issue("bad-flag", "error", `"${value}" in ${field} is neither 1 nor 0.`);
      return value === "1";
    },
    has(...fields) {
      const empty = fields.filter((field) => text(field) === null);
      if (empty.length === 0) return true;
      issue("missing-value", "warning", `${empty.join(" and ")} is empty; the row is kept as a record and counts for nothing.`);
      return false;
    },
  };
}

/** Does the record itself say in which original it stands, and where? */
export const carriesOrigin = ({ fields }: SourceRecord): boolean => Boolean(fields["snapshot"] && fields["row"]);

/** Where the original of a record stands: the place the facts carry, or else the row that was read. */
export function originOf(record: SourceRecord, attachment: string): { attachment: string; snapshot: string; locator: Locator } {
  const { snapshot = "", page, table, row } = record.fields;
  if (!carriesOrigin(record)) return { attachment, snapshot: record.snapshot, locator: record.locator };
  const locator = { ...(page && { page: Number(page) }), ...(table && { table: Number(table) }), row: Number(row) };
  return { attachment, snapshot, locator };
}
