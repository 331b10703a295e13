import { expect, test } from "vitest";
import type { NumberInputs } from "../pages/number.ts";
import type { NumberPartInputs } from "../pages/number-part.ts";
import { renderPage } from "../page.ts";
import { frameOf, planSite } from "../plan-site.ts";
import { testingSite } from "../testing/testing-site.ts";

const MOST = 300;
const data = testingSite({ times: 30 });
const pages = [...planSite(data)].filter(({ path }) => /^en\/(?:n|rows)\//.test(path));
const numbers = pages.filter(({ path }) => path.startsWith("en/n/")).map(({ inputs }) => inputs as NumberInputs);
const parts = new Map(pages.map(({ path, inputs }) => [path, inputs as NumberPartInputs]));

test("a page lists at most 300 rows, and the parts of a number hold just its rows", () => {
  expect(numbers.some(({ value }) => value > MOST)).toBe(true);
  for (const { value, sections, parts: own } of numbers) {
    const listed = sections.flatMap(({ rows }) => rows).length;
    const held = own.map(({ address }) => parts.get(`en/${address}index.html`)?.section.rows.length ?? Number.NaN);
    expect(listed).toBeLessThanOrEqual(MOST);
    expect(Math.max(0, ...held)).toBeLessThanOrEqual(MOST);
    expect(listed + held.reduce((sum, rows) => sum + rows, 0)).toBe(value);
    expect(own.map(({ rows }) => rows)).toEqual(held);
  }
});

test("parts of one attachment say from where to where in it their rows stand", () => {
  const large = numbers.find(({ parts: own }) => own.some(({ span }) => span !== null));
  const cut = large?.parts.filter(({ span }) => span !== null) ?? [];
  expect(cut.length).toBeGreaterThan(1);
  const page = pages.find(({ inputs }) => inputs === large);
  const text = page ? renderPage(page, frameOf(data)) : "";
  const places = [...text.matchAll(/<span class="line meta" lang="en">(?<place>[^<]+)<\/span>/g)].map(
    ({ groups }) => groups?.["place"],
  );
  expect(places.length).toBe(cut.length);
  expect(new Set(places).size).toBe(cut.length);
  expect(places[0]).toMatch(/^table \d+, row \d+ to table \d+, row \d+$/);
});
