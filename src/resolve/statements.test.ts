import { expect, test } from "vitest";
import { buildEntity, buildFiling, buildReported } from "../../test/model-builders.ts";
import { productId } from "../model/ids.ts";
import { filingStatements, reportedStatement } from "./statements.ts";

test("a filing says something of its company and of the thing filed, and nothing of what it leaves empty", () => {
  const statements = filingStatements(buildFiling("1", { filer: "甲公司", renamedFrom: "乙公司", place: "北京市" }), "list");
  expect(statements.map(({ schema, prop, value }) => [schema, prop, value])).toEqual([
    ["Company", "name", "甲公司"],
    ["Company", "previousName", "乙公司"],
    ["Product", "name", "service 1"],
    ["Product", "number", "1"],
    ["Product", "place", "北京市"],
    ["Product", "listedAsOf", "2025-06-30"],
  ]);
  expect(statements.find(({ prop }) => prop === "number")).toMatchObject({
    entity: productId("list", "1"),
    source: "list",
    record: "filing-1",
  });
});

test("a repaired name is what is stated", () => {
  const statements = filingStatements(buildFiling("1", { filer: "小珩", repairedFiler: "甲公司" }), "list");
  expect(statements[0]).toMatchObject({ prop: "name", value: "甲公司" });
});

test("two rows that say the same are two statements", () => {
  const ids = [buildFiling("1"), buildFiling("1", { id: "again" })]
    .flatMap((filing) => filingStatements(filing, "list"))
    .map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("a reported figure is stated with its unit, by the record and source it was read from, first seen nobody knows when", () => {
  const figure = buildReported({ value: "15900", unit: "万", pageDate: "2025-11-01" });
  expect(reportedStatement(figure, buildEntity(), figure.source)).toMatchObject({
    entity: "entity-1",
    prop: "MAU",
    value: "15900 万",
    source: "pages",
    record: "record of usage-001",
    firstSeen: null,
  });
});
