import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { renderPage } from "../../src/publish/page.ts";
import { frameOf, planSite } from "../../src/publish/plan-site.ts";
import { testingSite } from "../../src/publish/testing/testing-site.ts";
import { typeOf } from "../../src/serve/content.ts";

/** How long letters that are typed while search is being opened wait for the page, in milliseconds. */
export interface Typing {
  /** From a key to the page's first look at it: the longest of the letters. */
  readonly longestDelay: number;
  /** From a key to the next frame. */
  readonly longestFrame: number;
  /** All time over 50 ms in which the page could not answer at once. */
  readonly blocked: number;
  /** From the first key to the first result. */
  readonly firstResult: number;
}

/** The main thread is made so many times slower, as a cheap telephone is; workers are not. */
const SLOWER = 4;
const QUERY = "tengxun";
const BETWEEN = 90;

const WATCH = `window.seen = { events: [], tasks: [] };
new PerformanceObserver((list) => window.seen.events.push(...list.getEntries())).observe({ type: "event", durationThreshold: 16, buffered: true });
new PerformanceObserver((list) => window.seen.tasks.push(...list.getEntries())).observe({ type: "longtask", buffered: true });`;

const ASSETS = join(import.meta.dirname, "../../dist/web");

/** A page of the site with `search.json` as given, in a browser of its own: "/" is pressed and letters are typed at once. */
export async function typeInto(executablePath: string, searchJson: string): Promise<Typing> {
  const server = await serve(searchJson);
  const browser = await chromium.launch({ executablePath, args: ["--headless", "--no-sandbox"] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.addInitScript(WATCH);
    await page.goto(server.home);
    // The browser's own start is over by then.
    await page.waitForTimeout(2000);
    return await measure(page);
  } finally {
    await browser.close();
    server.close();
  }
}

async function measure(page: Page): Promise<Typing> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const start = await page.evaluate<number>("performance.now()");
  await page.keyboard.press("/");
  await page.locator(".finder input").waitFor();
  for (const letter of QUERY) {
    await page.keyboard.press(letter);
    await page.waitForTimeout(BETWEEN);
  }
  await page.locator(".finder mark").first().waitFor();
  const firstResult = (await page.evaluate<number>("performance.now()")) - start;
  await page.waitForTimeout(3000);
  const told = await page.evaluate<Omit<Typing, "firstResult">>(`(() => {
    const keys = window.seen.events.filter(({ name, startTime }) => startTime >= ${start} && ["keydown", "input"].includes(name));
    const tasks = window.seen.tasks.filter(({ startTime }) => startTime >= ${start});
    return {
      longestDelay: Math.max(0, ...keys.map(({ processingStart, startTime }) => processingStart - startTime)),
      longestFrame: Math.max(0, ...keys.map(({ duration }) => duration)),
      blocked: tasks.reduce((sum, { duration }) => sum + duration - 50, 0),
    };
  })()`);
  return { ...told, firstResult };
}

async function serve(searchJson: string): Promise<{ readonly home: string; close(): void }> {
  const data = testingSite();
  const page = [...planSite(data)].find(({ path }) => path === "en/index.html");
  if (!page) throw new Error("The site has no first page.");
  const files = new Map<string, Buffer | string>(
    readdirSync(ASSETS).map((name) => [`assets/${name}`, readFileSync(join(ASSETS, name))]),
  );
  files.set("en/index.html", renderPage(page, frameOf(data)));
  files.set("search.json", searchJson);
  const server = createServer(({ url = "/" }, response) => {
    const name = new URL(url, "http://localhost").pathname.slice(1);
    const path = name.endsWith("/") ? `${name}index.html` : name;
    const content = files.get(path);
    response.writeHead(content === undefined ? 404 : 200, { "content-type": typeOf(content === undefined ? "404.txt" : path) });
    response.end(content ?? "");
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    home: `http://127.0.0.1:${(server.address() as AddressInfo).port}/en/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
