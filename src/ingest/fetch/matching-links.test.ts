import { expect, test } from "vitest";
import { matchingLinks } from "./matching-links.ts";

const link = (address: string, text: string) => ({ address: `https://www.regulator.example/${address}`, text });

test.each([
  { rule: { text: "清单" }, found: ["a", "b"] },
  { rule: { href: "/b$" }, found: ["b"] },
  { rule: { text: "^附件", href: "/[ab]$" }, found: ["a"] },
  { rule: { text: "公告" }, found: [] },
])("$rule finds $found", ({ rule, found }) => {
  const links = [link("a", "附件：清单"), link("b", "清单"), link("c", "附件")];
  expect(matchingLinks(links, rule).map(({ address }) => address)).toEqual(found.map((path) => link(path, "").address));
});

test("an address comes once, with a text if any of its links has one", () => {
  expect(matchingLinks([link("a", ""), link("a", "清单"), link("a", "下载")], { href: "a" })).toEqual([link("a", "清单")]);
});

test("a pattern that would take for ever is given up", () => {
  const hostile = link("x", `${"a".repeat(200)}!`);
  expect(() => matchingLinks([hostile], { text: "^(a+)+$" })).toThrow(expect.objectContaining({ code: "slow-pattern" }));
});
