import { expect, test } from "vitest";
import { testingSite } from "../../src/publish/testing/testing-site.ts";
import { testInBrowser } from "./open-browser.ts";

testInBrowser(testingSite, ({ site, read }) => {
  test("opens beside the page by keyboard, closes by Escape, and gives the focus back", async () => {
    const reader = await read();
    const { page } = reader;
    await reader.go("en/");
    const number = page.locator("h1 a.n").first();
    const shown = await number.textContent();
    await number.focus();
    await page.keyboard.press("Enter");
    const drawer = page.getByRole("dialog");
    await drawer.locator("h1").waitFor();
    expect(await drawer.locator("h1").textContent()).toContain(shown);
    expect(await drawer.locator("tbody tr td:first-child").count()).toBe(Number(shown));
    expect(page.url()).toContain("?open=n/all--listed--to-");
    await page.keyboard.press("Escape");
    await drawer.waitFor({ state: "hidden" });
    expect(page.url()).toBe(`${site().home}en/`);
    expect(await page.locator("h1 a.n:focus").textContent()).toBe(shown);
    await reader.done();
  });

  test("comes back from the address, and goes by the browser's back", async () => {
    const reader = await read();
    const { page } = reader;
    await reader.go("measures/lamps/?open=n/lamps--listed--to-2024-12-31/");
    await page.getByRole("dialog").locator("h1").waitFor();
    await page.getByRole("button", { name: "关闭" }).click();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await page.locator("main a.n").first().click();
    await page.getByRole("dialog").locator("h1").waitFor();
    await page.goBack();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    expect(page.url()).toBe(`${site().home}measures/lamps/`);
    await reader.done();
  });

  test("ignores an address that names nothing of this site", async () => {
    const reader = await read();
    await reader.go("en/?open=https://evil.example/");
    expect(await reader.page.getByRole("dialog").count()).toBe(0);
    await reader.done();
  });

  test("is reached row by row with j, k and o", async () => {
    const reader = await read();
    const { page } = reader;
    await reader.go("en/groups/");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    expect(await page.locator(":focus").textContent()).toBe("Acme");
    await page.keyboard.press("o");
    await page.waitForURL("**/en/groups/acme/");
    await page.keyboard.press("?");
    expect(await page.getByRole("dialog", { name: "Keys" }).isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    await page.getByRole("combobox").waitFor();
    await reader.done();
  });
});
