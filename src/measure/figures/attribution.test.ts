import { expect, test } from "vitest";
import { parseFigures } from "../../model/figures.ts";
import { attributionReader } from "./attribution.ts";

const named = (zh: string) => ({ zh, en: zh });
const { measurers } = parseFigures(
  {
    measurers: [
      { id: "panel", name: named("面板"), kind: "panel", words: ["Panel"], hosts: ["panel.example"] },
      { id: "self", name: named("公司自己"), kind: "self", words: ["company", "annual report"] },
      { id: "paper", name: named("报纸"), kind: "press", words: ["FT", "日报", "Panel and others"], hosts: ["paper.example"] },
    ],
  },
  "figures.yml",
);
const attribute = attributionReader(measurers);
const read = (attributedTo: string, address: string | null = "https://other.example/1") =>
  attribute({ attributedTo, address, own: ["燕鸥", "Tern"] });

test.each([
  { by: "Panel", measurer: "panel", publisher: "面板", standing: 2 },
  { by: "Panel via 日报", measurer: "panel", publisher: "面板", standing: 2 },
  { by: "日报/Panel", measurer: "", publisher: "日报/Panel", standing: 3 },
  { by: "Panel 2025 report", measurer: "panel", publisher: "面板", standing: 2 },
  { by: "Panel and others", measurer: "", publisher: "Panel and others", standing: 3 },
  { by: "annual report", measurer: "self", publisher: "燕鸥", standing: 2 },
  { by: "Tern, as told", measurer: "self", publisher: "燕鸥", standing: 2 },
  { by: "FT", measurer: "", publisher: "FT", standing: 3 },
  { by: "unattributed", measurer: "", publisher: "", standing: 3 },
  { by: "unattributed (日报)", measurer: "", publisher: "", standing: 3 },
  { by: "", measurer: "", publisher: "", standing: 3 },
])("a figure by $by stands at $standing", ({ by, ...said }) => {
  expect(read(by)).toMatchObject({ ...said, unknown: false, via: "other.example" });
});

test("a figure on a page of the measurer itself stands first, one without an address last", () => {
  expect(read("Panel", "https://www.panel.example/report")).toMatchObject({ standing: 1 });
  expect(read("Panel", "https://notpanel.example/report")).toMatchObject({ standing: 2 });
  expect(read("Panel", null)).toMatchObject({ standing: 4, measurer: "panel", via: "" });
});

test("a Latin word is whole: no FT in Microsoft, and a name that nobody declared is told", () => {
  expect(read("Microsoft")).toMatchObject({ measurer: "", publisher: "Microsoft", standing: 3, unknown: true });
});

test("where no measurers are declared, whoever is named measured", () => {
  const plain = attributionReader([]);
  expect(plain({ attributedTo: "QuestMobile", address: "https://a.example", own: [] })).toMatchObject({
    standing: 2,
    unknown: false,
  });
  expect(plain({ attributedTo: "", address: "https://a.example", own: [] })).toMatchObject({ standing: 3 });
});
