import { expect, test } from "vitest";
import { CLOCKS } from "../src/model/observations.ts";
import { openDesk } from "../src/publish/plan/desk.ts";
import { checkLinks } from "../src/publish/plan/checker.ts";
import { planSite } from "../src/publish/plan-site.ts";
import { slugsOfNames, querySlug } from "../src/publish/slugs.ts";
import { testingSite } from "../src/publish/testing/testing-site.ts";
import type { CheckLinks } from "../src/model/check-page.ts";
import { numberAddress } from "../src/web/check/number-address.ts";

const data = testingSite();
const pages = [...planSite(data)];
const paths = new Set(pages.map(({ path }) => path));
const links = JSON.parse(String(pages.find(({ path }) => path === "check-links.json")?.inputs)) as CheckLinks;

test("the browser names the page of a count as the site does, by every clock, time, place and group", () => {
  const slugs = slugsOfNames(data.places);
  let asked = 0;
  for (const measure of data.measures.map(({ id }) => id))
    for (const clock of CLOCKS)
      for (const [start, end] of [
        [null, "2025-12-31"],
        ["2025-01-01", "2025-06-30"],
      ] as const)
        for (const place of [null, ...data.places.map(({ name }) => name)])
          for (const group of [null, ...data.groups.map(({ id }) => id)]) {
            const query = { measure, clock, start, end, place, group };
            const slug = querySlug(query, slugs);
            expect(numberAddress(query, { ...links, numbers: [slug] })).toBe(`n/${slug}/`);
            asked++;
          }
  expect(asked).toBeGreaterThan(100);
});

test("every page of a count that the links name exists, and of a count that has none no link is made", () => {
  expect(links.numbers.length).toBeGreaterThan(20);
  for (const slug of links.numbers) expect(paths.has(`n/${slug}/index.html`), slug).toBe(true);
  const query = {
    measure: "lamps",
    clock: "filed_on",
    start: "1999-01-01",
    end: "1999-01-02",
    place: null,
    group: null,
  } as const;
  expect(numberAddress(query, links)).toBeUndefined();
});

test("every published figure that the links name has its page and its place there", () => {
  const reported = Object.values(links.observations).filter((address) => address.startsWith("reported/#"));
  expect(reported.length).toBeGreaterThan(3);
  for (const { id } of data.announced) expect(paths.has(`${links.observations[id]}index.html`)).toBe(true);
  for (const { id } of data.reported) expect(links.observations[id]).toBe(`reported/#${id}`);
});

test("the links are asked for last, so that they hold what every page asked for", () => {
  expect(checkLinks(openDesk(data)).numbers.length).toBe(0);
});
