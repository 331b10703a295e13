import { expect, test } from "vitest";
import { testingSite } from "../../src/publish/testing/testing-site.ts";
import { testInBrowser, type Reader } from "./open-browser.ts";
import { overflow, seriousFindings } from "./soundness.ts";

const heads = (reader: Reader) => reader.page.locator("#compare table.compare thead th").allTextContents();
const trimmed = async (reader: Reader) => (await heads(reader)).map((text) => text.trim());

testInBrowser(testingSite, ({ site, read }) => {
  test("an address puts its groups side by side in its order, and leaves out what names none", async () => {
    const reader = await read({ viewport: { width: 390, height: 844 } });
    await reader.go("en/compare/?with=bolt,nonsense,acme,bolt,idle");
    await reader.page.locator("#compare table.compare").waitFor();
    expect(await trimmed(reader)).toEqual(["Measure", "闪电", "Acme"]);
    expect(await reader.page.locator("#compare-ready").isVisible()).toBe(false);
    expect(await overflow(reader)).toBeLessThanOrEqual(0);
    expect(await seriousFindings(reader)).toEqual([]);
    await reader.done();
  });

  test("groups are added and taken out by keyboard; the address, a reload and the way back keep the choice", async () => {
    const reader = await read();
    await reader.go("en/compare/");
    await reader.page.getByRole("combobox", { name: "Group" }).selectOption("acme");
    await reader.page.getByRole("button", { name: "Add a group" }).press("Enter");
    await reader.page.getByRole("combobox", { name: "Group" }).selectOption("calm");
    await reader.page.getByRole("button", { name: "Add a group" }).press("Enter");
    await reader.page.locator("#compare thead th:nth-child(3)").waitFor();
    expect(reader.page.url()).toBe(`${site().home}en/compare/?with=acme,calm`);
    await reader.page.reload();
    await reader.page.locator("#compare thead th:nth-child(3)").waitFor();
    expect(await trimmed(reader)).toEqual(["Measure", "Acme", "Calm"]);
    await reader.page.getByRole("button", { name: "Remove Acme" }).press("Enter");
    await reader.page.locator("#compare thead th:nth-child(3)").waitFor({ state: "detached" });
    expect(reader.page.url()).toBe(`${site().home}en/compare/?with=calm`);
    await reader.page.goBack();
    await reader.page.locator("#compare thead th:nth-child(3)").waitFor();
    expect(await trimmed(reader)).toEqual(["Measure", "Acme", "Calm"]);
    await reader.done();
  });

  test("a number of the comparison opens its rows beside it", async () => {
    const reader = await read();
    await reader.go("en/compare/?with=acme,bolt");
    const number = reader.page.locator("#compare tbody a.n").first();
    const shown = await number.textContent();
    await number.click();
    await reader.page.locator("dialog.drawer h1").waitFor();
    expect(await reader.page.locator("dialog.drawer h1").textContent()).toContain(shown);
    expect(await trimmed(reader)).toEqual(["Measure", "Acme", "闪电"]);
    await reader.done();
  });

  test("without a script the largest groups stand side by side, and every other leads to its own measures", async () => {
    const reader = await read({ javaScriptEnabled: false });
    await reader.go("en/compare/?with=acme,bolt");
    expect(await reader.page.locator("#compare-ready thead th").allTextContents()).toHaveLength(4);
    await reader.page.locator("a[data-group=calm]").click();
    expect(await reader.page.locator("h1").textContent()).toContain("Calm: every measure");
    await reader.done();
  });
});
