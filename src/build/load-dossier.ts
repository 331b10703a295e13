import { existsSync } from "node:fs";
import { join } from "node:path";
import { LineCounter, parseDocument, type Document } from "yaml";
import { parseClaimPlan } from "../model/claim-plan.ts";
import { parseSchemes } from "../model/classes.ts";
import { parseFigures } from "../model/figures.ts";
import { parseAttentionPlan, parseGroups, parseHead, parseMeasure, parseSource, type Dossier } from "../model/dossier.ts";
import { checkVerdict, parseVerdict } from "../model/verdict.ts";
import { parseEventPlan } from "../model/event-plan.ts";
import { parseMoneyPlan } from "../model/money-plan.ts";
import { UserError } from "../model/issues.ts";
import { freshStages, type Stages } from "../model/stages.ts";
import { NO_RELATION_PLAN, parseRelationPlan } from "../model/relation-plan.ts";
import { namesInside, readInside } from "./read-inside.ts";

const FIGURES = "figures.yml";
const VERDICT = "verdict.yml";
const EVENTS = "events.yml";
const MONEY = "money.yml";
const CLAIMS = "claims.yml";
const RELATIONS = "relations.yml";
const LARGEST_CONFIG = 4 * 1024 * 1024;

/** A declaration's id, and where it stands for a person who has to change it. */
interface Declared {
  readonly id: string;
  readonly where: () => string;
}

/** Checks what a file declares. */
type Parse<T> = (input: unknown, file: string) => T;

/** Reads and checks all of a dossier's declarations. Data files are not read here. */
export function loadDossier(folder: string, stages: Stages = freshStages()): Dossier {
  if (!existsSync(join(folder, "dossier.yml"))) {
    throw new UserError("no-dossier", `There is no dossier.yml in ${folder}. Name a dossier's folder with --dossier.`);
  }
  const read = (file: string) => readYaml(folder, file, stages);
  const declared = <T>(file: string, parse: Parse<T>) =>
    stages.run(`what ${file} declares`, [read(file)], ({ value, lineOf }) => ({ declaration: parse(value, file), lineOf }));
  const ifThere = <T>(file: string, parse: Parse<T>) => (existsSync(join(folder, file)) ? declared(file, parse) : null);
  const head = declared("dossier.yml", parseHead);
  const groups = ifThere("groups.yml", parseGroups);
  const dossier: Dossier = {
    head: head.declaration,
    sources: readAll(folder, "sources", (file) => declared(file, parseSource).declaration),
    measures: readAll(folder, "measures", (file) => declared(file, parseMeasure).declaration),
    groups: groups?.declaration ?? [],
    figures: ifThere(FIGURES, parseFigures)?.declaration ?? null,
    attention: ifThere("attention.yml", parseAttentionPlan)?.declaration ?? null,
    schemes: ifThere("classes.yml", parseSchemes)?.declaration ?? [],
    verdict: ifThere(VERDICT, parseVerdict)?.declaration ?? null,
    events: ifThere(EVENTS, parseEventPlan)?.declaration ?? null,
    money: ifThere(MONEY, parseMoneyPlan)?.declaration ?? null,
    relations: ifThere(RELATIONS, parseRelationPlan)?.declaration ?? NO_RELATION_PLAN,
    claims: ifThere(CLAIMS, parseClaimPlan)?.declaration ?? parseClaimPlan(undefined, CLAIMS),
  };
  refuseTwice(
    dossier.head.series.map(({ id }, at) => ({ id, where: () => `dossier.yml, line ${head.lineOf(["series", at, "id"])}` })),
  );
  refuseTwice(dossier.groups.map(({ id }, at) => ({ id, where: () => `groups.yml, line ${groups?.lineOf([at, "id"])}` })));
  refuseTwice(
    dossier.head.languages.map((id, at) => ({ id, where: () => `dossier.yml, line ${head.lineOf(["languages", at])}` })),
  );
  for (const { id: source, files } of dossier.sources) {
    refuseTwice(files.map(({ path }, at) => ({ id: path, where: () => `sources/${source}.yml, file ${at + 1}` })));
  }
  checkNames(dossier);
  checkClaimNames(dossier);
  if (dossier.verdict) checkVerdict(dossier.verdict, dossier.figures, VERDICT);
  return stages.same("dossier", dossier);
}

