import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadSiteData, type LoadedSite } from "../src/build/site-data.ts";
import type { VerdictResult } from "../src/measure/verdict/build-verdict.ts";
import { renderPage } from "../src/publish/page.ts";
import { frameOf, planSite } from "../src/publish/plan-site.ts";
import { openWorkspace } from "../src/store/workspace.ts";
import { scratchFolder } from "./scratch.ts";

const root = join(import.meta.dirname, "..");

/** The pages of a verdict, in both languages, by path. */
function pagesOf(data: LoadedSite): Map<string, string> {
  const frame = frameOf(data);
  const wanted = /^(?:en\/)?(?:index\.html|verdict\/.*|standing\/.*|reported\/.*)$/;
  return new Map([...planSite(data)].filter(({ path }) => wanted.test(path)).map((page) => [page.path, renderPage(page, frame)]));
}

function whole({ verdict }: LoadedSite): VerdictResult {
  if (!verdict) throw new Error("There is no verdict.");
  return verdict;
}

describe.each(["tiny", "china-ai"])("the verdict of %s", (name) => {
  let data: LoadedSite;
  let pages: Map<string, string>;
  const scratch = mkdtempSync(join(tmpdir(), "tidui-test-"));
  afterAll(() => rmSync(scratch, { recursive: true }));
  beforeAll(async () => {
    data = await loadSiteData(join(root, "dossiers", name), openWorkspace(join(scratch, "out")));
    pages = pagesOf(data);
  }, 120_000);

  test("rests on figures of standing 1 or 2 alone, of its own measure, scope and unit, none of them excluded", () => {
    const { standings, changes } = whole(data);
    const byId = new Map(data.observations.map((one) => [one.id, one]));
    const used = [
      ...standings.map(({ observations, measure, scope, unit }) => ({ observations, said: { measure, scope, unit } })),
      ...changes.flatMap(({ from, to, scope }) => [from, to].flatMap((end) => (end ? [{ ...end, said: { scope } }] : []))),
    ];
    expect(used.length).toBeGreaterThan(10);
    for (const { observations, said } of used) {
      expect(observations.length).toBeGreaterThan(0);
      for (const id of observations) {
        const one = byId.get(id);
        expect(one, id).toMatchObject({ status: "reported", figure: { excluded: [], nature: "measured" }, ...said });
        expect(one?.standing, id).toBeLessThanOrEqual(2);
      }
    }
  });

  test("judges at least four groups, each by three outcomes of two dimensions that others have too", () => {
    const { input, composite } = whole(data);
    expect(composite?.units.length).toBeGreaterThanOrEqual(4);
    expect(composite?.set.variants.length).toBeGreaterThanOrEqual(2_000);
    for (const at of input.units.keys()) {
      const own = input.measures.filter(({ sources }) => sources.some(({ values }) => values[at] !== null));
      expect(own.length).toBeGreaterThanOrEqual(3);
      expect(new Set(own.map(({ dimension }) => dimension)).size).toBeGreaterThanOrEqual(2);
    }
  });

  test("names as leaders just the first echelon at 90%", () => {
    const { composite, findings } = whole(data);
    const tiers = composite?.weighed.echelons.levels.find(({ agreement }) => agreement === 0.9)?.tiers ?? [];
    const [first] = findings;
    const named =
      first?.kind === "leaders" || first?.kind === "no-echelons" ? first.groups : first?.kind === "leader" ? [first.group] : [];
    expect(named).toEqual(tiers[0]);
    expect(first?.kind === "no-echelons").toBe(tiers.length === 1);
  });

  test.each(["", "en/"])("leads every number to a reported row and its address in two clicks (%s)", (language) => {
    const reported = pages.get(`${language}reported/index.html`) ?? "";
    const targets = ["verdict", "standing"].flatMap((page) =>
      Array.from(
        (pages.get(`${language}${page}/index.html`) ?? "").matchAll(/href="\.\.\/reported\/#([^"]+)"/g),
        ([, id = ""]) => id,
      ),
    );
    expect(targets.length).toBeGreaterThan(20);
    for (const id of new Set(targets)) {
      const row = new RegExp(`<tr id="${id}">.*?</tr>`, "s").exec(reported)?.[0] ?? "";
      expect(row, id).toMatch(/<a class="out" href="https?:/);
    }
  });

  test.each(["", "en/"])("leads every word of the headline, and of what qualifies it, to its evidence (%s)", (language) => {
    const home = pages.get(`${language}index.html`) ?? "";
    const headline = /<h1 class="verdict">(.*?<div class="qualified">.*?)<\/div>/s.exec(home)?.[1] ?? "";
    const anchors = Array.from(headline.matchAll(/href="((?:verdict|standing)\/)#([^"]+)"/g), ([, page = "", id = ""]) => ({
      page,
      id,
    }));
    expect(anchors.length).toBeGreaterThan(0);
    for (const { page, id } of anchors) expect(pages.get(`${language}${page}index.html`), id).toContain(` id="${id}"`);
    expect(home).toContain('class="chart echelons"');
  });

  test("publishes every variant with its choices and a rank for each group", () => {
    const { composite } = whole(data);
    const lines = (pages.get("verdict/variants.csv") ?? "").trim().split("\n");
    expect(lines[0]).toBe(`variant,normalisation,aggregation,missing,weights,sources,${composite?.units.join(",")}`);
    expect(lines.length - 1).toBe(composite?.set.variants.length);
    expect(new Set(lines.slice(1).map((line) => line.split(",").slice(1, 6).join())).size).toBe(lines.length - 1);
  });

  test("reads in full without a script: the sliders are hidden, the chart and its levels are not", () => {
    const page = pages.get("verdict/index.html") ?? "";
    expect(page).toMatch(/<section[^>]* id="weights"[^>]* hidden/);
    for (const level of [80, 90, 95]) expect(page).toContain(`id="level-${level}"`);
  });
});

test("in the tiny dossier two groups lead, and one is falling behind", async () => {
  const { verdict } = await loadSiteData(join(root, "dossiers/tiny"), openWorkspace(join(scratchFolder(), "out")));
  expect(verdict?.findings.slice(0, 2)).toMatchObject([
    { kind: "leaders", groups: ["plover", "tern"], others: ["egret", "heron"] },
    { kind: "falling-behind", group: "heron" },
  ]);
  expect(verdict?.beside.map(({ group }) => group)).toEqual(["plover", "tern", "heron"]);
});
