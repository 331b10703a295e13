import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { beforeAll, afterAll, describe, expect } from "vitest";
import type { SiteData } from "../../src/publish/site.ts";
import { findChromium, HOW_TO_GET_ONE } from "./find-chromium.ts";
import { serveSite, type SiteServer } from "./site-server.ts";

const ASSETS = join(import.meta.dirname, "../../dist/web");
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Letters are drawn alike whatever screen the machine has or has not.
  "--disable-lcd-text",
  "--font-render-hinting=none",
  // The network is off: no name is found, so nothing but the loopback could answer.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

export interface Reader {
  readonly page: Page;
  /** Goes to an address of the site: "en/groups/". */
  go(address: string): Promise<void>;
  /** Closes the page; fails if it logged an error or asked anybody but the site for anything. */
  done(): Promise<void>;
}

export interface BrowserSite {
  readonly site: () => SiteServer;
  read(options?: BrowserContextOptions): Promise<Reader>;
}

/** Tests of a site in the system's Chromium. Where there is none they are skipped, with a word on how to get one. */
export function testInBrowser(
  data: () => SiteData,
  tests: (browser: BrowserSite) => void,
  serve: (data: SiteData, assets: string) => Promise<SiteServer> = serveSite,
): void {
  const executablePath = findChromium();
  const bundled = existsSync(join(ASSETS, "app.js"));
  if (!executablePath && process.env["CI"]) throw new Error(HOW_TO_GET_ONE);
  if (!executablePath) console.warn(HOW_TO_GET_ONE);
  if (!bundled) console.warn("The browser code is not bundled: run `node scripts/setup.mjs`.");
  describe.skipIf(!executablePath || !bundled)("in a browser", () => {
    let browser: Browser;
    let site: SiteServer;
    beforeAll(async () => {
      site = await serve(data(), ASSETS);
      browser = await chromium.launch({ executablePath: executablePath ?? "", args: FLAGS });
    });
    afterAll(async () => {
      await browser.close();
      await site.close();
    });
    tests({ site: () => site, read: (options) => openReader(browser, site, options) });
  });
}

async function openReader(browser: Browser, site: SiteServer, options: BrowserContextOptions = {}): Promise<Reader> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(site.home) && !/^(?:data|blob):/.test(request.url()))
      problems.push(`request: ${request.url()}`);
  });
  return {
    page,
    async go(address) {
      await page.goto(site.home + address, { waitUntil: "load" });
    },
    async done() {
      await context.close();
      expect(problems).toEqual([]);
    },
  };
}
