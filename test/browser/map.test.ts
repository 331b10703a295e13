import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { testingSite } from "../../src/publish/testing/testing-site.ts";
import { testInBrowser, type Reader } from "./open-browser.ts";
import { overflow, seriousFindings } from "./soundness.ts";

const DEFAULT = "Area of a dot: Companies backed, or named investors";
const select = ({ page }: Reader) => page.getByRole("combobox", { name: "Size of the dots" });
const legend = ({ page }: Reader) => page.locator("#map-size-legend").textContent();
/** Radius of every dot of the wide drawing, by the name of its party; "" of a hollow one. */
const radii = ({ page }: Reader) =>
  page.evaluate<Record<string, string>>(`Object.fromEntries(
    Array.from(document.querySelectorAll(".wide-map a.node"), (node) => [
      node.dataset.name,
      node.classList.contains("unknown") ? "" : node.querySelector("circle").getAttribute("r"),
    ]),
  )`);

testInBrowser(testingSite, ({ site, read }) => {
  test.each([
    { language: "", width: 390, colorScheme: "dark" },
    { language: "en/", width: 1280, colorScheme: "light" },
  ] as const)(
    "a map of another size is sound in “$language”, $width px wide, $colorScheme",
    async ({ language, width, colorScheme }) => {
      const reader = await read({ viewport: { width, height: 844 }, colorScheme });
      await reader.go(`${language}map/?size=all`);
      await reader.page.locator("#map-size").waitFor();
      expect(await overflow(reader)).toBeLessThanOrEqual(0);
      expect(await seriousFindings(reader)).toEqual([]);
      await reader.done();
    },
  );

  test("the dots are sized by the measure that is chosen; the legend names it, the address keeps it, and the way back leads back", async () => {
    const reader = await read();
    await reader.go("en/map/");
    const before = await radii(reader);
    expect(await legend(reader)).toBe(DEFAULT);
    await select(reader).selectOption("all");
    expect(reader.page.url()).toBe(`${site().home}en/map/?size=all`);
    expect(await legend(reader)).toBe("Area of a dot: All in force, 31 December 2025");
    const chosen = await radii(reader);
    expect(Object.keys(chosen)).toEqual(Object.keys(before));
    expect(chosen).not.toEqual(before);
    await reader.page.reload();
    expect(await radii(reader)).toEqual(chosen);
    await reader.page.goBack();
    expect(await radii(reader)).toEqual(before);
    expect(await legend(reader)).toBe(DEFAULT);
    await reader.done();
  });

  test("an investor that never files has a hollow dot, which the legend and the words of the dot explain", async () => {
    const reader = await read();
    await reader.go("en/map/?size=all");
    const hollow = Object.entries(await radii(reader)).filter(([, radius]) => radius === "");
    expect(hollow.length).toBeGreaterThan(0);
    expect(await reader.page.locator("#map-size-hollow").isVisible()).toBe(true);
    expect(await reader.page.locator(".wide-map a.node.unknown title").first().textContent()).toMatch(/ · no figure$/);
    await reader.done();
  });

  test("an address that names no measure shows the first, and says so", async () => {
    const reader = await read();
    await reader.go("en/map/?size=<b>nonsense</b>");
    expect(await reader.page.locator("#map-size-note").textContent()).toBe(
      "“<b>nonsense</b>” is no measure of this map. The dots show the first of these instead.",
    );
    expect(await legend(reader)).toBe(DEFAULT);
    await select(reader).selectOption("all");
    expect(await reader.page.locator("#map-size-note").textContent()).toBe("");
    await reader.done();
  });

  test("a line is told by its note where it is drawn, leads to its statements, and is reached by arrow keys", async () => {
    const reader = await read();
    await reader.go("en/map/");
    const line = reader.page.locator(".wide-map a.line").first();
    const address = await line.evaluate(
      (one) => (one as unknown as { readonly href: { readonly baseVal: string } }).href.baseVal,
    );
    const middle = await reader.page.evaluate<{ x: number; y: number }>(`(() => {
      const path = document.querySelector(".wide-map a.line path.hit");
      path.scrollIntoView({ block: "center" });
      const at = path.getPointAtLength(path.getTotalLength() / 3).matrixTransform(path.getScreenCTM());
      return { x: at.x, y: at.y };
    })()`);
    await reader.page.mouse.move(middle.x, middle.y);
    expect(await reader.page.locator(".chart-tip").textContent()).toContain("First evidenced");
    await line.focus();
    await reader.page.keyboard.press("ArrowRight");
    expect(await reader.page.evaluate<string>("document.activeElement.dataset.mark")).not.toBe(
      await line.getAttribute("data-mark"),
    );
    await line.focus();
    await reader.page.keyboard.press("Enter");
    await reader.page.waitForURL(new URL(address, `${site().home}en/map/`).href);
    await reader.done();
  });

  test("the map goes out as SVG with its own addresses, as CSV and as a page to frame", async () => {
    const reader = await read({ acceptDownloads: true });
    await reader.go("en/map/");
    const saved = async (as: string) => {
      const [download] = await Promise.all([
        reader.page.waitForEvent("download"),
        reader.page.locator(".chart-tools button", { hasText: as }).click(),
      ]);
      return readFileSync(await download.path(), "utf8");
    };
    const svg = await saved("SVG");
    expect(svg).toContain(`href="${site().home}en/map/backers/`);
    expect(svg).not.toMatch(/href="\.\.|var\(--|data-/);
    const width = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
    expect(width).toBeGreaterThan(1100);
    const rows = await reader.page.locator("table.stacked tbody tr").count();
    expect((await saved("CSV")).trim().split("\r\n")).toHaveLength(rows + 1);
    await reader.go("en/embed/backers/");
    expect(await reader.page.locator(".wide-map").isVisible()).toBe(true);
    expect(await reader.page.locator(".tall-map").isVisible()).toBe(false);
    await reader.done();
  });

  test("on paper there is no control", async () => {
    const reader = await read();
    await reader.go("en/map/");
    await reader.page.locator("#map-size").waitFor();
    await reader.page.emulateMedia({ media: "print" });
    expect(await reader.page.locator("#map-size").isVisible()).toBe(false);
    await reader.done();
  });

  test("without a script the dots show the first measure, no control is shown, and the table has the numbers of all", async () => {
    const reader = await read({ javaScriptEnabled: false });
    await reader.go("en/map/?size=all");
    expect(await legend(reader)).toBe(DEFAULT);
    expect(await reader.page.locator("#map-size").isVisible()).toBe(false);
    const row = reader.page.locator("table.sizes tbody tr", { has: reader.page.getByRole("rowheader", { name: "Acme" }) });
    expect((await row.locator("td").allInnerTexts()).slice(0, 2)).toEqual(["3", "15"]);
    await reader.done();
  });
});
