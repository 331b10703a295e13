import { join } from "node:path";
import { csvCells } from "../dossier-facts/market.ts";

/** A name as written in the facts, and what stands beside it. */
export interface NamedFact {
  readonly name: string;
  readonly isFiler: boolean;
  /** `attachment:table:row` of a list, or the id of a statement. */
  readonly rows: readonly string[];
  /** Products and models filed under the name, the lists' notes of the platform (（APP）, （小程序）) taken off. */
  readonly products: readonly string[];
  /** District codes of the lists of algorithms, places of the lists of services. */
  readonly places: readonly string[];
}

/** A remark that says the filer had another name. */
export interface Rename {
  readonly before: string;
  readonly after: string;
}

export interface Facts {
  readonly named: ReadonlyMap<string, NamedFact>;
  readonly renames: readonly Rename[];
}

const PROGRAM = "小程序|公众号|公众帐号|公众账号";
/** The host of a small program is not its name: 智在秭归微信（小程序）, 菜鸟支付宝小程序. */
const IN_HOST = new RegExp(
  `(?:微信|支付宝|百度|抖音|快手|钉钉|QQ)?(?:(?:${PROGRAM})|[（(][^（）()]*(?:${PROGRAM})[^（）()]*[)）])`,
  "gu",
);
const PLATFORM = /[（(][^（）()]*(?:app|网站|软件|平台|服务|客户端|快应用|网页|pc|系统|插件|其他)[^（）()]*[)）]/giu;

/** Every filer of the five series, every name before a rename, and the organisations and apps of the statements. */
export function readFacts(folder: string): Facts {
  const named = new Map<string, Gathered>();
  const renames: Rename[] = [];
  for (const list of ["algorithm.csv", "deep-synthesis.csv", "genai.csv"]) {
    for (const cells of csvCells(join(folder, list))) {
      const cell = (column: string) => cells[column] ?? "";
      const row = `${cell("attachment")}:${cell("table")}:${cell("row")}`;
      const products = list === "genai.csv" ? [cell("name")] : cell("product").split("、");
      gather(named, cell("filer"), { row, isFiler: true, products, place: cell("district") || cell("place") });
      if (!cell("renamed_from")) continue;
      gather(named, cell("renamed_from"), { row, isFiler: false, products: [], place: "" });
      renames.push({ before: cell("renamed_from"), after: cell("filer") });
    }
  }
  for (const cells of csvCells(join(folder, "statements.csv"))) {
    for (const name of statementNames(cells)) {
      gather(named, name, { row: cells["id"] ?? "", isFiler: false, products: [], place: "" });
    }
  }
  return { named: new Map([...named].map(([name, facts]) => [name, toFact(name, facts)])), renames };
}

interface Gathered {
  readonly rows: Set<string>;
  readonly products: Set<string>;
  readonly places: Set<string>;
  isFiler: boolean;
}

interface Beside {
  readonly row: string;
  readonly isFiler: boolean;
  readonly products: readonly string[];
  readonly place: string;
}

function gather(named: Map<string, Gathered>, name: string, { row, isFiler, products, place }: Beside): void {
  if (!name) return;
  const facts = named.get(name) ?? { rows: new Set(), products: new Set(), places: new Set(), isFiler: false };
  named.set(name, facts);
  facts.rows.add(row);
  facts.isFiler ||= isFiler;
  if (place) facts.places.add(place);
  for (const product of products) {
    const bare = product.replace(IN_HOST, "").replace(PLATFORM, "").trim();
    if (bare) facts.products.add(bare);
  }
}

function toFact(name: string, { rows, products, places, isFiler }: Gathered): NamedFact {
  return { name, isFiler, rows: [...rows], products: [...products], places: [...places] };
}

/** Kinds of statements whose subject is an organisation or an app; the subject of the others is often a market. */
const OF_ORGANISATIONS = new Set(["edge", "revenue", "capex", "portfolio", "usage"]);

function statementNames(cells: Readonly<Record<string, string>>): readonly string[] {
  if (!OF_ORGANISATIONS.has(cells["kind"] ?? "")) return [];
  const names = [cells["subject"] ?? ""];
  if (cells["kind"] === "edge") names.push(cells["value"] ?? "");
  // Two names in one cell (红杉中国 / 顺为资本) are no name.
  return names.filter((name) => !/[/+→]/u.test(name));
}
