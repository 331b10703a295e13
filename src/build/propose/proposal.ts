import { UserError } from "../../model/issues.ts";
import { headerKey } from "../../text/header-key.ts";
import { nameKey } from "../../text/normalise.ts";
import { ColumnProfile } from "./column-profile.ts";
import { proposeColumns, shown, type ProposedColumn, type Role } from "./column-roles.ts";
import { datesOf, type FileDates } from "./file-dates.ts";
import { groupFiles, keysOf, type FileGroup, type TableKind } from "./group-tables.ts";
import { commonTitle, isChinese, safeFileName, slugFrom } from "./names.ts";
import type { SampleFile, SampleTable } from "./sample-files.ts";

export interface ProposedFile {
  readonly file: SampleFile;
  /** Path inside the dossier. */
  readonly path: string;
  readonly title: string;
  readonly dates: FileDates;
}

/** Tables of one kind: a list of its own. */
export interface ProposedSeries {
  readonly id: string;
  readonly label: string;
  /** Headers that only its tables have; empty where the source has tables of one kind. */
  readonly header: readonly string[];
}

export interface ProposedSource {
  readonly id: string;
  readonly title: string;
  readonly files: readonly ProposedFile[];
  readonly columns: readonly ProposedColumn[];
  /** Headers whose text stands for the name in tables where no column is one. */
  readonly nameFrom: readonly string[];
  readonly series: readonly ProposedSeries[];
  /** Headers of tables that are no lists. */
  readonly ignoredTables: readonly (readonly string[])[];
  readonly rows: number;
  /** Every row has a date of its own. */
  readonly isDated: boolean;
}

export interface Proposal {
  readonly id: string;
  readonly title: string;
  readonly language: "zh" | "en";
  readonly sources: readonly ProposedSource[];
  /** Filers with most rows, the first first: each a group of its own to begin with. */
  readonly groups: readonly string[];
  /** Everything that a person should look at, one sentence each. */
  readonly unsure: readonly string[];
}

export interface Wishes {
  /** Name of the dossier's folder. */
  readonly folder: string;
  readonly title?: string;
  /** What the user says of columns: field by the key of the header; null is ignored. */
  readonly columns: ReadonlyMap<string, Role | null>;
}

const REQUIRED: readonly Role[] = ["number", "filer"];
const GROUPS = 10;

/** A whole dossier from sample documents, or a UserError that says what was seen and what is missing. */
export function propose(files: readonly SampleFile[], { folder, title, columns }: Wishes): Proposal {
  const language = isChinese(files) ? "zh" : "en";
  const unsure: string[] = [];
  const taken = new Set<string>();
  const filers = new Map<string, { name: string; rows: number }>();
  const sources = groupFiles(files).flatMap((group) => {
    const described = describe(group, columns);
    countFilers(described, filers);
    return byRound(described, { taken, unsure });
  });
  const groups = [...filers.values()].toSorted((left, right) => right.rows - left.rows).slice(0, GROUPS);
  unsure.push("readings: they compare the rounds that were given; until all rounds are there they say little.");
  unsure.push("publisher: the documents do not say who publishes them; fill it in under sources/.");
  unsure.push("groups.yml: the filers with most rows stand alone; put together those that belong together.");
  const name = title?.trim() || sources[0]?.title || folder;
  return { id: slugFrom(folder) || "dossier", title: name, language, sources, groups: groups.map((filer) => filer.name), unsure };
}

interface Described {
  readonly group: FileGroup;
  readonly columns: readonly ProposedColumn[];
  readonly nameFrom: readonly string[];
  readonly lists: readonly TableKind[];
  readonly ignored: readonly SampleTable[];
  readonly profiles: ReadonlyMap<string, ColumnProfile>;
}