/** Names that lead nowhere would count nothing, in silence. */
function checkNames({ head, sources, measures, groups, attention, schemes, money, events, figures, relations }: Dossier): void {
  const series = new Set(head.series.map(({ id }) => id));
  const check = (file: string, named: Readonly<Record<string, readonly string[]>>) => {
    for (const [key, ids] of Object.entries(named)) {
      const unknown = ids.find((id) => !series.has(id));
      if (unknown === undefined) continue;
      throw new UserError("unknown-series", `${file}: ${key} names the series "${unknown}", which dossier.yml does not declare.`);
    }
  };
  for (const { id, series: own, tables } of sources) {
    check(`sources/${id}.yml`, { series: own === undefined ? [] : [own], tables: tables.map((table) => table.series) });
  }
  for (const { id, count, announced } of measures) {
    check(`measures/${id}.yml`, { count: count.series, announced: announced === undefined ? [] : [announced] });
  }
  check("money.yml", { portfolio: money?.portfolio?.series ?? [] });
  const { built_on: builtOn } = relations;
  check(RELATIONS, { "built_on.apps": builtOn?.apps ?? [], "built_on.models": builtOn?.models ?? [] });
  const measured = new Set(figures?.measures.map(({ id }) => id));
  const ofMoney = [...(money?.totals ?? []), money?.new_firms?.measure ?? [], money?.portfolio?.measure ?? []].flat();
  const stranger = ofMoney.find((id) => !measured.has(id));
  if (stranger !== undefined) {
    throw new UserError("unknown-measure", `money.yml names the measure "${stranger}", which figures.yml does not declare.`);
  }
  const counted = new Set(attention?.entities.map(({ id }) => id));
  for (const { id, attention: entity } of events?.campaigns ?? []) {
    if (entity === undefined || counted.has(entity)) continue;
    throw new UserError(
      "unknown-entity",
      `events.yml: campaign "${id}" names "${entity}", which attention.yml does not declare.`,
    );
  }
  const known = new Set(groups.map(({ id }) => id));
  for (const { id, kind, group = kind === "group" ? id : undefined } of attention?.entities ?? []) {
    if (group === undefined || known.has(group)) continue;
    throw new UserError("unknown-group", `attention.yml: "${id}" names the group "${group}", which groups.yml does not declare.`);
  }
  for (const { id, series: own } of schemes) check("classes.yml", { [`scheme ${id}`]: own });
  for (const id of [head.league.measure, ...head.league.beside]) {
    if (measures.some((measure) => measure.id === id)) continue;
    throw new UserError("unknown-measure", `dossier.yml: league names the measure "${id}", but there is no measures/${id}.yml.`);
  }
}

/** Words for what is not declared would mean nothing, in silence. */
function checkClaimNames({ claims, figures, groups }: Dossier): void {
  const declared: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ["measure", Object.keys(claims.measures), figures?.measures.map(({ id }) => id) ?? []],
    ["measure", Object.keys(claims.unsaid), figures?.measures.map(({ id }) => id) ?? []],
    ["scope", [...Object.keys(claims.scopes), ...Object.values(claims.unsaid)], figures?.scopes.map(({ name }) => name) ?? []],
    ["subject", Object.keys(claims.subjects), figures?.subjects.map(({ name }) => name) ?? []],
    ["measurer", Object.keys(claims.measurers), figures?.measurers.map(({ id }) => id) ?? []],
    ["group", claims.entities.flatMap(({ group }) => group ?? []), groups.map(({ id }) => id)],
  ];
  for (const [what, named, known] of declared) {
    const stranger = named.find((one) => !known.includes(one));
    if (stranger === undefined) continue;
    const where = what === "group" ? "groups.yml" : FIGURES;
    throw new UserError(`unknown-${what}`, `${CLAIMS} has words for the ${what} "${stranger}", which ${where} does not declare.`);
  }
}

/** Files are named for the ids in them, so that whoever reads of one finds the other. */
function readAll<T extends { readonly id: string }>(folder: string, below: string, read: (file: string) => T): T[] {
  const files = namesInside(folder, below, ".yml").map((name) => `${below}/${name}`);
  const declared = files.map((file) => ({ file, declaration: read(file) }));
  refuseTwice(declared.map(({ file, declaration }) => ({ id: declaration.id, where: () => file })));
  const misnamed = declared.find(({ file, declaration }) => file !== `${below}/${declaration.id}.yml`);
  if (misnamed) {
    const { file, declaration } = misnamed;
    throw new UserError("bad-file-name", `${file} has the id "${declaration.id}"; a declaration's file is named for its id.`);
  }
  return declared.map(({ declaration }) => declaration);
}

function refuseTwice(declared: readonly Declared[]): void {
  const seen = new Map<string, () => string>();
  for (const { id, where } of declared) {
    const before = seen.get(id);
    if (before !== undefined) throw new UserError("duplicate-id", `${where()}: "${id}" is declared before, in ${before()}.`);
    seen.set(id, where);
  }
}

/** A file of declarations, parsed once as long as its text is the same. */
interface Yaml {
  readonly value: unknown;
  /** Line of the value that these keys lead to. */
  lineOf(keys: readonly (string | number)[]): number;
}

function readYaml(folder: string, file: string, stages: Stages): Yaml {
  const text = readInside(folder, file, { largest: LARGEST_CONFIG }).toString();
  return stages.run(`declarations of ${file}`, [text, file], parseYaml);
}

function parseYaml(text: string, file: string): Yaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { prettyErrors: true, lineCounter: lines });
  const [error] = document.errors;
  if (error) {
    const line = error.linePos?.[0].line;
    const problem = error.message.split("\n")[0]?.replace(/ at line \d+, column \d+:$/, "");
    throw new UserError("bad-yaml", `${file}${line ? `, line ${line}` : ""}: ${problem}.`);
  }
  return {
    value: valueOf(document, file),
    lineOf(keys) {
      const node = document.getIn(keys, true) as { readonly range?: readonly number[] } | undefined;
      return lines.linePos(node?.range?.[0] ?? 0).line;
    },
  };
}

function valueOf(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) as unknown;
  } catch (error) {
    // An alias of nothing, or of so much that it would fill the memory.
    if (!(error instanceof ReferenceError)) throw error;
    throw new UserError("bad-yaml", `${file}: ${error.message}.`, { cause: error });
  }
}
