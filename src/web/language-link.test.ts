import { expect, test } from "vitest";
import { twinAddress } from "./language-link.ts";

const TWIN = "https://site.example/tidui/en/compare/";

test.each([
  { here: "https://site.example/tidui/compare/?e=groups/baidu,who/0a", state: "?e=groups/baidu,who/0a" },
  { here: "https://site.example/tidui/compare/?q=%E7%99%BE#t1r2", state: "?q=%E7%99%BE#t1r2" },
  { here: "https://site.example/tidui/compare/#every", state: "#every" },
  { here: "https://site.example/tidui/compare/", state: "" },
])("$here is in the other language at $state", ({ here, state }) => {
  expect(twinAddress(TWIN, here)).toBe(TWIN + state);
  // What it said before is forgotten.
  expect(twinAddress(`${TWIN}?e=old#old`, here)).toBe(TWIN + state);
});
