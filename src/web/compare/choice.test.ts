import { expect, test } from "vitest";
import { addressWith, chosenIn } from "./choice.ts";

const KNOWN = new Set(["a", "b", "c", "d", "e", "f", "g"]);
const at = (search: string) => `https://site.example/compare/${search}`;

test.each([
  { search: "", chosen: [] },
  { search: "?with=", chosen: [] },
  { search: "?with=b,a", chosen: ["b", "a"] },
  { search: "?with=b%2Ca", chosen: ["b", "a"] },
  { search: "?with=a,a,b", chosen: ["a", "b"] },
  { search: "?with=a,<script>,__proto__,toString,b", chosen: ["a", "b"] },
  { search: "?with=g,f,e,d,c,b,a", chosen: ["g", "f", "e", "d", "c", "b"] },
  { search: "?without=a", chosen: [] },
])("$search asks for $chosen", ({ search, chosen }) => {
  expect(chosenIn(at(search), KNOWN)).toEqual(chosen);
});

test.each([
  { search: "", chosen: ["b", "a"], written: "?with=b,a" },
  { search: "?with=a,b,c", chosen: ["c"], written: "?with=c" },
  { search: "?with=a", chosen: [], written: "" },
  { search: "?open=n%2Fx%2F&with=a", chosen: ["b"], written: "?open=n%2Fx%2F&with=b" },
])("$chosen is written as “$written” where “$search” stood", ({ search, chosen, written }) => {
  expect(addressWith(at(search), chosen)).toBe(at(written));
});
