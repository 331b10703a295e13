import { expect, test } from "vitest";
import { checkedRows, findings, many } from "../../../test/checked-rows.ts";
import type { Filing } from "../../model/records.ts";
import { strayCharacters } from "./stray-characters.ts";
import { swappedColumns } from "./swapped-columns.ts";

const CITIES = ["港城", "北湾", "东川", "西岭", "珠海"];
const chinese = many(100, (at) => ({ name: `小珩${at}号模型`, filer: `${CITIES[at % 5]}第${at}灯具有限公司` }));
const english = many(100, (at) => ({ name: `Lamp ${at}`, filer: `Maker ${at} ${at % 3 === 0 ? "Ltd" : "Inc."}` }));
const run = (habit: readonly Partial<Filing>[], ...odd: Partial<Filing>[]) => checkedRows([...habit, ...odd]);

test.each([
  {
    title: "a company in the name column",
    habit: chinese,
    odd: { name: "北湾智造有限公司", filer: "智造大模型" },
    swapped: true,
  },
  { title: "the same in English", habit: english, odd: { name: "Tern Delivery Ltd", filer: "Tern A3" }, swapped: true },
  {
    title: "a product named for its company",
    habit: chinese,
    odd: { name: "北湾有限公司", filer: "北湾有限公司" },
    swapped: false,
  },
  { title: "a filer of a rare form", habit: chinese, odd: { name: "听诊模型", filer: "港城人民医院" }, swapped: false },
  {
    title: "a filer of a rare form that files more",
    habit: chinese,
    odd: { name: "某某有限公司", filer: "港城大学" },
    swapped: true,
  },
  { title: "nothing odd", habit: english, odd: { name: "Lamp", filer: "Office of Lights" }, swapped: false },
])("name and filer are swapped where both say so: $title, $swapped", ({ habit, odd, swapped }) => {
  const { found } = swappedColumns.runOnWords({ rows: run(habit, odd), attachments: [], places: [] });
  expect(found.map(({ repairs }) => repairs)).toEqual(
    swapped
      ? [
          [
            { field: "name", raw: odd.name, repaired: odd.filer, reason: "swapped-columns" },
            { field: "filer", raw: odd.filer, repaired: odd.name, reason: "swapped-columns" },
          ],
        ]
      : [],
  );
});

test("a filer that files elsewhere under the same name is taken at its word", () => {
  const rows = run(chinese, { name: "某某有限公司", filer: "港城大学" }, { name: "听诊模型", filer: "港城大学" });
  expect(findings(swappedColumns, rows)).toEqual([]);
});

test("people who file teach no form, and nothing is swapped", () => {
  const people = many(100, (at) => ({ name: `Song ${at * 31}`, filer: `Person ${at * 17} of ${at}` }));
  expect(findings(swappedColumns, run(people, { name: "Tern Ltd", filer: "A3" }))).toEqual([]);
});

test.each([
  { title: "the end of the next cell", filer: "司珠海读书灯有限公司", repaired: "珠海读书灯有限公司" },
  { title: "one character before a filer that is known", filer: "繁港城第0灯具有限公司", repaired: "港城第0灯具有限公司" },
  { title: "one after it", filer: "港城第0灯具有限公司司", repaired: "港城第0灯具有限公司" },
  { title: "a comma at the end", filer: "港城新灯有限公司，", repaired: "港城新灯有限公司" },
  { title: "a stop at the beginning", filer: "、港城新灯有限公司", repaired: "港城新灯有限公司" },
  { title: "a zero-width space", filer: "港城\u200B新灯有限公司", repaired: "港城新灯有限公司" },
  { title: "a byte order mark", filer: "\uFEFF港城新灯有限公司", repaired: "港城新灯有限公司" },
  { title: "a private-use character", filer: "港城\uE123新灯有限公司", repaired: "港城新灯有限公司" },
  { title: "a space inside", filer: "港城新灯 有限公司", repaired: "港城新灯有限公司" },
])("a filer with $title is proposed without it", ({ filer, repaired }) => {
  const { found } = strayCharacters.runOnWords({ rows: run(chinese, { name: "灯", filer }), attachments: [], places: [] });
  expect(found.flatMap(({ repairs }) => repairs ?? [])).toEqual([
    { field: "filer", raw: filer, repaired, reason: "stray-character" },
  ]);
});

test.each([
  { title: "a name that begins as others end", filer: "司法鉴定科学研究院" },
  { title: "a family name", filer: "司马（港城）科技有限公司" },
  { title: "a filer that ends as none do", filer: "港城大学" },
  { title: "brackets in both widths", filer: "港城（集团)有限公司" },
  { title: "an abbreviation", filer: "Tern Inc." },
  { title: "Latin letters in a Han name", filer: "A港城B灯具有限公司" },
  { title: "quotes around a name", filer: "“港城”灯具有限公司" },
  { title: "right-to-left marks", filer: "\u200Fشركة المصابيح\u200F" },
  { title: "joiners of Persian", filer: "شرکت می\u200Cخواهم" },
  { title: "a line end", filer: "港城\n灯具有限公司" },
])("$title is no stray character", ({ filer }) => {
  expect(findings(strayCharacters, run(chinese, { name: "灯", filer }))).toEqual([]);
});

test.each([
  { title: "opened and not closed", name: "小珩（测试" },
  { title: "closed and not opened", name: "小珩测试）" },
  { title: "crossed", name: "《小珩（测试》）" },
])("a bracket $title is told, and nothing is proposed", ({ name }) => {
  const { found } = strayCharacters.runOnWords({ rows: run(chinese, { name }), attachments: [], places: [] });
  expect(found.map(({ field, repairs = [] }) => ({ field, repairs }))).toEqual([{ field: "name", repairs: [] }]);
});

test("full-width characters in an identifier are told; it is not rewritten", () => {
  const { found } = strayCharacters.runOnWords({ rows: run(chinese, { number: "Ｎ-１" }), attachments: [], places: [] });
  expect(found).toMatchObject([{ field: "number", value: "Ｎ-１", expected: "N-1", repairs: [] }]);
});

test("where names are written with spaces, a space is nothing odd", () => {
  const japanese = many(100, (at) => ({ name: `灯${at}`, filer: `山田 太${"一二三四五"[at % 5]}` }));
  expect(findings(strayCharacters, checkedRows(japanese))).toEqual([]);
});

test("a space doubled in any script is a note", () => {
  expect(findings(strayCharacters, run(english, { filer: "Tern  Delivery Ltd" }))).toEqual(["note filer Tern  Delivery Ltd"]);
});
