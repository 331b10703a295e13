import fc from "fast-check";
import { expect, test } from "vitest";
import { buildFiling, buildGroups, buildReported } from "../../test/model-builders.ts";
import type { Filing, Reported } from "../model/records.ts";
import { collectIssues } from "../model/issues.ts";
import { groupEntityId } from "../model/ids.ts";
import { companyId, findCompanies } from "./companies.ts";
import { findEntities, resolveEntities } from "./entities.ts";
import { indexGroups } from "./groups.ts";
import { indexJudgements, judgeable } from "./judged.ts";

const groups = buildGroups({
  id: "plover",
  name: { zh: "珩鸟", en: "Plover" },
  entities: ["珩鸟机器人（港城）有限公司"],
  brands: ["小珩"],
});
const names = indexGroups(groups, collectIssues().report);
const judged = indexJudgements([], judgeable([], groups), collectIssues().report);
const resolve = (filings: readonly Filing[], reported: readonly Reported[] = []) => {
  const companies = findCompanies({ filings, groups, names, judged }, collectIssues().report);
  const known = { groups, names, judged, companies, reviewed: "2025" };
  const resolved = resolveEntities(filings, reported, known);
  return { ...resolved, entityOf: findEntities(resolved.entities, known) };
};
const companies = (filings: readonly Filing[]) => resolve(filings).entities.filter(({ schema }) => schema === "Company");

test("one name in two widths is one company, shown as it was first written", () => {
  const found = companies([
    buildFiling("1", { filer: "珩鸟机器人(港城)有限公司" }),
    buildFiling("2", { filer: "珩鸟机器人（港城） 有限公司" }),
  ]);
  expect(found).toMatchObject([{ caption: "珩鸟机器人(港城)有限公司", group: "plover" }]);
});

test.each([
  { left: "北京京东世纪信息技术有限公司", right: "北京京东方技术开发有限公司" },
  { left: "珩鸟机器人有限公司", right: "珩鸟机器人（港城）有限公司" },
  { left: "佛山卓瞻科技有限公司", right: "广州卓瞻科技有限公司" },
])("$left and $right are two companies", ({ left, right }) => {
  expect(companies([buildFiling("1", { filer: left }), buildFiling("2", { filer: right })])).toHaveLength(2);
});

test("a company is made from the repaired filer, and its row keeps what was published", () => {
  const { filings } = resolve([buildFiling("1", { filer: "小珩", repairedFiler: "珩鸟机器人（港城）有限公司" })]);
  expect(filings).toMatchObject([{ filer: "小珩", entity: companyId("珩鸟机器人（港城）有限公司"), group: "plover" }]);
});

test("ids and slugs do not depend on what else is in the lists, nor on its order", () => {
  const filers = fc.uniqueArray(fc.constantFrom("甲公司", "乙公司", "丙公司", "丁(港)公司"), { minLength: 1 });
  fc.assert(
    fc.property(filers, (some) => {
      const found = companies(some.map((filer, index) => buildFiling(String(index), { filer })));
      expect(found.map(({ id }) => id)).toEqual(some.map(companyId));
      expect(new Set(found.map(({ slug }) => slug)).size).toBe(some.length);
    }),
  );
});

test("one number in two series is two things filed; listed twice in one it is one", () => {
  const filings = [buildFiling("1"), buildFiling("1", { id: "again" }), buildFiling("1", { series: "other" })];
  expect(resolve(filings).entities.filter(({ schema }) => schema === "Product")).toHaveLength(2);
});

test("every group is an entity, whether or not it has filed, and so is each app and brand that it lists", () => {
  const [group, ...others] = resolve([]).entities;
  expect(others).toMatchObject([{ schema: "Subject", caption: "小珩", group: "plover", slug: null }]);
  expect([group]).toEqual([
    {
      id: groupEntityId("plover"),
      schema: "Group",
      caption: "珩鸟",
      group: "plover",
      slug: "plover",
      names: [],
      membership: null,
    },
  ]);
});

test.each([
  { subject: "珩鸟", schema: "Group", group: "plover" },
  { subject: "PLOVER", schema: "Group", group: "plover" },
  { subject: "小珩", schema: "Subject", group: "plover" },
  { subject: "甲公司", schema: "Company", group: null },
  { subject: "珩鸟机器人(港城)有限公司", schema: "Subject", group: "plover" },
  { subject: "珩鸟方", schema: "Subject", group: null },
])("a figure about $subject is about a $schema, in the group $group", ({ subject, schema, group }) => {
  const { subjects } = resolve([buildFiling("1", { filer: "甲公司" })], [buildReported({ subject })]);
  expect(subjects.get("usage-001")).toMatchObject({ schema, group });
});

test("both ends of an investment are entities; the value of a figure is none", () => {
  const investment = buildReported({ id: "edge-001", kind: "edge", subject: "小珩", predicate: "invested_in_by", value: "红杉" });
  const { entityOf } = resolve([], [investment, buildReported({ value: "16.4" })]);
  expect(entityOf("红杉")).toMatchObject({ schema: "Subject", caption: "红杉" });
  expect(entityOf("16.4")).toBeUndefined();
});