/** What every column of a group of files is, and which of their tables are lists. */
function describe(group: FileGroup, wishes: Wishes["columns"]): Described {
  const tables = group.kinds.flatMap((kind) => kind.tables);
  const profiles = mergedProfiles(tables);
  const settled = settledBy(wishes, profiles);
  for (const table of tables.toSorted((left, right) => right.rows - left.rows)) {
    const own = [...keysOf(table)].flatMap((key) => profiles.get(key) ?? []);
    const rows = Math.max(...own.map((column) => column.rows));
    for (const column of proposeColumns(own, rows, settled)) settled.set(column.header, column);
  }
  const columns = [...settled.values()];
  const hasRoles = (table: SampleTable) => {
    const fields = new Set(rolesOf(table, profiles, settled));
    return REQUIRED.every((role) => fields.has(role));
  };
  const lists = group.kinds.filter(({ tables: own }) => own.some(hasRoles));
  const ignored = group.kinds.filter((kind) => !lists.includes(kind)).flatMap((kind) => kind.tables);
  const bad = group.files.find((file) => {
    const own = file.tables.filter((table) => lists.some((kind) => kind.tables.includes(table)));
    return own.length === 0 || !own.every(hasRoles);
  });
  if (bad) throw noList(bad, columns);
  const nameless = lists.flatMap((kind) => kind.tables).filter((table) => !rolesOf(table, profiles, settled).includes("name"));
  const numbers = nameless.flatMap((table) =>
    headersOf(table, profiles).filter((header) => settled.get(header)?.field === "number"),
  );
  const nameFrom = [...new Set(numbers)];
  return { group, columns, nameFrom, lists, ignored, profiles };
}

function rolesOf(
  table: SampleTable,
  profiles: Described["profiles"],
  settled: ReadonlyMap<string, ProposedColumn>,
): (Role | null)[] {
  return headersOf(table, profiles).map((header) => settled.get(header)?.field ?? null);
}

/** The table's headers as the first of all tables has each. */
const headersOf = (table: SampleTable, profiles: Described["profiles"]): string[] =>
  [...keysOf(table)].flatMap((key) => profiles.get(key)?.header ?? []);

function settledBy(wishes: Wishes["columns"], profiles: Described["profiles"]): Map<string, ProposedColumn> {
  const settled = new Map<string, ProposedColumn>();
  for (const [key, field] of wishes) {
    const header = profiles.get(key)?.header;
    if (header !== undefined) settled.set(header, { header, field, reason: "you said so", confidence: "sure" });
  }
  return settled;
}

function mergedProfiles(tables: readonly SampleTable[]): Map<string, ColumnProfile> {
  const merged = new Map<string, ColumnProfile>();
  for (const { columns } of tables) {
    for (const [key, column] of columns) {
      const known = merged.get(key) ?? new ColumnProfile(column.header);
      if (!merged.has(key)) known.tables = 0;
      merged.set(key, known);
      known.absorb(column);
    }
  }
  return merged;
}

function noList({ path }: SampleFile, columns: readonly ProposedColumn[]): UserError {
  const found = (role: Role) => columns.some(({ field }) => field === role);
  const missing = [
    found("number")
      ? ""
      : "a number that tells each row from all others, such as a registration number (a mere count 1, 2, 3 is none)",
    found("filer") ? "" : "who each row belongs to, such as a company",
  ].filter((part) => part !== "");
  const what =
    missing.length === 0 ? "a table that has both a number and a filer" : `a column with ${missing.join(", and one with ")}`;
  const seen = columns.slice(0, 8).map(({ header, field, reason }) => `${shown(header)} (${field ?? "nothing"}: ${reason})`);
  const more = columns.length > 8 ? ` and ${columns.length - 8} more` : "";
  return new UserError(
    "no-list",
    `${path}: a list needs ${what}. Seen were ${seen.join("; ")}${more}. Nothing was written: say which column it is, such as --column "Header=number", or leave the document out.`,
  );
}

