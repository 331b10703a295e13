// Invented investments with the traps that real ones hold: hostile and long names, talks, an unknown address, a stated share, a period.
import { buildRelations } from "../../graph/relations.ts";
import type { Group } from "../../model/groups.ts";
import { contentId, groupEntityId, productId } from "../../model/ids.ts";
import type { Entity, Relation, ResolvedFiling } from "../../model/records.ts";
import type { ReportedFigure } from "../site.ts";

export interface TestingInvestments {
  readonly relations: readonly Relation[];
  readonly reported: readonly ReportedFigure[];
  readonly entities: readonly Entity[];
}

/** investor, company, time as told, address where one is known */
type Told = readonly [investor: string, company: string, period: string, address?: string];

const NEWS = "https://news.example/";

/** Groups by name, and whoever else invests or is invested in. */
export function testingInvestments(
  groups: readonly Group[],
  filings: readonly ResolvedFiling[],
  companies: readonly Entity[],
  names: { readonly hostile: string; readonly rightToLeft: string; readonly long: string },
): TestingInvestments {
  const { hostile, rightToLeft, long } = names;
  const told: readonly Told[] = [
    ["顶点", "闪电", "2023-10", `${NEWS}1`],
    ["顶点", "闪电", "to 2024-08", `${NEWS}2`],
    ["顶点", "萤火", "2024H1", `${NEWS}3`],
    ["顶点", "烛光", "2025-02", `${NEWS}3`],
    [`${hostile} 资本`, "闪电", "2024-05", `${NEWS}4`],
    [`${hostile} 资本`, "萤火", "2024-05; about 8 % by 2025-07", `${NEWS}4`],
    [rightToLeft, "萤火", "2024-09 A轮", `${NEWS}5`],
    [rightToLeft, "闪电", "undated change of register", `${NEWS}5`],
    [`${long}资本`, long, "2024-11", "javascript:alert(5)"],
    ["猫头鹰", "萤火", "2025 (in talks)", `${NEWS}6`],
    ["猫头鹰", "烛光", "2025-01"],
  ];
  const byName = new Map<string, Entity>();
  for (const { id, name } of groups) byName.set(name["zh"] ?? "", groupEntity(id, name["zh"] ?? ""));
  for (const [investor, company] of told) {
    for (const name of [investor, company]) if (!byName.has(name)) byName.set(name, subject(name));
  }
  const reported = told.map((one, at) => figure(one, `edge-t${at + 1}`, byName.get(one[1])));
  const products = new Map(filings.map((filing) => [productId(filing.series, filing.number), product(filing)]));
  const entities = [...byName.values(), ...products.values()];
  const rules = { entityOf: (name: string) => byName.get(name), rolesOf: () => [], keyOf: (name: string) => name };
  const inputs = { filings, reported, entities: [...companies, ...entities], groups, builtOn: [] };
  return { relations: buildRelations(inputs, rules), reported, entities };
}

function groupEntity(group: string, caption: string): Entity {
  return { id: groupEntityId(group), schema: "Group", caption, group, slug: group, names: [], membership: null };
}

function subject(caption: string): Entity {
  return { id: contentId("Subject", caption), schema: "Subject", caption, group: null, slug: null, names: [], membership: null };
}

function product({ series, number, name, group }: ResolvedFiling): Entity {
  return { id: productId(series, number), schema: "Product", caption: name, group, slug: null, names: [], membership: null };
}

function figure([value, company, period, address]: Told, id: string, entity: Entity | undefined): ReportedFigure {
  return {
    id,
    record: `record of ${id}`,
    source: "reported",
    kind: "edge",
    subject: company,
    predicate: "invested_in_by",
    value,
    investors: [value],
    unit: "",
    period,
    scope: "",
    attributedTo: id === "edge-t1" ? "晚报" : "",
    pageDate: "2025-07",
    address: address ?? null,
    origin: { attachment: "", snapshot: "5".repeat(64), locator: { row: 2 } },
    entity: entity?.id ?? "",
    group: entity?.group ?? null,
    observation: null,
  };
}
