import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadSiteData } from "../../src/build/site-data.ts";
import { openWorkspace } from "../../src/store/workspace.ts";
import { testInBrowser } from "./open-browser.ts";

const scratch = mkdtempSync(join(tmpdir(), "tidui-test-"));
const tiny = await loadSiteData(join(import.meta.dirname, "../../dossiers/tiny"), openWorkspace(join(scratch, "out")));
rmSync(scratch, { recursive: true, force: true });

testInBrowser(
  () => tiny,
  ({ read }) => {
    test("weights that are moved move ranks and echelons, and go back to what the page was made with", async () => {
      const reader = await read();
      await reader.go("en/verdict/");
      const table = async () => (await reader.page.locator(".placings tbody").textContent())?.replace(/\s+/g, " ");
      const before = await table();
      // The first touch makes the variants anew: they must come out as the build made them.
      await reader.page.getByRole("button", { name: "Back to" }).click();
      expect(await table()).toBe(before);
      await reader.page.locator("#weight-0").fill("0");
      await expect.poll(table).not.toBe(before);
      await reader.page.getByRole("button", { name: "Back to" }).click();
      await expect.poll(table).toBe(before);
      await reader.done();
    });

    test("without a script there are no sliders, and the levels of agreement switch all the same", async () => {
      const reader = await read({ javaScriptEnabled: false });
      await reader.go("en/verdict/");
      expect(await reader.page.locator("#weights").isVisible()).toBe(false);
      expect(await reader.page.locator(".level-90").isVisible()).toBe(true);
      await reader.page.locator("#level-80").check();
      expect(await reader.page.locator(".level-80").isVisible()).toBe(true);
      expect(await reader.page.locator(".level-90").isVisible()).toBe(false);
      await reader.done();
    });
  },
);
