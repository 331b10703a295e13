import { expect, test } from "vitest";
import { addressWith, choiceIn, partOf, partsIn } from "./choice.ts";

const KINDS = new Set(["groups", "companies", "places"]);
const mayBe = (key: string) => KINDS.has(key.split("/")[0] ?? "") && key !== "groups/nonsense";
const at = (search: string) => `https://site.example/compare/${search}`;
const NOTHING = { chosen: [], twice: [], unknown: [], left: [] };

test.each([
  { search: "", choice: {} },
  { search: "?e=", choice: {} },
  { search: "?e=,,", choice: {} },
  { search: "?e=groups/b,companies/0a", choice: { chosen: ["groups/b", "companies/0a"] } },
  { search: "?e=groups%2Fb%2Cplaces%2Fc", choice: { chosen: ["groups/b", "places/c"] } },
  { search: "?e=groups/b&e=places/c", choice: { chosen: ["groups/b", "places/c"] } },
  { search: "?e=b,places/c/", choice: { chosen: ["groups/b", "places/c"] } },
  { search: "?with=b,a", choice: { chosen: ["groups/b", "groups/a"] } },
  { search: "?e=a,a,groups/a,b", choice: { chosen: ["groups/a", "groups/b"], twice: ["groups/a"] } },
  { search: "?e=nonsense", choice: { unknown: ["nonsense"] } },
  {
    search: "?e=a,<script>,__proto__,../../x,products/1,b",
    choice: {
      chosen: ["groups/a", "groups/b"],
      unknown: ["<script>", "__proto__", "../../x", "products/1"],
    },
  },
  {
    search: "?e=h,g,f,e,d,c,b,a",
    choice: { chosen: ["h", "g", "f", "e", "d", "c"].map((id) => `groups/${id}`), left: ["groups/b", "groups/a"] },
  },
  { search: "?without=a", choice: {} },
])("$search asks for $choice", ({ search, choice }) => {
  const { chosen, ...rest } = choiceIn(at(search), mayBe);
  expect({ chosen, ...rest }).toEqual({
    ...NOTHING,
    ...choice,
  });
});

test("a name longer than any address is the key of nothing", () => {
  expect(choiceIn(at(`?e=${"a".repeat(500)}`), mayBe).unknown).toHaveLength(1);
});

test.each([
  { search: "", chosen: ["places/b", "groups/a"], written: "?e=places/b,groups/a" },
  { search: "?e=a,b,c", chosen: ["groups/c"], written: "?e=groups/c" },
  { search: "?with=a", chosen: ["groups/a"], written: "?e=groups/a" },
  { search: "?e=a", chosen: [], written: "" },
  { search: "?open=n%2Fx%2F&e=a", chosen: ["groups/b"], written: "?open=n/x/&e=groups/b" },
])("$chosen is written as “$written” where “$search” stood", ({ search, chosen, written }) => {
  expect(addressWith(at(search), chosen)).toBe(at(written));
});

test.each([
  { key: "groups/baidu", part: "groups/baidu/" },
  { key: "companies/0a1b", part: "companies/0/" },
  { key: "places/beijing", part: "places/" },
])("$key stands on $part", ({ key, part }) => {
  expect(partOf(key, partsIn("groups:1000 companies:1 places:0"))).toBe(part);
});
