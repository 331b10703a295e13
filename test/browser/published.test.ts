import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { dossierData } from "../dossier-data.ts";
import { pageKinds } from "../page-kinds.ts";
import { testInBrowser } from "./open-browser.ts";
import { serveFiles } from "./site-server.ts";
import { addressesOf } from "./walked-sites.ts";

const root = join(import.meta.dirname, "../..");
const scratch = mkdtempSync(join(tmpdir(), "tidui-published-"));
const folder = join(scratch, "site");
const tiny = await dossierData("tiny");

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

// What `tidui publish` wrote, from a plain file server, in a folder of it, by a browser that can reach nobody else.
testInBrowser(
  () => tiny,
  ({ read }) => {
    test("a published folder works from any file server, with the network off, and asks nobody else for anything", async () => {
      const reader = await read();
      const asked: string[] = [];
      const missing: string[] = [];
      reader.page.on("request", (request) => asked.push(new URL(request.url()).origin));
      reader.page.on("response", (response) => {
        if (response.status() >= 400) missing.push(response.url());
      });
      for (const address of addressesOf(pageKinds(tiny))) {
        for (const language of ["", "en/"]) {
          await reader.go(language + address);
          expect(await reader.page.locator("h1").first().textContent(), address).not.toBe("");
        }
      }
      expect(missing).toEqual([]);
      expect(new Set(asked).size).toBe(1);
      expect(asked.length).toBeGreaterThan(200);
      await reader.done();
    });

    test("a number opens, a theme changes and the registry filters there", async () => {
      const reader = await read();
      const { page } = reader;
      await reader.go("en/registry/");
      await page.locator(".grid tr a").first().waitFor();
      await page.getByLabel("Search").fill("nothing is called so");
      expect(await page.getByText("No row matches.").isVisible()).toBe(true);
      await reader.go("en/measures/");
      await page.locator("main a.n").first().click();
      await page.getByRole("dialog").locator("h1").waitFor();
      await reader.done();
    });
  },
  async () => {
    const command = ["--disable-warning=ExperimentalWarning", "src/cli/tidui.ts", "publish", folder];
    const where = ["--dossier", "dossiers/tiny", "--out", join(scratch, "build")];
    execFileSync(process.execPath, [...command, ...where], { cwd: root, stdio: "ignore" });
    const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
    return serveFiles((path) => (isFile(join(folder, path)) ? readFileSync(join(folder, path)) : undefined), paths);
  },
);

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();
