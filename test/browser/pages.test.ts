import { expect, test } from "vitest";
import { testingSite } from "../../src/publish/testing/testing-site.ts";
import { testInBrowser } from "./open-browser.ts";

testInBrowser(testingSite, ({ site, read }) => {
  test("read in full without a script", async () => {
    const reader = await read({ javaScriptEnabled: false });
    await reader.go("en/registry/");
    expect(await reader.page.locator("#registry-plain tbody tr td:first-child").count()).toBe(42);
    await reader.go("en/");
    const number = reader.page.locator("h1 a.n").first();
    const shown = await number.textContent();
    await number.click();
    expect(await reader.page.locator("h1").textContent()).toContain(shown);
    await reader.done();
  });

  test("offer the same page in the other language", async () => {
    const reader = await read();
    await reader.go("groups/acme/");
    await reader.page.getByRole("link", { name: "English" }).click();
    expect(reader.page.url()).toBe(`${site().home}en/groups/acme/`);
    await reader.page.getByRole("link", { name: "中文" }).click();
    expect(reader.page.url()).toBe(`${site().home}groups/acme/`);
    await reader.done();
  });

  test("keep the theme that was chosen, on the next page too", async () => {
    const reader = await read({ colorScheme: "light" });
    await reader.go("en/");
    const paper = () => reader.page.evaluate<string>("getComputedStyle(document.documentElement).backgroundColor");
    const light = await paper();
    await reader.page.getByRole("button", { name: "Colours" }).click();
    await reader.page.getByRole("button", { name: "Colours" }).click();
    const dark = await paper();
    expect(dark).not.toBe(light);
    await reader.go("en/methods/");
    expect(await paper()).toBe(dark);
    await reader.done();
  });

  test("show hostile names as the text they are", async () => {
    const reader = await read();
    reader.page.on("dialog", () => expect.unreachable("a name ran as a script"));
    await reader.go("en/groups/acme/");
    expect(await reader.page.locator("#members ~ .scroll").first().textContent()).toContain(`<script>alert("1")</script>`);
    await reader.done();
  });
});
