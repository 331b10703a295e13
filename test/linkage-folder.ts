import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { csvLine } from "../src/model/csv-line.ts";
import { inventPeople } from "./linkage-builders.ts";
import { scratchFolder } from "./scratch.ts";
import { runHere, type Ran } from "./tiny-dossier.ts";

type Row = Readonly<Record<string, string>>;

/** A folder with tables and a configuration over them, as somebody would have it who links. */
export interface LinkFolder {
  readonly folder: string;
  readonly config: string;
}

/** Lays out files and a configuration. */
export function layOut(
  files: Readonly<Record<string, string | Uint8Array>>,
  config: Readonly<Record<string, unknown>>,
): LinkFolder {
  const folder = scratchFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const made = { folder, config: join(folder, "link.yml") };
  configure(made, config);
  return made;
}

export const configure = ({ config }: LinkFolder, parts: Readonly<Record<string, unknown>>): void =>
  writeFileSync(config, stringify(parts));

export function csvOf(rows: readonly Row[], columns: readonly string[] = Object.keys(rows[0] ?? {})): string {
  return [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ""))].map(csvLine).join("");
}

/** Invented people with ids, and a configuration that links them. */
export const people = inventPeople(500).map((row, at) => ({ id: `p${at}`, ...row }));
export const overPeople = {
  tables: ["people.csv"],
  id: "id",
  compare: { given: "name", family: "name", town: "text", born: "date" },
};

export const layOutPeople = (parts: Readonly<Record<string, unknown>> = {}): LinkFolder =>
  layOut({ "people.csv": csvOf(people) }, { ...overPeople, ...parts });

export const link = ({ config }: LinkFolder, ...more: readonly string[]): Promise<Ran> => runHere("link", config, ...more);

/** What `--json` prints. */
export async function linkedJson(made: LinkFolder, ...more: readonly string[]): Promise<Record<string, unknown>> {
  const { code, out, err } = await link(made, "--json", ...more);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out) as Record<string, unknown>;
}

export interface Written {
  readonly clusters: string;
  readonly pairs: string;
}

export function writtenBy({ folder }: LinkFolder): Written {
  const read = (name: string) => readFileSync(join(folder, "link.linked", name), "utf8");
  return { clusters: read("clusters.csv"), pairs: read("pairs.csv") };
}

/** The cluster of each row, by its table and id. */
export function clusterOf({ clusters }: Written): Map<string, string> {
  const [, ...lines] = clusters
    .trim()
    .split("\n")
    .map((line) => line.split(","));
  return new Map(lines.map(([table, id, cluster]) => [`${table}:${id}`, cluster ?? ""]));
}
