import { expect, test } from "vitest";
import { buildEntity, buildFiling, buildMembership, buildReported } from "../../test/model-builders.ts";
import { groupEntityId, productId } from "../model/ids.ts";
import { buildRelations, type RelationInputs } from "./relations.ts";

const investor = buildEntity({ id: "sequoia", caption: "红杉" });
const company = buildEntity({ id: "company-1", schema: "Company", caption: "甲公司" });
const entityOf = (name: string) => ({ 红杉: investor, 甲公司: company, 珩鸟: buildEntity({ schema: "Group" }) })[name];
const investment = (parts: object = {}) => ({
  ...buildReported({ id: "edge-001", kind: "edge", predicate: "invested_in_by", value: "红杉", period: "2024-02", ...parts }),
  entity: "moonshot",
});
const parties = { entityOf, rolesOf: (name: string) => (name === "红杉" ? ["lead"] : []), keyOf: (name: string) => name };
const relationsOf = (inputs: Partial<RelationInputs>) =>
  buildRelations({ filings: [], reported: [], entities: [], groups: [], builtOn: [], ...inputs }, parties);
const invested = (parts: object) => relationsOf({ reported: [investment(parts)] });

test("an investment has a day it was seen and no end, whatever period it is told with", () => {
  expect(invested({})).toMatchObject([
    {
      kind: "invested-in",
      from: "sequoia",
      to: "moonshot",
      start: "2024-02",
      end: null,
      status: "stated",
      roles: ["lead"],
      record: "record of edge-001",
    },
  ]);
});

test.each([
  { period: "2024-09 A轮", start: "2024-09" },
  { period: "2024H1", start: "2024" },
  { period: "to 2025-12", start: "2025-12" },
  { period: "FY to 2024-03-31", start: "2024-03-31" },
  { period: "2025-02-30", start: null },
  { period: "undated", start: null },
])("an investment of $period starts at $start, and ends never", ({ period, start }) => {
  expect(invested({ period })).toMatchObject([{ start, end: null }]);
});

test.each([
  { address: null, status: "unverified" },
  { address: "https://news.example/1", status: "stated" },
])("an investment told at $address is $status", ({ address, status }) => {
  expect(invested({ address })).toMatchObject([{ status }]);
});

test("several whom a source names in one breath invest each, and a share is nobody's", () => {
  const both = { value: "红杉 / 甲公司", investors: ["红杉", "甲公司"], period: "2024-02; about 8 %" };
  const found = invested(both);
  expect(found).toMatchObject([
    { from: "sequoia", share: null, roles: ["lead"] },
    { from: "company-1", share: null, roles: [] },
  ]);
  expect(new Set(found.map(({ id }) => id)).size).toBe(2);
});

test("a figure that is no investment makes no relation, nor does an investor that nobody knows", () => {
  expect(invested({ kind: "usage" })).toEqual([]);
  expect(invested({ value: "somebody" })).toEqual([]);
});

test.each([
  { filing: buildFiling("1", { filedOn: "2025-05-07" }), start: "2025-05-07", end: null },
  { filing: buildFiling("1", { listedAsOf: "2025-06" }), start: "2025-06", end: null },
  { filing: buildFiling("1", { cancelledOn: "2025-07" }), start: "2025-06-30", end: "2025-07" },
])("a filing holds from $start to $end", ({ filing, start, end }) => {
  const relation = {
    kind: "filed",
    from: filing.entity,
    to: productId("list", "1"),
    start,
    end,
    record: "filing-1",
    status: "stated",
  };
  expect(relationsOf({ filings: [filing] })).toMatchObject([relation]);
});

test("a company with a membership is a member of its group, by an editor's decision and without a date; another subject is none", () => {
  const entities = [
    buildEntity({ id: "company-1", schema: "Company", group: "plover", membership: buildMembership() }),
    buildEntity({ id: "subject-1", group: "plover" }),
  ];
  expect(relationsOf({ entities })).toMatchObject([
    { kind: "member", from: groupEntityId("plover"), to: "company-1", start: null, end: null, status: "editor", record: null },
  ]);
});
