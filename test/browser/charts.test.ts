import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { testingSite } from "../../src/publish/testing/testing-site.ts";
import { testInBrowser, type Reader } from "./open-browser.ts";
import { overflow, seriousFindings } from "./soundness.ts";

const MEASURE = "en/measures/lamps/";
const FIGURE = "figure[data-chart='rounds-lamps']";

testInBrowser(testingSite, ({ site, read }) => {
  test("arrow keys walk the marks of a chart, each is read out and told in a note", async () => {
    const reader = await read();
    await reader.go(MEASURE);
    const marks = reader.page.locator(`${FIGURE} [data-mark]`);
    const count = await marks.count();
    expect(count).toBe(4);
    expect(await reader.page.locator(`${FIGURE} [data-mark][tabindex='0']`).count()).toBe(1);
    await marks.first().focus();
    const tip = reader.page.locator(`${FIGURE} .chart-tip`);
    const rows = await reader.page.locator(`${FIGURE} tbody tr`).all();
    const cells = await Promise.all(rows.map((row) => row.locator("th, td").allTextContents()));
    for (let at = 0; at < count; at++) {
      const name = await focused(reader, "aria-label");
      const key = await focused(reader, "data-mark");
      expect(name).toContain(key);
      for (const cell of cells.find(([date]) => date?.trim() === key) ?? ["?"]) expect(name).toContain(cell.trim());
      expect(await tip.isVisible()).toBe(true);
      expect(await tip.textContent()).toContain(key);
      await reader.page.keyboard.press("ArrowRight");
    }
    await reader.page.keyboard.press("Home");
    expect(await focused(reader, "data-mark")).toBe(await marks.first().getAttribute("data-mark"));
    await reader.page.keyboard.press("Escape");
    expect(await tip.isVisible()).toBe(false);
    expect(await seriousFindings(reader)).toEqual([]);
    await reader.done();
  });

  test("a mark leads where the number of its row leads", async () => {
    const reader = await read();
    await reader.go(MEASURE);
    const mark = reader.page.locator(`${FIGURE} [data-mark]`).last();
    await mark.focus();
    await reader.page.keyboard.press("Enter");
    await reader.page.locator("dialog.drawer[open] h1").waitFor();
    expect(new URL(reader.page.url()).searchParams.get("open")).toMatch(/^n\/lamps--listed/);
    await reader.page.keyboard.press("Escape");
    await mark.hover();
    expect(await reader.page.locator(`${FIGURE} .chart-tip`).isVisible()).toBe(true);
    await reader.done();
  });

  test("the name of a line leads to the page of what it names, as the name in the table does", async () => {
    const reader = await read();
    await reader.go("en/usage/");
    const name = reader.page.locator(".chart-figure text[data-mark$=':0']").first();
    const key = (await name.getAttribute("data-mark"))?.replace(/:0$/, "") ?? "";
    const link = reader.page.locator(`tr[data-row="${key}"] th a`).first();
    const address = await link.evaluate((one) => (one as unknown as { readonly href: string }).href);
    expect(address).toMatch(/\/en\/(?:apps|groups|companies)\/[^/]+\/$/);
    expect(await name.getAttribute("role")).toBe("link");
    await name.click();
    await reader.page.waitForURL(address);
    await reader.done();
  });

  test("on a phone a chart of time opens on its newest end", async () => {
    const reader = await read({ viewport: { width: 390, height: 844 } });
    await reader.go("en/usage/");
    const drawing = reader.page.locator(".drawing.at-end").first();
    const [box, chart] = [await drawing.boundingBox(), await drawing.locator("svg").first().boundingBox()];
    if (!box || !chart) throw new Error("No chart of time is drawn.");
    expect(chart.width - box.width).toBeGreaterThan(100);
    expect(Math.abs(chart.x + chart.width - box.x - box.width)).toBeLessThan(2);
    await reader.done();
  });

  test("as SVG it stands alone, as CSV it runs nowhere, as PNG it is twice as sharp", async () => {
    const reader = await read({ acceptDownloads: true });
    await reader.go("en/usage/");
    const figure = reader.page.locator("figure.chart-figure").first();
    const title = (await figure.locator(".chart-title").textContent())?.trim() ?? "";
    const svg = readFileSync(await saved(reader, figure, "SVG"), "utf8");
    expect(svg).toContain(title);
    expect(svg).toContain("Source");
    expect(svg).toContain(`${site().home}en/embed/`);
    expect(svg).not.toMatch(/var\(--|class="|data-mark|<script/);
    expect(svg).toMatch(/font-family="[^"]+"/);
    expect(svg).toMatch(/fill="rgb\(/);
    const csv = readFileSync(await saved(reader, figure, "CSV"), "utf8");
    expect(csv.split("\r\n")[0]).toContain("App");
    expect(csv).toContain(",Lowest,Highest,Unit,As shown,");
    // The number of "over 2 million" is a number, its words stand beside it.
    expect(csv).toContain(",2000000,2000000,,people,over 2 million,");
    for (const line of csv.trim().split("\r\n")) expect(line).not.toMatch(/(?:^|,)"?[=+@]/);
    const png = readFileSync(await saved(reader, figure, "PNG"));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect(png.readUInt32BE(16)).toBe(1520);
    await reader.done();
  });

  test("the snippet frames the chart's own page at a fixed height", async () => {
    const reader = await read();
    await reader.go(MEASURE);
    await reader.page.locator(`${FIGURE} .chart-tools button`, { hasText: "Embed" }).click();
    const snippet = await reader.page.locator(`${FIGURE} .embed-code textarea`).inputValue();
    expect(snippet).toContain(`src="${site().home}en/embed/rounds-lamps/"`);
    expect(snippet).toMatch(/height="\d+"/);
    expect(snippet).toMatch(/^<iframe [^>]*><\/iframe>$/);
    await reader.done();
  });

  test.each([
    { width: 900, language: "en/" },
    { width: 390, language: "" },
  ])("an embedded chart fits its frame at $width px and takes the theme it is told", async ({ width, language }) => {
    const paths = site().paths.filter((path) => path.startsWith(`${language}embed/`) && path.endsWith("index.html"));
    expect(paths.length).toBeGreaterThan(8);
    const reader = await read({ viewport: { width, height: 800 }, colorScheme: "light" });
    const kinds = new Set<string>();
    for (const path of paths) {
      const address = path.replace("index.html", "");
      await reader.go(`${address}?theme=dark`);
      const height = Number(await reader.page.locator("figure.chart-figure").getAttribute("data-height"));
      await reader.page.setViewportSize({ width, height });
      expect(await overflow(reader), address).toBeLessThanOrEqual(0);
      const over = await reader.page.evaluate<number>("document.documentElement.scrollHeight - innerHeight");
      expect(over, address).toBeLessThanOrEqual(0);
      expect(await reader.page.evaluate<string>("getComputedStyle(document.documentElement).backgroundColor")).toBe(
        "rgb(17, 22, 29)",
      );
      // Charts of one kind are built alike: axe, which takes long, reads the first of each.
      const kind = address.replace(language, "").split(/[/-]/)[1] ?? "";
      expect(kinds.has(kind) ? [] : await seriousFindings(reader), address).toEqual([]);
      kinds.add(kind);
    }
    await reader.done();
  });

  test("without a script the drawing, its source and its table are there", async () => {
    const reader = await read({ javaScriptEnabled: false });
    await reader.go("en/groups/acme/");
    const figure = reader.page.locator("figure.chart-figure").first();
    expect(await figure.locator("svg").isVisible()).toBe(true);
    await figure.locator("summary").click();
    expect(await figure.locator("table a.n").first().isVisible()).toBe(true);
    await figure.locator("a.embed").click();
    expect(await reader.page.locator("h1.chart-title").textContent()).toContain("Acme");
    await reader.done();
  });
});

const focused = async (reader: Reader, name: string): Promise<string> =>
  (await reader.page.evaluate<string | null>(`document.activeElement.getAttribute("${name}")`)) ?? "";

async function saved(reader: Reader, figure: ReturnType<Reader["page"]["locator"]>, as: string): Promise<string> {
  const [download] = await Promise.all([
    reader.page.waitForEvent("download"),
    figure.locator(".chart-tools button", { hasText: as }).click(),
  ]);
  return download.path();
}
