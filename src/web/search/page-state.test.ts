import { expect, test } from "vitest";
import { addressOfSearch, searchStateOf } from "./page-state.ts";

const PAGE = "https://site.example/en/search/";

test("an address and what it shows are the same thing", () => {
  const state = { query: "百度 & <b>", kind: "company", withAlike: true } as const;
  expect(searchStateOf(addressOfSearch(PAGE, state))).toEqual(state);
  expect(addressOfSearch(`${PAGE}?q=a&kind=group&like=1`, { query: "", kind: null, withAlike: false })).toBe(PAGE);
});

test.each(["kind=__proto__", "kind=constructor&q=", "kind=action", "kind[]=group", "like=yes"])(
  "“%s” is nonsense, and ignored",
  (search) => {
    expect(searchStateOf(`${PAGE}?${search}`)).toEqual({ query: "", kind: null, withAlike: false });
  },
);

test("a query is cut at two hundred characters, never within one", () => {
  expect([...searchStateOf(`${PAGE}?q=${encodeURIComponent("😀".repeat(300))}`).query]).toHaveLength(200);
});
