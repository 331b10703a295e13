import { expect, test } from "vitest";
import { renderPage } from "../page.ts";
import { frameOf, planSite } from "../plan-site.ts";
import { testingSite, type TestingSite } from "../testing/testing-site.ts";
import type { RoundInputs } from "./round.ts";

const render = (options: TestingSite = {}) => {
  const data = testingSite(options);
  return new Map(Array.from(planSite(data), (page) => [page.path, { page, text: renderPage(page, frameOf(data)) }]));
};
const plain = (text: string) => text.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

test("every list of every series has a page, linked from the page of its series, from its documents and from the overview", () => {
  const pages = render();
  const rounds = [
    "lamps/2024-06-30",
    "lamps/2024-12-31",
    "lamps/2025-06-30",
    "lamps/2025-12-31",
    "kites/2025-06-30",
    "kites/2025-12-31",
  ];
  const found = [...pages.keys()].filter((path) => /^en\/changes\/\w+\/\d/.test(path));
  expect(found.toSorted()).toEqual(rounds.map((round) => `en/changes/${round}/index.html`).toSorted());
  expect(pages.get("en/changes/lamps/index.html")?.text).toContain('href="../../changes/lamps/2024-12-31/"');
  expect(pages.get("en/attachments/both-2025-06/index.html")?.text).toContain('href="../../changes/kites/2025-06-30/"');
  expect(pages.get("en/index.html")?.text).toContain('href="changes/kites/2025-12-31/"');
});

test("a round says what it adds, how that compares, what was announced for its date, and leads to those beside it", () => {
  const { text = "" } = render().get("en/changes/lamps/2024-12-31/index.html") ?? {};
  const told = plain(text);
  expect(told).toContain("The list as of 31 December 2024 adds 9 lamps to those as of 30 June 2024.");
  expect(told).toContain("New in the list as of 30 June 2024 : 12 −3");
  expect(text).toContain('id="announced"');
  expect(text).toMatch(/rel="prev">.*rel="next">/s);
});

test("its parts by group and by place, with what belongs to none, are the whole of it", () => {
  for (const [path, { page }] of render()) {
    if (!/^changes\/\w+\/\d/.test(path)) continue;
    const { change } = page.inputs as RoundInputs;
    const sum = (parts: typeof change.groups) => parts.reduce((all, { count }) => all + count.value, 0);
    expect(sum(change.groups) + change.withoutGroup, path).toBe(change.added.value);
    expect(sum(change.places) + change.withoutPlace, path).toBe(change.added.value);
  }
});

test("a company is new on the list once: in the first round that holds a row of it", () => {
  const seen = new Map<string, number>();
  for (const [path, { page }] of render()) {
    if (!/^changes\/lamps\/\d/.test(path)) continue;
    for (const { company } of (page.inputs as RoundInputs).newFilers) seen.set(company, (seen.get(company) ?? 0) + 1);
  }
  expect([...seen.values()]).toEqual([1, 1, 1, 1, 1, 1]);
});
