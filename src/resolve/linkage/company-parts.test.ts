import { expect, test } from "vitest";
import { buildColumn } from "../../../test/linkage-builders.ts";
import { ColumnBuilder, type Column } from "./column.ts";
import { companyParts, keepParts, type CompanyParts } from "./company-parts.ts";
import { rowsAmong } from "./known.ts";
import { MISSING, type ValueTable } from "./value-table.ts";

const NAMES = ["北京甲乙科技有限公司", "", "上海甲乙科技有限公司", "甲乙", "深圳丙丁网络有限公司", "北京甲乙科技有限公司"];
const MORE = ["丙丁贸易有限公司", "深圳丙丁网络有限公司", "戊己银行"];

/** Some rows of one column and all of another, as rows that are added are put beside those that were there. */
function joined(kept: Column, added: Column): Column {
  const builder = new ColumnBuilder("name");
  builder.addFrom(kept, Uint32Array.of(0, 1, 2, 4, 5));
  builder.addFrom(added, Uint32Array.of(0, 1, 2));
  return builder.finish();
}

const textOf = (values: ValueTable, value: number | undefined) =>
  value === undefined || value === MISSING ? "" : values.textOf(value);

/** Brand, trade and place of each distinct name, and how many rows hold its brand. */
const told = (parts: CompanyParts) =>
  Array.from(parts.brandOf, (brand, value) => [
    textOf(parts.brands, brand),
    textOf(parts.trades, parts.tradeOf[value]),
    textOf(parts.places, parts.placeOf[value]),
    brand === MISSING ? 0 : parts.rowsOfBrand[brand],
  ]);

test("names that were taken from where they are split have the parts that splitting them gives", () => {
  const [kept, added] = [buildColumn(NAMES), buildColumn(MORE)];
  companyParts(kept);
  companyParts(added);
  const fresh = buildColumn([...NAMES.filter((_, row) => row !== 3), ...MORE]);
  expect(told(companyParts(joined(kept, added)))).toEqual(told(companyParts(fresh)));
});

test("names that were split are not split again, and those beside them that were not are", () => {
  const [kept, added] = [buildColumn(NAMES), buildColumn(MORE)];
  const parts = companyParts(kept);
  const none = new Uint32Array(kept.values.count).fill(MISSING);
  keepParts(kept.values, { ...parts, tradeOf: none });
  const trades = told(companyParts(joined(kept, added))).map(([, trade]) => trade);
  expect(trades.slice(0, 3)).toEqual(["", "", ""]);
  expect(trades.slice(3)).toEqual(["贸易", "银行"]);
});

test("values that were taken are as common as where they come from, others as those that are equal there, and new ones are one row's", () => {
  const [kept, added] = [buildColumn(["a", "b", "b", "c", "c", "c"]), buildColumn(["c", "d", "a"])];
  const builder = new ColumnBuilder("column");
  builder.addFrom(kept, Uint32Array.of(1, 2));
  builder.addFrom(added, Uint32Array.of(0, 1, 2));
  const { values } = builder.finish();
  expect([...rowsAmong(values, { values: kept.values, rows: kept.counts })]).toEqual([2, 3, 1, 1]);
});
