import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium, type Browser } from "playwright-core";
import { findChromium } from "../../test/browser/find-chromium.ts";
import { machine, median, printResult } from "../measure.ts";
import { measureRegistry } from "./registry.ts";

/** Measures the site of the real dossier in a browser: how soon it shows, how many bytes it takes, how its table moves; see README.md. */

const RUNS = Number(process.argv[2] ?? 5);
const SLOW_DOWN = 4;
const PAGES = { home: "en/", group: "en/groups/baidu/", registry: "en/registry/", story: "" };
/** Of pages that must need no script. */
const MOST_KB = 50;
const ASSETS = ["assets/style.css", "assets/theme.js", "assets/app.js"];

/** Run in the page: when its largest thing was painted, in milliseconds. */
const LARGEST = `new Promise((resolve) => new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime))
  .observe({ type: "largest-contentful-paint", buffered: true }))`;

const root = fileURLToPath(new URL("../../", import.meta.url));
const executablePath = findChromium();
if (!executablePath) throw new Error("No Chromium found: name one in CHROMIUM.");
const scratch = mkdtempSync(join(tmpdir(), "tidui-bench-web-"));

printResult({ what: "machine", ...machine() });
const server = spawn(
  process.execPath,
  ["--disable-warning=ExperimentalWarning", "src/cli/tidui.ts", "serve", "--port", "0", "--out", join(scratch, "build")],
  { cwd: root, stdio: ["ignore", "pipe", "inherit"] },
);
try {
  const site = await addressOf(server);
  const pages = { ...PAGES, story: await firstStory(site) };
  await measureBytes(site, pages);
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    for (const [page, address] of Object.entries(pages)) await measurePaint(browser, page, site + address);
    await measureRegistry(browser, `${site}en/registry/`);
  } finally {
    await browser.close();
  }
} finally {
  server.removeAllListeners("exit");
  server.kill("SIGINT");
  rmSync(scratch, { recursive: true, force: true });
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    child.on("exit", (code) => reject(new Error(`tidui serve ended with ${code}`)));
    child.stdout?.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(text);
      if (address) resolve(address[0]);
    });
  });
}

/** The first of the stories that may be seen. */
async function firstStory(site: string): Promise<string> {
  const list = await (await fetch(`${site}stories/`)).text();
  const [, slug] = /<main[\s\S]*?<a href="\.\.\/stories\/([a-z0-9-]+\/)"/.exec(list) ?? [];
  if (!slug) throw new Error("The dossier has no story that may be seen.");
  return `stories/${slug}`;
}

/** Bytes of a page as a server that compresses sends them, alone and with the styles and scripts that all share. */
async function measureBytes(site: string, pages: Readonly<Record<string, string>>): Promise<void> {
  const compressed = async (path: string) =>
    gzipSync(Buffer.from(await (await fetch(site + path)).arrayBuffer()), { level: 9 }).length;
  const shared = await Promise.all(ASSETS.map(compressed));
  const sharedKB = shared.reduce((sum, bytes) => sum + bytes, 0) / 1024;
  for (const [page, path] of Object.entries(pages)) {
    const ownKB = (await compressed(path)) / 1024;
    const needsNoScript = page === "group" || page === "story";
    const target = needsNoScript ? { target: { KB: MOST_KB }, isMet: ownKB + sharedKB <= MOST_KB } : {};
    printResult({ what: `bytes of a page: ${page}`, size: path, KB: ownKB + sharedKB, ownKB, sharedKB, ...target });
  }
}

/** When the largest thing of the first window is painted, nothing kept from before, the processor slowed down. */
async function measurePaint(browser: Browser, page: string, address: string): Promise<void> {
  const paints: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const tab = await context.newPage();
    const tools = await context.newCDPSession(tab);
    await tools.send("Emulation.setCPUThrottlingRate", { rate: SLOW_DOWN });
    await tab.goto(address, { waitUntil: "load" });
    await tab.waitForTimeout(500);
    paints.push(await tab.evaluate<number>(LARGEST));
    await context.close();
  }
  const seconds = median(paints) / 1000;
  const spread = [Math.min(...paints) / 1000, Math.max(...paints) / 1000];
  printResult({
    what: `largest contentful paint: ${page}`,
    size: `${SLOW_DOWN}x slow-down`,
    seconds,
    spread,
    target: { seconds: 1 },
    isMet: seconds <= 1,
  });
}
