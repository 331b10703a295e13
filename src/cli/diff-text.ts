import type { DiffReport, ReportDocument, ReportNumber, ReportRow, ReportSide, ReportTally } from "../build/history-report.ts";

export interface DiffTextOptions {
  /** Every entry of every list; else the first of each, and how many are left out. */
  readonly all: boolean;
}

/** Entries of a list that are shown without --all. */
const FIRST = 20;

/** The report as text: first what changed in short, then every list of rows and numbers. */
export function diffLines(report: DiffReport, { all }: DiffTextOptions): string[] {
  const most = all ? Number.POSITIVE_INFINITY : FIRST;
  const lists = listsOf(report).flatMap(({ title, entries }) => list(title, entries, most));
  return [heading(report), ...summary(report), ...lists].map(printable);
}

function heading({ from, to, clock }: DiffReport): string {
  const by = [from, to].some(({ kind }) => kind === "date") ? `, by ${clock}` : "";
  return `${side(from)} → ${side(to)}${by}`;
}

function side({ kind, id, as_of: asOf, rows }: ReportSide): string {
  return `${kind} ${id} (${rows} rows${asOf === "" ? "" : `, lists to ${asOf}`})`;
}

function summary(report: DiffReport): string[] {
  const { from, to, counts, totals, by_series: series, by_group: groups, documents } = report;
  const lines = totals.flatMap(({ series: id, listed, in_force: inForce, announced }) => {
    const tally = series.find((entry) => entry.id === id);
    if (!tally && announced.before === announced.after) return [];
    const said = announced.before === announced.after ? "" : `; announced ${announced.before ?? "–"} → ${announced.after ?? "–"}`;
    const struck =
      listed.after === inForce.after && listed.before === inForce.before ? "" : `; in force ${inForce.before} → ${inForce.after}`;
    return [`  ${id}: ${listed.before} → ${listed.after} listed${struck}${said}${tally ? `; ${tallyText(tally)}` : ""}`];
  });
  const undated = from.undated + to.undated === 0 ? [] : [`  ${to.undated} rows have no such date and are in neither`];
  const numbers = numbersText(report);
  const came = documents.new.length === 0 ? [] : [`  ${plural(documents.new.length, "new document", "new documents")}`];
  const isEmpty = Object.values(counts).every((count) => count === 0) && lines.length + came.length === 0;
  return [
    ...(isEmpty && documents.changed.length + documents.gone.length === 0 ? ["  nothing changed"] : []),
    ...lines,
    ...came,
    ...numbers,
    ...undated,
    ...(groups.some(({ id }) => id !== null)
      ? ["", "By group", ...groups.map((group) => `  ${group.name || "no group"}: ${tallyText(group)}`)]
      : []),
  ];
}

function tallyText({ new: added, changed, renamed, cancelled, gone }: ReportTally): string {
  const parts = [
    [added, "new"],
    [changed, "changed"],
    [renamed, "renamed"],
    [cancelled, "cancelled"],
    [gone, "gone"],
  ] as const;
  return parts.flatMap(([count, word]) => (count === 0 ? [] : [`${count} ${word}`])).join(", ");
}

