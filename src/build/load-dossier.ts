import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { parseGroups, parseHead, parseMeasure, parseSource, type Dossier } from "../model/dossier.ts";
import { UserError } from "../model/issues.ts";

const LARGEST_CONFIG = 4 * 1024 * 1024;

/** Reads and checks all of a dossier's declarations. Data files are not read here. */
export function loadDossier(folder: string): Dossier {
  if (!existsSync(join(folder, "dossier.yml"))) {
    throw new UserError("no-dossier", `There is no dossier.yml in ${folder}. Name a dossier's folder with --dossier.`);
  }
  const head = parseHead(readYaml(folder, "dossier.yml"), "dossier.yml");
  const sources = yamlFiles(folder, "sources").map((file) => parseSource(readYaml(folder, file), file));
  const measures = yamlFiles(folder, "measures").map((file) => parseMeasure(readYaml(folder, file), file));
  const groups = existsSync(join(folder, "groups.yml")) ? parseGroups(readYaml(folder, "groups.yml"), "groups.yml") : [];
  refuseTwice(sources.map(({ id }) => id), "source");
  refuseTwice(measures.map(({ id }) => id), "measure");
  refuseTwice(groups.map(({ id }) => id), "group");
  refuseTwice(head.series.map(({ id }) => id), "series");
  const series = new Set(head.series.map(({ id }) => id));
  for (const measure of measures) {
    const unknown = measure.count.series.find((id) => !series.has(id));
    if (unknown) throw new UserError("unknown-series", `measures/${measure.id}.yml counts series "${unknown}", which dossier.yml does not declare.`);
  }
  for (const id of [head.league.measure, ...head.league.beside]) {
    if (measures.some((measure) => measure.id === id)) continue;
    throw new UserError("unknown-measure", `dossier.yml: league names the measure "${id}", but there is no measures/${id}.yml.`);
  }
  return { head, sources, measures, groups };
}

function yamlFiles(folder: string, below: string): string[] {
  if (!existsSync(join(folder, below))) return [];
  return readdirSync(join(folder, below))
    .filter((name) => name.endsWith(".yml") && !name.startsWith("."))
    .toSorted()
    .map((name) => `${below}/${name}`);
}

function readYaml(folder: string, file: string): unknown {
  const path = join(folder, file);
  if (statSync(path).size > LARGEST_CONFIG) throw new UserError("too-large", `${file} is over 4 MB; that is no configuration.`);
  const document = parseDocument(readFileSync(path, "utf8"), { prettyErrors: true });
  const [error] = document.errors;
  if (error) {
    const line = error.linePos?.[0].line;
    throw new UserError("bad-yaml", `${file}${line ? `, line ${line}` : ""}: ${error.message.split("\n")[0]}`);
  }
  return document.toJS({ maxAliasCount: 100 }) as unknown;
}

function refuseTwice(ids: readonly string[], what: string): void {
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) throw new UserError("duplicate-id", `Two ${what} declarations have the id "${twice}"; ids are unique.`);
}
