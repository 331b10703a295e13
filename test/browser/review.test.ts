import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { beforeEach, expect, test } from "vitest";
import { testingSite } from "../../src/publish/testing/testing-site.ts";
import { testInBrowser, type Reader } from "./open-browser.ts";
import { serveReview, type ReviewServer } from "./review-server.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const QUESTIONS = testingSite().questions.length;

let server: ReviewServer;

testInBrowser(
  testingSite,
  ({ read }) => {
    beforeEach(() => server.forget());

    const open = async (language = "en/", options = {}): Promise<Reader> => {
      const reader = await read(options);
      await reader.go(`${language}review/`);
      await reader.page.locator(".review-bar").waitFor();
      return reader;
    };
    const shown = ({ page }: Reader) => page.locator("[data-question]:visible").count();
    const said = ({ page }: Reader) => page.getByRole("status").textContent();
    const current = ({ page }: Reader) => page.locator("[data-question][aria-current=true]").getAttribute("data-question");

    test("one key answers, z takes it back, j and k move, and all of it is said", async () => {
      const reader = await open();
      const { page } = reader;
      expect(await shown(reader)).toBe(QUESTIONS);
      const first = await current(reader);
      await page.keyboard.press("y");
      await page.locator(".review-bar .by:focus").waitFor();
      expect(server.rows()).toEqual([]);
      await page.keyboard.type("reader-a");
      await page.keyboard.press("Enter");
      await page.waitForTimeout(100);
      expect(server.rows()).toEqual([]);
      await page.keyboard.press("y");
      await expect.poll(() => server.rows().length).toBe(1);
      expect(server.rows()[0]).toMatch(/,positive,reader-a,2026-01-02,$/);
      await expect.poll(() => said(reader)).toMatch(/^Yes: /);
      expect(await current(reader)).not.toBe(first);
      const second = await current(reader);
      await page.keyboard.press("j");
      expect(await current(reader)).not.toBe(second);
      await page.keyboard.press("k");
      expect(await current(reader)).toBe(second);
      await page.keyboard.press("w");
      await page.keyboard.type("y n u z");
      await page.keyboard.press("Enter");
      await page.waitForTimeout(100);
      expect(server.rows()).toHaveLength(1);
      await page.keyboard.press("n");
      await expect.poll(() => server.rows().at(-1)).toMatch(/,negative,reader-a,2026-01-02,y n u z$/);
      await page.keyboard.press("z");
      await page.keyboard.press("z");
      await expect.poll(() => server.rows()).toEqual([]);
      await expect.poll(() => said(reader)).toMatch(/^Taken back: /);
      // The file is empty, and the first answer said to be taken back, before the page hears of the second.
      await expect.poll(() => current(reader)).toBe(first);
      expect(await shown(reader)).toBe(QUESTIONS);
      await reader.done();
    });

    test("keys that come faster than the disk answer one question each", async () => {
      const reader = await open();
      await reader.page.locator(".review-bar .by").fill("reader-a");
      await reader.page.locator("h1").click();
      for (const key of ["y", "n", "u", "n", "u", "y", "y"]) await reader.page.keyboard.press(key);
      await expect.poll(() => shown(reader)).toBe(0);
      expect(server.rows().length).toBeLessThanOrEqual(QUESTIONS);
      expect(new Set(server.rows()).size).toBe(server.rows().length);
      await expect.poll(() => said(reader)).toContain("Nothing is open on this page.");
      await reader.done();
    });

    test("buttons answer too, in Chinese as well, and the name is remembered", async () => {
      const reader = await open("");
      const { page } = reader;
      await page.getByLabel("作答人").fill("甲读者");
      await page.getByRole("button", { name: "不确定" }).click();
      await expect.poll(() => server.rows().length).toBe(1);
      expect(server.rows()[0]).toContain(",unsure,甲读者,");
      await page.reload();
      await page.locator(".review-bar").waitFor();
      expect(await page.getByLabel("作答人").inputValue()).toBe("甲读者");
      expect(await shown(reader)).toBe(QUESTIONS - 1);
      await page.getByRole("button", { name: "撤回" }).click();
      await expect.poll(() => server.rows()).toEqual([]);
      await reader.done();
    });

    test.each([
      { width: 1280, colorScheme: "light", language: "" },
      { width: 390, colorScheme: "dark", language: "en/" },
    ] as const)(
      "is sound while it is answered at $width px, $colorScheme, in “$language”",
      async ({ width, colorScheme, language }) => {
        const reader = await open(language, { viewport: { width, height: 844 }, colorScheme });
        const { page } = reader;
        await page.locator(".review-bar .by").fill("reader-a");
        await page.locator("h1").click();
        await page.keyboard.press("n");
        await expect.poll(() => server.rows().length).toBe(1);
        expect(await page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBe(
          0,
        );
        await page.evaluate(AXE);
        const found = await page.evaluate<string[]>(
          "axe.run().then(({ violations }) => violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => id + ' ' + nodes[0].html))",
        );
        expect(found).toEqual([]);
        await reader.done();
      },
    );

    test("without a script it is a page to read, with the row to add by hand", async () => {
      const reader = await read({ javaScriptEnabled: false });
      await reader.go("en/review/");
      expect(await reader.page.locator("[data-question]").count()).toBe(QUESTIONS);
      await reader.page.locator("main summary").first().click();
      expect(await reader.page.locator(".by-hand code").first().textContent()).toMatch(
        /positive\|negative\|unsure,YOUR NAME,YYYY-MM-DD,why$/,
      );
      await reader.done();
    });
  },
  async (data, assets) => (server = await serveReview(data, assets)),
);