/** A source for the files of a group; a second file of one round begins a second source, for a round stands once in each. */
function byRound(described: Described, { taken, unsure }: { taken: Set<string>; unsure: string[] }): ProposedSource[] {
  const { group, columns, nameFrom, lists, ignored } = described;
  const dateHeader = columns.find(({ field }) => field === "filed_on")?.header;
  const sets: { file: SampleFile; dates: FileDates }[][] = [];
  for (const file of group.files) {
    const latest = file.tables.map(({ columns: own }) => (dateHeader ? (own.get(headerKey(dateHeader))?.latestDate ?? "") : ""));
    const dates = datesOf(file, latest.toSorted().at(-1) ?? "");
    if (dates.isGuess) unsure.push(`${file.name}: round ${dates.round}, ${dates.said}.`);
    const set = sets.find((own) => !own.some((other) => other.dates.round === dates.round));
    if (set) set.push({ file, dates });
    else sets.push([{ file, dates }]);
  }
  if (sets.length > 1)
    unsure.push(
      `${group.files[0]?.name ?? ""} and others: several files of one round; each further one stands in a source of its own.`,
    );
  for (const { header, field, confidence, reason } of columns) {
    if (confidence !== "a guess") continue;
    unsure.push(`column ${shown(header)} ${field === null ? "is ignored" : `as ${field}`}: ${reason}.`);
  }
  for (const header of nameFrom) unsure.push(`name: no column is one, so the number (${shown(header)}) stands for it.`);
  if (ignored.length > 0) unsure.push(`${ignored.length} tables without a number or a filer are ignored by their headers.`);
  const title = commonTitle(group.files.map(({ name }) => name));
  const base = unusedId(slugFrom(title) || "list", taken);
  const series = seriesOf(base, title, lists);
  return sets.map((set, at) => {
    const id = at === 0 ? base : unusedId(`${base}-${at + 1}`, taken);
    const names = new Set<string>();
    return {
      id,
      title,
      columns,
      nameFrom,
      series,
      files: set.map(({ file, dates }) => ({
        file,
        dates,
        path: `documents/${id}/${unusedName(safeFileName(file.name), names)}`,
        title: file.name.replace(/\.[a-z0-9]{1,5}$/iu, "") || file.name,
      })),
      ignoredTables: ignored.map(({ names: header }) => header),
      rows: set.flatMap(({ file }) => file.tables).reduce((sum, table) => sum + table.rows, 0),
      isDated: set.every(({ file }) => file.tables.every((table) => isDated(table, columns))),
    };
  });
}

function isDated({ columns: own, rows }: SampleTable, columns: readonly ProposedColumn[]): boolean {
  const dates = columns.filter(({ field }) => field === "filed_on").flatMap(({ header }) => own.get(headerKey(header)) ?? []);
  return dates.some(({ filled }) => filled === rows);
}

/** One series for each kind of table, known by headers that all its tables have and no table of another kind has. */
function seriesOf(id: string, title: string, kinds: readonly TableKind[]): ProposedSeries[] {
  const [only, another] = kinds;
  if (only && !another) return [{ id, label: title, header: [] }];
  return kinds.map((kind, at) => {
    const others = kinds.filter((other) => other !== kind).flatMap(({ tables }) => tables.map(keysOf));
    const shared = (kind.tables[0]?.names ?? []).filter((name) =>
      kind.tables.every((table) => keysOf(table).has(headerKey(name))),
    );
    const own = shared.filter((name) => others.every((keys) => !keys.has(headerKey(name))));
    const header = own.length > 0 ? own.slice(0, 1) : shared;
    return { id: at === 0 ? id : `${id}-${at + 1}`, label: `${title} (${header[0] ?? String(at + 1)})`, header };
  });
}

function countFilers({ columns, profiles }: Described, filers: Map<string, { name: string; rows: number }>): void {
  for (const { header, field } of columns) {
    if (field !== "filer") continue;
    for (const [name, rows] of profiles.get(headerKey(header))?.values ?? []) {
      const known = filers.get(nameKey(name));
      if (known) known.rows += rows;
      else filers.set(nameKey(name), { name, rows });
    }
  }
}

function unusedId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
  taken.add(id);
  return id;
}

function unusedName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let count = 2; taken.has(name); count++) name = `${count}-${wanted}`;
  taken.add(name);
  return name;
}
