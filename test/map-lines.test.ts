import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { testingSite } from "../src/publish/testing/testing-site.ts";
import { renderPage } from "../src/publish/page.ts";
import { frameOf, planSite } from "../src/publish/plan-site.ts";
import type { SiteData } from "../src/publish/site.ts";
import { dossierData } from "./dossier-data.ts";
import { drawnMaps, nearestOf, type DrawnMap } from "./drawn-map.ts";

/** What is left between a line and a dot that it does not end in, and between a year and any line but its own, in px of the drawing. */
const BESIDE_DOT = 5;
const BESIDE_YEAR = 8;

type Drawn = { readonly page: string; readonly maps: readonly DrawnMap[] }[];

/** The page of the map in each language. */
function drawnOf(data: SiteData): Drawn {
  const frame = frameOf(data);
  const pages = [...planSite(data)].filter(({ path }) => /^(?:[a-z]+\/)?map\/index\.html$/.test(path));
  return pages.map((page) => ({ page: page.path, maps: drawnMaps(renderPage(page, frame)) }));
}

/** Lines that a reader would take for those of somebody else, and years for those of another line. */
function mistaken({ lines, dots }: DrawnMap): string[] {
  return lines.flatMap(({ name, points, year }) => {
    const third = dots.filter((dot) => !dot.isEndOf(points) && nearestOf(points, dot) < dot.radius + BESIDE_DOT);
    const through = third.map((dot) => `${name} runs by ${dot.name}`);
    if (!year) return through;
    const other = Math.min(...lines.filter((one) => one.points !== points).map((one) => nearestOf(one.points, year)));
    const isAstray = nearestOf(points, year) > 1 || other < BESIDE_YEAR;
    return isAstray ? [...through, `the year of ${name} is ${other} from another line`] : through;
  });
}

const isHere = existsSync(join(import.meta.dirname, "../dossiers/china-ai"));
if (!isHere) console.log("skipped: the dossier china-ai is not here");

describe.each([
  { site: "the invented site", data: () => testingSite(), least: 2, skip: false },
  { site: "tiny, which has too few investments for a map", data: () => dossierData("tiny"), least: 0, skip: false },
  { site: "china-ai", data: () => dossierData("china-ai"), least: 40, skip: !isHere },
])("on the map of $site", ({ data, least, skip }) => {
  test.skipIf(skip)("no line runs through a third dot, and no year stands on the line of others", async () => {
    const drawn = drawnOf(await data());
    expect(drawn).toHaveLength(2);
    for (const { page, maps } of drawn) {
      expect(maps.length, page).toBe(least > 0 ? 2 : 0);
      for (const map of maps) {
        expect(map.lines.length, page).toBeGreaterThanOrEqual(least);
        expect(mistaken(map), page).toEqual([]);
      }
      const [wide] = maps;
      const dated = wide?.lines.filter(({ year }) => year) ?? [];
      expect(dated.length, page).toBeGreaterThanOrEqual(least / 2);
      for (const { name, year } of dated) expect(name).toContain(year?.text);
    }
  });
});
