import { expect, test } from "vitest";
import { testingSite } from "../../src/publish/testing/testing-site.ts";
import { testInBrowser } from "./open-browser.ts";

/** Its story is in English alone. */
const withoutTwin = () => {
  const data = testingSite();
  return { ...data, stories: data.stories.filter(({ language }) => language === "en") };
};

testInBrowser(withoutTwin, ({ site, read }) => {
  test.each([
    "compare/?e=groups/acme,groups/bolt",
    "registry/?q=%E7%89%A9&series=kites&sort=-number",
    "search/?q=acme&kind=group",
    "timeline/?group=acme#main",
    "map/explore/#main",
    "reported/#u1",
  ])("the language link leads from %s to the same in the other language, and back", async (address) => {
    const reader = await read();
    const { page } = reader;
    await reader.go(`en/${address}`);
    await page.locator(".tools a.language").click();
    await page.waitForURL(`${site().home}${address}`);
    await page.locator(".tools a.language").press("Enter");
    await page.waitForURL(`${site().home}en/${address}`);
    expect(await page.evaluate<string>("document.documentElement.lang")).toBe("en");
    await reader.done();
  });

  test("what was chosen since the page came is carried too, also from the palette", async () => {
    const reader = await read();
    const { page } = reader;
    await reader.go("en/registry/");
    await page.locator(".grid tr a").first().waitFor();
    await page.getByLabel("All series").selectOption({ label: "Kites" });
    await page.keyboard.press("Control+k");
    await page.keyboard.type("language");
    await page.getByRole("option", { name: "in Chinese" }).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(`${site().home}registry/?series=kites`);
    await page.locator(".grid tr a").first().waitFor();
    expect(await page.getByLabel("全部系列").inputValue()).toBe("kites");
    await reader.done();
  });

  test("where the page has no twin the link leads to the home page, as it is", async () => {
    const reader = await read();
    const { page } = reader;
    await reader.go("en/stories/first/?open=x#main");
    await page.locator(".tools a.language").click();
    await page.waitForURL((url) => url.href.startsWith(site().home) && !url.href.includes("stories"));
    expect(page.url()).toBe(site().home);
    await reader.done();
  });
});
