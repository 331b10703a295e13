import { readFileSync } from "node:fs";
import type { CDPSession, Download } from "playwright-core";
import { expect, test } from "vitest";
import { testingSite } from "../../src/publish/testing/testing-site.ts";
import { HOSTILE, LONG } from "../../src/web/explorer/testing-graph.ts";
import { EXPLORE, openExplorer, ready } from "./explorer-reader.ts";
import { testInBrowser, type Reader } from "./open-browser.ts";

testInBrowser(testingSite, (browser) => {
  test.each(["Relations", "Entities 3/4", "Download what is shown"])(
    "the menu %s closes by Escape, by a press outside and when the focus goes on, and the focus is not lost",
    async (name) => {
      const reader = await openExplorer(browser, EXPLORE);
      const { page } = reader;
      const menu = page.locator(".explore-bar details", { has: page.locator("summary", { hasText: name }) });
      const told = await page.context().newCDPSession(page);
      const isOpen = async () => (await menu.getAttribute("open")) !== null;
      const focused = () => page.evaluate("document.activeElement.textContent");
      await menu.locator("summary").focus();
      expect(await expanded(told, name)).toBe(false);
      await page.keyboard.press("Enter");
      expect(await isOpen()).toBe(true);
      expect(await expanded(told, name)).toBe(true);
      await page.keyboard.press("Tab");
      expect(await page.evaluate(`document.activeElement.closest(".explore-menu") !== null`)).toBe(true);
      await page.keyboard.press("Escape");
      expect(await isOpen()).toBe(false);
      expect(await expanded(told, name)).toBe(false);
      expect(await focused()).toBe(name);

      await menu.locator("summary").click();
      expect(await isOpen()).toBe(true);
      await menu.locator(".explore-menu").click({ position: { x: 2, y: 2 } });
      expect(await isOpen()).toBe(true);
      await page.locator(".explore-tables h2").click();
      expect(await isOpen()).toBe(false);
      expect(await focused()).toBe(name);

      await menu.locator("summary").click();
      const stage = await page.locator(".explore-stage").boundingBox();
      if (!stage) throw new Error("There is no picture.");
      await page.mouse.click(stage.x + stage.width / 2, stage.y + stage.height - 60);
      expect(await isOpen()).toBe(false);

      await menu.locator("summary").focus();
      await page.keyboard.press("Enter");
      await page.keyboard.press("Shift+Tab");
      expect(await isOpen()).toBe(false);
      await reader.done();
    },
  );

  test("names that are HTML stay names, and the downloads hold them safely", async () => {
    const reader = await openExplorer(browser, `${EXPLORE}?node=fund&show=Group,Company,Product,Subject`);
    const { page } = reader;
    expect(await page.locator(".explore-panel h2").first().textContent()).toBe(HOSTILE);
    expect(await page.locator(".explore-tables td", { hasText: LONG }).count()).toBe(1);
    const csv = await saved(reader, "CSV of entities");
    expect(csv.toString("utf8")).toContain(`"'=HYPERLINK`);
    const svg = await saved(reader, "SVG");
    expect(svg.toString("utf8")).toContain("&lt;img src=x onerror=alert(1)&gt;");
    expect((await saved(reader, "PNG")).subarray(1, 4).toString("latin1")).toBe("PNG");
    expect((await saved(reader, "GraphML")).toString("utf8")).toContain('<graph id="graph" edgedefault="directed">');
    expect((await saved(reader, "GEXF")).toString("utf8")).toContain("<gexf ");
    await reader.done();
  });

  test.each([
    {
      language: "en/",
      label: "Download what is shown",
      told: [
        "Testing dossier: who is tied to whom",
        "relations as of 2024-06",
        "Alpha",
        "Beta",
        "other groups, or none",
        "stated, or an editor decided it",
        "Size of a disc: relations shown",
        "Source: Testing dossier, Tidui, http",
      ],
    },
    {
      language: "",
      label: "下载图中内容",
      told: [
        "测试档案：谁与谁有关系",
        "截至2024-06",
        "阿尔法",
        "贝塔",
        "其他集团或无集团",
        "来源有载，或由编辑判定",
        "圆点大小：图中关系数",
        "来源：测试档案，梯队，http",
      ],
    },
  ])(
    "pictures that are taken along say what they are, of when, how to read them and where they are from: $language",
    async (row) => {
      const reader = await openExplorer(browser, `${row.language}map/explore/?date=2024-06`);
      const { page } = reader;
      await page.getByText(row.label).click();
      const svg = (await savedFile(reader, "SVG")).toString("utf8");
      for (const text of row.told) expect(svg).toContain(text);
      const stage = await page.locator(".explore-stage").boundingBox();
      const [, width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).map(Number);
      expect(width).toBe(Math.round(stage?.width ?? 0));
      expect(height).toBeGreaterThan((stage?.height ?? 0) + 80);
      const png = await savedFile(reader, "PNG");
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * width, 2 * height]);
      await reader.done();
    },
  );

  test("on paper there are the picture, the legend and the tables, and neither keys nor what is closed or empty", async () => {
    const reader = await openExplorer(browser, EXPLORE);
    const { page } = reader;
    await page.emulateMedia({ media: "print" });
    const isSeen = (selector: string) => page.locator(selector).first().isVisible();
    for (const there of [".explore-stage", ".explore-legend", ".explore-tables table"]) expect(await isSeen(there)).toBe(true);
    for (const gone of [
      "#explore-keys",
      ".explore-path",
      ".explore-hint",
      ".explore-side",
      ".explore-bar",
      ".explore-tables .acts",
    ])
      expect(await isSeen(gone)).toBe(false);
    await page.goto(`${browser.site().home}${EXPLORE}?node=startup&from=alpha&to=beta`);
    await ready(reader);
    expect(await isSeen(".explore-panel h2")).toBe(true);
    expect(await isSeen(".explore-path li")).toBe(true);
    await reader.done();
  });
});

/** Whether assistive technology is told that a button's menu is open. */
async function expanded(session: CDPSession, name: string): Promise<unknown> {
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const button = nodes.find((node) => node.name?.value === name && node.properties?.some((one) => one.name === "expanded"));
  return button?.properties?.find((one) => one.name === "expanded")?.value.value;
}

async function saved(reader: Reader, format: string): Promise<Buffer> {
  const { page } = reader;
  if (!(await page.getByRole("button", { name: format, exact: true }).isVisible()))
    await page.getByText("Download what is shown").click();
  return savedFile(reader, format);
}

/** By a button of the open menu. */
async function savedFile({ page }: Reader, format: string): Promise<Buffer> {
  const started: Promise<Download> = page.waitForEvent("download");
  await page.getByRole("button", { name: format, exact: true }).click();
  return readFileSync(await (await started).path());
}
