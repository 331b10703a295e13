import { expect, test } from "vitest";
import { buildEntity, buildFiling, buildGroups } from "../../test/model-builders.ts";
import { groupEntityId } from "../model/ids.ts";
import { operatesRelations } from "./operates-relations.ts";

const groups = buildGroups({ id: "plover", name: { zh: "珩鸟" }, apps: ["小珩", "珩鸟"], brands: ["小珩"] });
const app = buildEntity({ id: "app", caption: "小珩", group: "plover" });
const group = buildEntity({ id: groupEntityId("plover"), schema: "Group", caption: "珩鸟", group: "plover" });
const entityOf = (name: string) => ({ 小珩: app, 珩鸟: group })[name];
const operates = (...filings: Parameters<typeof operatesRelations>[1]) => operatesRelations(groups, filings, { entityOf });

test("a group runs the apps and brands that groups.yml lists, each once; an app of the group's own name is the group", () => {
  expect(operates()).toMatchObject([
    { kind: "operates", from: groupEntityId("plover"), to: "app", status: "editor", start: null, record: null },
  ]);
});

test("a company of the group runs the app that its filing names, from the first row that says so", () => {
  const named = { product: "小珩(APP)、别的(网站)", group: "plover", entity: "company" };
  const filings = [buildFiling("2", { ...named, filedOn: "2025-03" }), buildFiling("1", { ...named, filedOn: "2024-11-02" })];
  expect(operates(...filings).slice(1)).toMatchObject([
    { from: "company", to: "app", status: "stated", start: "2024-11-02", record: "filing-1" },
  ]);
});

test.each([
  { why: "another group's company", parts: { group: "tern" } },
  { why: "nobody's company", parts: { group: null } },
  { why: "a struck-off number", parts: { cancelledOn: "2025-07" } },
  { why: "another product", parts: { product: "小珩医生(APP)" } },
])("no company runs it: $why", ({ parts }) => {
  expect(operates(buildFiling("1", { product: "小珩(APP)", group: "plover", ...parts }))).toHaveLength(1);
});
