import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { testingSite } from "../../src/publish/testing/testing-site.ts";
import { TESTING_FILE } from "../../src/web/explorer/testing-graph.ts";
import { EXPLORE, openExplorer, ready } from "./explorer-reader.ts";
import { testInBrowser, type Reader } from "./open-browser.ts";
import { overflow, seriousFindings } from "./soundness.ts";

/** Long enough for everything else to be here, in milliseconds. */
const LATE = 1500;

testInBrowser(testingSite, (browser) => {
  test("by keyboard alone: find, select, expand, a path, the table", async () => {
    const reader = await openExplorer(browser, EXPLORE);
    const { page } = reader;
    await page.getByRole("combobox", { name: "Find a name" }).focus();
    await page.keyboard.type("spar");
    await page.getByRole("option", { name: "Spark" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Spark");
    expect(await panel(reader)).toContain("Alpha invested in Spark, first evidence: May 2023; last: February 2024");
    expect(await panel(reader)).toContain("unverified: no address known");

    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Show all neighbours");
    expect(await counts(reader)).toBe("6 of 8 entities, 4 relations");
    await page.keyboard.press("Enter");
    expect(await counts(reader)).toBe("7 of 8 entities, 5 relations");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Hide its neighbours again");

    for (let step = 0; step < 3; step++) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("combobox", { name: "To" }).focus();
    await page.keyboard.type("beta");
    await page.keyboard.press("Enter");
    expect(await page.locator(".explore-path li p:first-child").allTextContents()).toEqual([
      "Beta invested in Spark, evidence: first half of 2024",
    ]);
    await page.locator(".explore-tables button", { hasText: "Relations" }).focus();
    await page.keyboard.press("Enter");
    expect(await page.locator(".explore-tables tbody tr").count()).toBe(5);
    const cells = (row: number) => page.locator(".explore-tables tbody tr").nth(row).locator("td").allTextContents();
    expect((await cells(0)).slice(0, 3)).toEqual(["Alpha", "invested in", "Spark"]);
    expect((await cells(3)).slice(0, 2)).toEqual(["Alpha", "has as its member"]);
    await reader.done();
  });

  test("the whole view comes back from its address, and back and forward go through it", async () => {
    const reader = await openExplorer(browser, EXPLORE);
    const { page } = reader;
    await page.getByText("Entities 3/4").click();
    await page.getByLabel("things filed").check();
    await page.getByRole("combobox", { name: "Find a name" }).fill("alpha");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Pin" }).click();
    await page.getByLabel("As of").fill("12");
    await page.waitForTimeout(900);
    const address = page.url();
    expect(address).toContain("show=Group,Company,Product,Subject");
    expect(address).toContain("date=2024-05");
    expect(address).toContain("node=alpha");
    expect(address).toContain("pins=alpha");
    expect(address).toMatch(/at=-?[\d.]+,-?[\d.]+,[\d.]+/);
    const shown = await counts(reader);
    await page.reload();
    await ready(reader);
    expect(await counts(reader)).toBe(shown);
    expect(await page.locator(".explore-panel h2").first().textContent()).toBe("Alpha");
    await page.goBack();
    expect(await page.getByRole("button", { name: "Unpin" }).count()).toBe(0);
    await reader.done();
  });

  test("a name is found by its pinyin and its initials, as everywhere else", async () => {
    const reader = await openExplorer(browser, EXPLORE);
    const { page } = reader;
    await page.route("**/search.json", async (route) => {
      const response = await route.fetch();
      const file = (await response.json()) as { readings: string };
      await route.fulfill({ response, json: { ...file, readings: "xing星 huo火" } });
    });
    await page.getByRole("combobox", { name: "Find a name" }).fill("xh");
    await page.getByRole("option", { name: "Spark" }).waitFor();
    expect(await page.locator("#explore-find-list li").count()).toBe(1);
    await page.getByRole("combobox", { name: "Find a name" }).fill("xinghuo");
    await page.keyboard.press("Enter");
    await page.locator(".explore-side h2", { hasText: "Spark" }).waitFor();
    await reader.done();
  });

  test("the graph is fetched ahead of the script, and once", async () => {
    const reader = await openExplorer(browser, EXPLORE);
    const fetched = await reader.page.evaluate<{ start: number; script: number }[]>(`(() => {
      const entries = performance.getEntriesByType("resource");
      const script = entries.find(({ name }) => name.endsWith("explorer.js")).responseEnd;
      return entries.filter(({ name }) => name.endsWith("graph.json")).map(({ startTime }) => ({ start: startTime, script }));
    })()`);
    expect(fetched.length).toBe(1);
    expect(fetched[0]?.start).toBeLessThan(fetched[0]?.script ?? 0);
    await reader.done();
  });

  test.each([
    { late: "style.css", isWhole: true, what: "the first frame has the picture where the data are here when the page is" },
    { late: "graph.json", isWhole: false, what: "the first frame does not wait for data that are late" },
  ])("$what", async ({ late, isWhole }) => {
    const reader = await browser.read();
    const { page } = reader;
    await page.route("**/graph.json", async (route) => {
      if (late === "graph.json") await setTimeout(LATE);
      await route.fulfill({ body: JSON.stringify(TESTING_FILE), contentType: "application/json" });
    });
    await page.route("**/style.css", async (route) => {
      if (late === "style.css") await setTimeout(LATE);
      await route.continue();
    });
    await reader.go(EXPLORE);
    await ready(reader);
    const [frame = 0, drawn = 0] = await page.evaluate<number[]>(
      `["first-contentful-paint", "explorer-drawn"].map((name) => performance.getEntriesByName(name)[0].startTime)`,
    );
    expect(frame > drawn).toBe(isWhole);
    await reader.done();
  });

  test("a nonsense address shows what there is at first", async () => {
    const reader = await openExplorer(browser, `${EXPLORE}?at=NaN,1&date=soon&node=%3Cscript%3E&kinds=lies&pins=,&box=1&from=x`);
    expect(await counts(reader)).toBe("6 of 8 entities, 4 relations");
    await reader.done();
  });

  test("a press on the picture takes who is there, a drag moves it, a box goes to the table", async () => {
    const reader = await openExplorer(browser, EXPLORE);
    const { page } = reader;
    const box = await page.locator(".explore-stage").boundingBox();
    if (!box) throw new Error("There is no picture.");
    // The first view sees the core: Alpha at its left rim, Beta at its right, at one height.
    const fit = (box.width - 96) / 400;
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await page.mouse.click(middle.x - 200 * fit, middle.y + 25 * fit);
    expect(await page.locator(".explore-panel h2").first().textContent()).toBe("Alpha");
    await page.mouse.move(middle.x, middle.y + 120);
    await page.mouse.down();
    await page.mouse.move(middle.x + 60, middle.y + 150, { steps: 4 });
    await page.mouse.up();
    await page.waitForTimeout(400);
    expect(page.url()).toContain("at=");
    await page.getByRole("button", { name: "Show all", exact: true }).click();
    await page.waitForTimeout(700);
    await page.getByRole("button", { name: "Select a box" }).click();
    await page.mouse.move(middle.x + 200 * fit - 30, middle.y + 25 * fit - 30);
    await page.mouse.down();
    await page.mouse.move(middle.x + 200 * fit + 30, middle.y + 25 * fit + 30, { steps: 4 });
    await page.mouse.up();
    expect(await page.locator(".explore-tables tbody tr td:first-child").allTextContents()).toEqual(["Beta"]);
    expect(page.url()).toContain("box=");
    await reader.done();
  });

  test.each([
    { language: "en/", colorScheme: "light", width: 1280 },
    { language: "", colorScheme: "dark", width: 1280 },
    { language: "", colorScheme: "light", width: 390 },
    { language: "en/", colorScheme: "dark", width: 390 },
  ] as const)("axe finds nothing serious: $language $colorScheme $width", async ({ language, colorScheme, width }) => {
    const reader = await openExplorer(browser, `${language}map/explore/?node=startup&from=alpha&to=beta&pins=far`, {
      colorScheme,
      viewport: { width, height: 844 },
    });
    expect(await seriousFindings(reader)).toEqual([]);
    expect(await overflow(reader)).toBe(0);
    await reader.done();
  });

  test("a graph that cannot be had, that is of another version or empty is told", async () => {
    const reader = await browser.read();
    const { page } = reader;
    const none = {
      ...TESTING_FILE,
      nodes: emptied(TESTING_FILE.nodes),
      edges: emptied(TESTING_FILE.edges),
      core: [],
      dates: null,
    };
    const answers = [
      { body: "{", told: "could not be loaded" },
      { body: JSON.stringify({ ...TESTING_FILE, version: 9 }), told: "different versions" },
      { body: JSON.stringify(none), told: "nothing to draw" },
    ];
    for (const { body, told } of answers) {
      await page.route("**/graph.json", (route) => route.fulfill({ body, contentType: "application/json" }));
      await reader.go(EXPLORE);
      expect(await page.locator("#explorer [role=alert], #explorer .explore-wait:not([role=status])").textContent()).toContain(
        told,
      );
      await page.unroute("**/graph.json");
    }
    await reader.done();
  });

  test("without a script the page leads to the pages that hold the same relations", async () => {
    const reader = await browser.read({ javaScriptEnabled: false });
    await reader.go(EXPLORE);
    expect(await reader.page.locator("noscript a").count()).toBeGreaterThanOrEqual(3);
    await reader.done();
  });
});

const counts = async ({ page }: Reader) => page.locator(".explore-counts").textContent();
const panel = async ({ page }: Reader) => page.locator(".explore-panel").textContent();

function emptied(columns: object): object {
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, Array.isArray(column) ? [] : {}]));
}
