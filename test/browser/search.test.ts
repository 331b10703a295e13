import { expect, test } from "vitest";
import { testingSite } from "../../src/publish/testing/testing-site.ts";
import { testInBrowser, type Reader } from "./open-browser.ts";
import { overflow, seriousFindings } from "./soundness.ts";

testInBrowser(
  () => testingSite({ times: 40 }),
  ({ site, read }) => {
    test("opens by key, is walked by keys alone, and leads to what was chosen", async () => {
      const reader = await opened(await read(), "/");
      const { page } = reader;
      const field = page.getByRole("combobox");
      await page.keyboard.type("acme");
      await page.locator("[role=option] mark").first().waitFor();
      expect(await page.getByRole("option").first().textContent()).toContain("Acme");
      await expect.poll(() => active(reader)).toBe(0);
      await page.keyboard.press("ArrowDown");
      await expect.poll(() => active(reader)).toBe(1);
      await page.keyboard.press("End");
      await expect.poll(() => active(reader)).toBe((await page.getByRole("option").count()) - 1);
      await page.keyboard.press("ArrowDown");
      await expect.poll(() => active(reader)).toBe(0);
      await page.keyboard.press("ArrowUp");
      await expect.poll(() => active(reader)).not.toBe(0);
      await page.keyboard.press("Home");
      await expect.poll(() => active(reader)).toBe(0);
      expect(await field.getAttribute("aria-activedescendant")).toBe(
        await page.locator('[role=option][aria-selected="true"]').getAttribute("id"),
      );
      await page.keyboard.press("Enter");
      await page.waitForURL(`${site().home}en/groups/acme/`);
      await reader.done();
    });

    test("Escape closes it and gives the focus back; Ctrl K opens it while one types, too", async () => {
      const reader = await read();
      const { page } = reader;
      await reader.go("en/groups/");
      const link = page.locator("main a").first();
      await link.focus();
      await page.keyboard.press("/");
      await page.getByRole("option").first().waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("combobox").waitFor({ state: "detached" });
      expect(await page.locator("main a:focus").textContent()).toBe(await link.textContent());
      await reader.go("en/registry/");
      await page.locator(".grid").waitFor();
      await page.keyboard.press("/");
      expect(await page.locator("#search:focus").count()).toBe(1);
      await page.keyboard.press("Control+k");
      await page.locator(".finder input").waitFor();
      await reader.done();
    });

    test("letters typed before its script has come are asked, and change nothing on the page", async () => {
      const reader = await read();
      const { page } = reader;
      let come = (): void => {};
      const waits = new Promise<void>((resolve) => (come = resolve));
      await page.route(/assets\/search\.js/, async (route) => {
        await waits;
        await route.continue();
      });
      await reader.go("en/");
      const focused = "document.activeElement.tagName";
      const before = await page.evaluate<string>(focused);
      await page.keyboard.press("/");
      await page.keyboard.type("acmex?");
      await page.keyboard.press("Backspace");
      await page.keyboard.press("Backspace");
      expect(await page.getByRole("dialog").count()).toBe(0);
      expect(await page.evaluate<string>(focused)).toBe(before);
      come();
      await page.locator("[role=option] mark").first().waitFor();
      expect(await page.getByRole("combobox").inputValue()).toBe("acme");
      await page.keyboard.type(" b");
      expect(await page.getByRole("combobox").inputValue()).toBe("acme b");
      await reader.done();
    });

    test("with nothing typed it lists pages and actions, and does what an action says", async () => {
      const reader = await opened(await read({ colorScheme: "light" }), "Control+k");
      const { page } = reader;
      expect(await page.getByRole("option", { name: "Check a text" }).count()).toBe(1);
      await page.keyboard.type("dark");
      await page.getByRole("option", { name: "Dark colours" }).waitFor();
      await page.keyboard.press("Enter");
      // What stands there may be of fewer letters: Enter waits for the answer to all of them.
      await page.waitForFunction('document.documentElement.dataset.theme === "dark"');
      await page.getByRole("button", { name: "Colours: Dark" }).waitFor();
      await reader.done();
    });

    test("says how many were found, and where none was, how else to look", async () => {
      const reader = await opened(await read(), "/");
      const { page } = reader;
      await page.keyboard.type("物件7");
      await page.locator(".finder mark", { hasText: "物件7" }).first().waitFor();
      expect(await page.locator(".finder [role=status]").textContent()).toMatch(/\d+ found/);
      expect(await page.locator(".finder mark").first().textContent()).toBe("物件7");
      await page.getByRole("combobox").fill("qqqqqqqq");
      await page.locator(".finder [role=status]", { hasText: "Nothing found for “qqqqqqqq”" }).waitFor();
      await page.keyboard.press("Enter");
      expect(page.url()).toBe(`${site().home}en/`);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL(/registry\/\?q=qqqqqqqq/);
      await reader.done();
    });

    test.each([
      { colorScheme: "light", width: 1280 },
      { colorScheme: "dark", width: 390 },
    ] as const)("is sound in $colorScheme at $width px", async ({ colorScheme, width }) => {
      const reader = await read({ colorScheme, viewport: { width, height: 844 } });
      const { page } = reader;
      await reader.go("en/");
      await page.locator("a.find").click();
      await page.getByRole("option").first().waitFor();
      expect(await seriousFindings(reader)).toEqual([]);
      await page.keyboard.type("acme");
      await page.locator(".finder mark").first().waitFor();
      expect(await seriousFindings(reader)).toEqual([]);
      await reader.go("en/search/?q=acme");
      await page.locator(".search-results a").first().waitFor();
      expect(await seriousFindings(reader)).toEqual([]);
      expect(await overflow(reader)).toBeLessThanOrEqual(0);
      await reader.done();
    });

    test("the page of its own keeps what is asked in the address: reload, back and a shared link show the same", async () => {
      const reader = await read();
      const { page } = reader;
      await reader.go("en/search/?q=a&kind=nonsense");
      await page.locator(".search-results a").first().waitFor();
      expect(await page.getByRole("searchbox").inputValue()).toBe("a");
      const first = await page.locator(".search-results").textContent();
      await page.getByRole("button", { name: /^Group/ }).click();
      expect(page.url()).toContain("?q=a&kind=group");
      await page.locator('.search-kinds [aria-pressed="true"]', { hasText: "Group" }).waitFor();
      const groups = await page.locator(".search-results").textContent();
      expect(groups).not.toBe(first);
      await page.reload();
      await page.locator(".search-results a").first().waitFor();
      expect(await page.locator(".search-results").textContent()).toBe(groups);
      await page.getByRole("searchbox").focus();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL(/groups\/./);
      await page.goBack();
      await page.locator(".search-results a").first().waitFor();
      expect(await page.locator(".search-results").textContent()).toBe(groups);
      await reader.done();
    });

    test("what is only like the query is listed on demand, under a head of its own, and the address keeps that", async () => {
      const reader = await read();
      const { page } = reader;
      await reader.go("en/search/?q=panel");
      await page.locator(".search-results a").first().waitFor();
      expect(await page.locator(".search-results a").first().textContent()).toContain("Measurer");
      await reader.go("en/search/?q=wren");
      const button = page.getByRole("button", { name: "only like it" });
      await button.waitFor();
      const sure = await page.locator(".search-results a").allTextContents();
      expect(sure.every((text) => text.includes("Wren"))).toBe(true);
      await button.click();
      await page.getByRole("heading", { name: "Only like it" }).waitFor();
      expect(page.url()).toContain("?q=wren&like=1");
      const all = await page.locator(".search-results a").allTextContents();
      expect(all.slice(0, sure.length)).toEqual(sure);
      expect(all.length).toBeGreaterThan(sure.length);
      await page.reload();
      await page.getByRole("heading", { name: "Only like it" }).waitFor();
      await reader.done();
    });

    test("Enter right after the last letter takes what was found for it, not what stood there before", async () => {
      const reader = await opened(await read(), "/");
      const { page } = reader;
      await page.evaluate(`(() => {
        const field = document.querySelector(".finder input");
        field.value = "acme";
        field.dispatchEvent(new InputEvent("input"));
        field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
      })()`);
      await page.waitForURL((url) => url.href !== `${site().home}en/`);
      expect(page.url()).toBe(`${site().home}en/groups/acme/`);
      await reader.done();
    });

    test("what is searched is neither fetched nor unpacked by the page itself", async () => {
      const reader = await opened(await read(), "/");
      const { page } = reader;
      expect(page.workers().map((worker) => worker.url())).toEqual([`${site().home}assets/search-worker.js`]);
      const own = await page.evaluate<string[]>(`performance.getEntriesByType("resource").map(({ name }) => name)`);
      expect(own.filter((name) => name.endsWith("search.json"))).toEqual([]);
      await reader.done();
    });

    test("where its worker cannot be had, it says so and tries again", async () => {
      const reader = await read();
      const { page } = reader;
      await reader.go("en/");
      await page.route("**/search-worker.js", (route) => route.fulfill({ status: 404 }));
      await page.keyboard.press("/");
      await page.getByText("could not be loaded").waitFor();
      await page.unroute("**/search-worker.js");
      await page.getByRole("button", { name: "Try again" }).click();
      await page.getByRole("option").first().waitFor();
      expect(await page.getByText("could not be loaded").count()).toBe(0);
    });

    test("where what there is to find cannot be had, it says so and tries again", async () => {
      const reader = await read();
      const { page } = reader;
      await reader.go("en/");
      await page.route("**/search.json", (route) => route.fulfill({ status: 200, body: "<!doctype html>" }));
      await page.keyboard.press("/");
      await page.getByText("could not be loaded").waitFor();
      await page.unroute("**/search.json");
      await page.getByRole("button", { name: "Try again" }).click();
      await page.getByRole("option").first().waitFor();
      expect(await page.getByText("could not be loaded").count()).toBe(0);
      await reader.done();
    });

    test("without a script the page of search leads to the lists", async () => {
      const reader = await read({ javaScriptEnabled: false });
      const { page } = reader;
      await reader.go("en/");
      await page.locator("a.find").click();
      expect(page.url()).toBe(`${site().home}en/search/`);
      expect(await page.locator("noscript, .prose").allTextContents()).toEqual(
        expect.arrayContaining([expect.stringContaining("needs JavaScript")]),
      );
      await page.getByRole("main").getByRole("link", { name: "Groups" }).click();
      expect(page.url()).toBe(`${site().home}en/groups/`);
      await reader.done();
    });

    test("the menu of a narrow window opens without a script and leads everywhere", async () => {
      const reader = await read({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
      const { page } = reader;
      await reader.go("en/groups/");
      await page.locator(".menu summary").click();
      await page.locator(".menu").getByRole("link", { name: "Methods" }).click();
      expect(page.url()).toBe(`${site().home}en/methods/`);
      await reader.done();
    });
  },
);

async function opened(reader: Reader, key: string): Promise<Reader> {
  await reader.go("en/");
  await reader.page.keyboard.press(key);
  await reader.page.getByRole("option").first().waitFor();
  return reader;
}

/** Which of the options is chosen. */
const active = ({ page }: Reader): Promise<number> =>
  page.evaluate<number>(`[...document.querySelectorAll("[role=option]")].findIndex((one) => one.ariaSelected === "true")`);
