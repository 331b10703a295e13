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
