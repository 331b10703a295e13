import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { testingSite } from "../../src/publish/testing/testing-site.ts";
import { testInBrowser, type Reader } from "./open-browser.ts";
import { overflow, seriousFindings } from "./soundness.ts";

// 42 rows a time: some ten thousand, as many as the real registries hold.
const TIMES = 234;
const ALL = 42 * TIMES;

const FILTER_TIMES = `performance.getEntriesByName("registry-filter").map(({ duration }) => duration)`;

/** Run in the page: scrolls the table from end to end and tells where a reader would have seen no row. */
const EMPTY_PLACES = `(async () => {
  const grid = document.querySelector(".grid");
  grid.scrollIntoView({ block: "end" });
  const found = [];
  for (let step = 0; step <= 200; step++) {
    grid.scrollTop = (step / 200) * (grid.scrollHeight - grid.clientHeight);
    await new Promise(requestAnimationFrame);
    const box = grid.getBoundingClientRect();
    for (let y = Math.max(box.top + 60, 0); y < Math.min(box.bottom - 30, innerHeight); y += 40) {
      const cell = document.elementFromPoint(box.left + 40, y)?.closest("td");
      if (!cell?.textContent) found.push(step + ": " + y);
    }
  }
  return found;
})()`;

testInBrowser(
  () => testingSite({ times: TIMES }),
  ({ site, read }) => {
    test("finds, filters and sorts, all of it in the address", async () => {
      const reader = await openRegistry(await read());
      const { page } = reader;
      expect(await status(reader)).toBe(`${ALL.toLocaleString("en")} rows`);
      await page.getByLabel("Search").fill("物件7");
      expect(await status(reader)).toMatch(/ of /);
      await page.getByLabel("All series").selectOption({ label: "Kites" });
      expect(await firstCell(reader, 3)).toContain("Kites");
      await page.getByRole("button", { name: "Number" }).click();
      await page.getByRole("button", { name: "Number" }).click();
      expect(await page.locator("th[aria-sort=descending]").count()).toBe(1);
      const [shown, first] = [await status(reader), await firstCell(reader, 1)];
      await page.waitForTimeout(400);
      expect(page.url()).toContain("?q=%E7%89%A9%E4%BB%B67&series=kites&sort=-number");

      await page.reload();
      await page.locator(".grid tr a").first().waitFor();
      expect(await status(reader)).toBe(shown);
      expect(await firstCell(reader, 1)).toBe(first);
      expect(await page.getByLabel("Search").inputValue()).toBe("物件7");
      await page.goBack();
      await page.goBack();
      expect(await page.getByLabel("All series").inputValue()).toBe("kites");
      expect(await page.locator("th[aria-sort=descending]").count()).toBe(0);
      await reader.done();
    });

    test("filters within 50 ms", async () => {
      const reader = await openRegistry(await read());
      for (const query of ["物", "物件", "物件1", "有限公司 甲类", "nothing at all"])
        await reader.page.getByLabel("Search").fill(query);
      const times = await reader.page.evaluate<number[]>(FILTER_TIMES);
      expect(times.length).toBeGreaterThan(5);
      // The median: a single run may meet a garbage collection or a neighbour's build.
      expect(times.toSorted((left, right) => left - right)[Math.floor(times.length / 2)]).toBeLessThan(50);
      await reader.done();
    });

    test("scrolls from end to end without an empty row", async () => {
      const reader = await openRegistry(await read());
      const blank = await reader.page.evaluate<string[]>(EMPTY_PLACES);
      expect(blank).toEqual([]);
      expect(await reader.page.locator(".grid tr").last().getAttribute("aria-rowindex")).toBe(String(ALL + 1));
      await reader.done();
    });

    test("walks by keyboard and says so where nothing is found", async () => {
      const reader = await openRegistry(await read());
      const { page } = reader;
      await page.locator(".grid").focus();
      for (let press = 0; press < 30; press++) await page.keyboard.press("j");
      expect(await page.locator(".grid tr.active").getAttribute("aria-rowindex")).toBe("31");
      await page.keyboard.press("/");
      await page.keyboard.type("没有这样的东西");
      expect(await page.getByText("No row matches.").isVisible()).toBe(true);
      expect(await status(reader)).toBe(`none of ${ALL.toLocaleString("en")} rows`);
      await page.getByRole("button", { name: "Clear" }).click();
      expect(await status(reader)).toBe(`${ALL.toLocaleString("en")} rows`);
      await reader.done();
    });

    test.each([
      { language: "en/", width: 1280, colorScheme: "dark" },
      { language: "", width: 390, colorScheme: "light" },
    ] as const)(
      "where no row matches it says what is asked for, and takes it away one by one or all at once: $width px",
      async ({ language, width, colorScheme }) => {
        const reader = await read({ viewport: { width, height: 844 }, colorScheme });
        const { page } = reader;
        await reader.go(`${language}registry/?q=zzzz&series=kites`);
        const asked = page.locator(".empty .chosen button");
        await asked.first().waitFor();
        expect(await asked.allTextContents()).toEqual(
          language === "" ? ["文字 “zzzz” ×", "系列 风筝 ×"] : ["Text “zzzz” ×", "Series Kites ×"],
        );
        expect(await page.locator(".grid").isVisible()).toBe(false);
        expect(await overflow(reader)).toBeLessThanOrEqual(0);
        expect(await seriousFindings(reader)).toEqual([]);
        expect(await page.locator(".empty a").getAttribute("href")).toBe("../search/?q=zzzz");
        await asked.first().click();
        await page.locator(".grid tr a").first().waitFor();
        expect(page.url()).toBe(`${site().home}${language}registry/?series=kites`);
        expect(await page.locator("#search:focus").count()).toBe(1);
        await page.goBack();
        await asked.nth(1).waitFor();
        await page.locator(".empty button.primary").click();
        await page.locator(".grid tr a").first().waitFor();
        expect(page.url()).toBe(`${site().home}${language}registry/`);
        await reader.done();
      },
    );

    test.each([
      { what: "nothing", status: 500, body: "" },
      { what: "another page", status: 200, body: "<!doctype html>" },
    ])("where $what comes in place of its rows, it says so, keeps the newest and tries again", async ({ status: code, body }) => {
      const reader = await read();
      const { page } = reader;
      await page.route("**/registry.json", (route) => route.fulfill({ status: code, body }));
      await reader.go("en/registry/");
      await page.getByRole("alert").waitFor();
      expect(await page.getByRole("alert").textContent()).toContain("could not be loaded");
      expect(await page.locator("#registry-plain table").first().isVisible()).toBe(true);
      await page.unroute("**/registry.json");
      await page.getByRole("button", { name: "Try again" }).click();
      await page.locator(".grid tr a").first().waitFor();
      expect(await page.getByRole("alert").count()).toBe(0);
    });

    test("downloads what it shows", async () => {
      const reader = await openRegistry(await read());
      const { page } = reader;
      await page.getByLabel("All groups").selectOption({ label: "Acme" });
      const [shown = ""] = (await status(reader)).split(" ");
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Download CSV" }).click(),
      ]);
      const text = readFileSync(await download.path(), "utf8");
      expect(text.trimEnd().split("\r\n").length - 1).toBe(Number(shown.replace(",", "")));
      await reader.done();
    });

    test("ignores nonsense in the address", async () => {
      const reader = await read();
      await reader.go("en/registry/?series=__proto__&sort=constructor&round=1&q=");
      await reader.page.locator(".grid").waitFor();
      expect(await status(reader)).toBe(`${ALL.toLocaleString("en")} rows`);
      await reader.done();
    });

    test("opens numbers too large for one page by their attachments", async () => {
      const reader = await read();
      const { page } = reader;
      await reader.go("en/measures/");
      await page.locator("main a.n").first().click();
      const drawer = page.getByRole("dialog");
      await drawer.locator("table.sum").waitFor();
      await drawer.locator("table.sum a.n").first().click();
      await drawer.locator("table.rows").waitFor();
      expect(page.url()).toContain("?open=rows/");
      await page.keyboard.press("Escape");
      await drawer.waitFor({ state: "hidden" });
      expect(page.url()).toBe(`${site().home}en/measures/`);
      await reader.done();
    });
  },
);

async function openRegistry(reader: Reader): Promise<Reader> {
  await reader.go("en/registry/");
  await reader.page.locator(".grid tr a").first().waitFor();
  return reader;
}

const status = async ({ page }: Reader): Promise<string> => (await page.locator(".matches").textContent()) ?? "";

const firstCell = async ({ page }: Reader, column: number): Promise<string> =>
  (await page.locator(`.grid tbody tr:first-child td:nth-child(${column})`).textContent()) ?? "";