function numbersText({ counts, restated }: DiffReport): string[] {
  const open = restated.filter(({ corrected }) => !corrected).length;
  const parts = [
    counts.restated > 0 ? `${counts.restated} restated${open === 0 ? "" : ` (${open} without a correction)`}` : "",
    counts.late > 0 ? `${counts.late} of closed periods grown by late documents` : "",
    counts.running > 0 ? `${counts.running} of periods that were not over` : "",
    counts.withdrawn > 0 ? `${counts.withdrawn} withdrawn` : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? [] : [`  published numbers: ${parts.join(", ")}`];
}

interface List {
  readonly title: string;
  readonly entries: readonly string[];
}

function listsOf(report: DiffReport): List[] {
  const { documents } = report;
  const groups = new Map(report.by_group.flatMap(({ id, name }) => (id === null ? [] : [[id, name] as const])));
  const rowText = (row: ReportRow) => rowWith(row, row.group === null ? "" : (groups.get(row.group) ?? row.group));
  return [
    { title: "Documents, new", entries: documents.new.map(documentText) },
    { title: "Documents, changed", entries: documents.changed.map(({ before, after }) => documentChange(before, after)) },
    { title: "Documents, gone", entries: documents.gone.map(documentText) },
    { title: "Announced", entries: report.announced.new.map((one) => `${one.series} as of ${one.as_of}: ${one.total}`) },
    {
      title: "Restated",
      entries: report.restated.map((number) => `${numberText(number)}${number.corrected ? "  (corrected)" : ""}`),
    },
    {
      title: "Cancelled",
      entries: report.cancelled.map(
        (one) =>
          `${one.cancelled_on}  ${one.number}  ${one.name}  ${one.filer}${one.rows.map((row) => `  — ${where(row)}`).join("")}`,
      ),
    },
    { title: "Reinstated", entries: report.reinstated.map((one) => `${one.number}  ${one.name}  ${one.filer}`) },
    {
      title: "Renamed",
      entries: report.renamed.map(
        (row) =>
          `${row.number}  ${row.field}: ${row.before} → ${row.after}${row.by === "remark" ? "  (told by the list)" : ""}  — ${where(row)}`,
      ),
    },
    {
      title: "Changed",
      entries: report.changed.map(
        (row) =>
          `${row.series}  ${row.number}  ${row.fields.map(({ field, before, after }) => `${field}: ${before ?? "–"} → ${after ?? "–"}`).join("; ")}  — ${where(row)}`,
      ),
    },
    { title: "Gone", entries: report.gone.map(rowText) },
    { title: "New", entries: report.new.map((row) => `${rowText(row)}${row.listed_before ? "  (listed before)" : ""}`) },
    {
      title: "Moved",
      entries: report.moved.map((row) => `${row.number}  ${row.from.attachment}, ${row.from.locator} → ${where(row)}`),
    },
    { title: "Grown by late documents", entries: report.late.map(numberText) },
    { title: "Withdrawn", entries: report.withdrawn.map(numberText) },
    { title: "Of periods that were not over", entries: report.running.map(numberText) },
  ];
}

function list(title: string, entries: readonly string[], most: number): string[] {
  if (entries.length === 0) return [];
  const left = entries.length - Math.min(entries.length, most);
  const shown = entries.slice(0, entries.length - left).map((entry) => `  ${entry}`);
  return ["", `${title} (${entries.length})`, ...shown, ...(left === 0 ? [] : [`  … ${left} more; --all lists them`])];
}

function rowWith(row: ReportRow, group: string): string {
  const place = row.place === null ? "" : `  ${row.place}`;
  return `${row.series}  ${row.number}  ${row.name}  ${row.filer}${place}${group === "" ? "" : `  [${group}]`}  — ${where(row)}`;
}

const where = ({ attachment, locator }: ReportRow): string => `${attachment}, ${locator}`;

function documentText({ id, title, round, listed_as_of: asOf, series }: ReportDocument): string {
  return `${id}  ${title}  round ${round}, as of ${asOf} (${series.join(", ")})`;
}

function documentChange(before: ReportDocument, after: ReportDocument): string {
  const names = Object.keys(after) as (keyof ReportDocument)[];
  const told = names.flatMap((name) => {
    const [was, is] = [String(before[name] ?? "–"), String(after[name] ?? "–")];
    return was === is ? [] : [name === "snapshot" ? "other bytes" : `${name}: ${was} → ${is}`];
  });
  return `${after.id}  ${told.join("; ")}`;
}

function numberText({ measure, scope, group, clock, start, end, figure, before, after }: ReportNumber): string {
  const period = end === null ? "" : start === null ? `to ${end}` : `${start} to ${end}`;
  const parts = [measure, figure, period, scope, group ?? "", clock ?? ""].filter((part) => part !== "");
  return `${parts.join(", ")}: ${before} → ${after ?? "not published"}`;
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Cells may hold line ends, and control characters that would steer the terminal. */
function printable(text: string): string {
  return text.replace(/\s*\n\s*/g, " ").replace(/\p{Cc}/gu, "�");
}
