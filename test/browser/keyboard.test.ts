import { expect, test } from "vitest";
import { checkTyped, TEXT, tiny } from "./check-site.ts";
import { testInBrowser, type Reader } from "./open-browser.ts";

testInBrowser(
  () => tiny,
  ({ read }) => {
    test("the registry is searched, walked and left by keyboard alone", async () => {
      const reader = await read();
      const { page } = reader;
      await reader.go("en/registry/");
      await page.locator(".grid tr a").first().waitFor();
      const all = await page.locator(".matches").textContent();
      await tabTo(reader, "input[type=search], .bar input");
      await page.keyboard.type((await page.locator(".grid tbody td").first().textContent())?.slice(0, 8) ?? "");
      await expect.poll(() => page.locator(".matches").textContent()).not.toBe(all);
      await page.keyboard.press("Tab");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowUp");
      await tabTo(reader, ".grid");
      await page.keyboard.press("j");
      await page.keyboard.press("j");
      const row = await page.locator(".grid tr.active a").first().getAttribute("href");
      expect(row).not.toBeNull();
      await page.keyboard.press("o");
      await page.waitForURL((url) => !url.pathname.endsWith("/registry/") || url.search.includes("open="));
      await reader.done();
    });

    test("a text is checked and its numbers are walked by keyboard alone", async () => {
      const reader = await read();
      const { page } = reader;
      await reader.go("check/");
      await tabTo(reader, "#check-text");
      await page.keyboard.insertText(TEXT);
      await tabTo(reader, ".primary");
      await page.keyboard.press("Enter");
      await page.locator("#check-result").waitFor();
      await tabTo(reader, ".v");
      await page.keyboard.press("Enter");
      await page.locator(".check-number").waitFor();
      await page.keyboard.press("Escape");
      expect(await page.locator(".v:focus").count()).toBe(1);
      await page.keyboard.press("End");
      expect(
        await page
          .locator(".v")
          .last()
          .evaluate((mark) => mark === mark.ownerDocument.activeElement),
      ).toBe(true);
      await checkAgain(reader);
      await reader.done();
    });
  },
);

/** Presses Tab until what has the focus is such an element; fails where that is never reached. */
async function tabTo({ page }: Reader, selector: string): Promise<void> {
  for (let press = 0; press < 60; press++) {
    if (await page.evaluate<boolean>(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`)) return;
    await page.keyboard.press("Tab");
  }
  expect.unreachable(`60 presses of Tab do not lead to ${selector}`);
}

/** The text can be had again and checked anew. */
async function checkAgain(reader: Reader): Promise<void> {
  await tabTo(reader, "#check-edit");
  await reader.page.keyboard.press("Enter");
  await checkTyped(reader, TEXT);
}
