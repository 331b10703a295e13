import { readFileSync } from "node:fs";
import { chromium, type Browser, type CDPSession, type Page } from "playwright-core";

/** One page opened once in a browser of its own. Milliseconds of the processor are those of all the browser's processes. */
export interface Drive {
  /** From the start of navigation until the first picture of the graph is on the screen. */
  readonly firstPaint: number;
  /** Processor time of loading, until it was asked whether the picture is there and it was: up to 50 ms later. */
  readonly loadCpu: number;
  readonly cpuPerFrame: number;
  /** Time on the clock from one step of the hand to the frame after it. */
  readonly msPerFrame: number;
  readonly zoomCpu: number;
  readonly peakMB: number;
}

// WebGL on the processor, for both alike: a headless machine has no graphics card.
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-background-networking",
];
const STEP = 4;
const PATIENCE = 2400;
/** A browser at rest takes less of the processor than this in a turn of a quarter of a second, in seconds. */
const IDLE = 0.015;
const MOST_TURNS = 40;

/**
 * Tells when the frame after the first drawing is done. The mark itself is caught, for an observer of marks would be told of it only when the page
 * has nothing else to do, one frame late.
 */
const WATCH = `{
  const mark = performance.mark;
  performance.mark = function (name) {
    const made = mark.apply(this, arguments);
    if (name === "explorer-drawn")
      requestAnimationFrame(() => setTimeout(() => { window.painted ??= performance.now(); }));
    return made;
  };
}`;

const FRAME = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))";

export async function drive(executablePath: string, address: string, frames: number): Promise<Drive> {
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    return await measure(browser, address, frames);
  } finally {
    await browser.close();
  }
}

async function measure(browser: Browser, address: string, frames: number): Promise<Drive> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const system = await browser.newBrowserCDPSession();
  await page.addInitScript(WATCH);
  await rest(page, system);
  const before = await cpuSeconds(system);
  await page.goto(address, { waitUntil: "commit" });
  const firstPaint = await paintedAt(page);
  const loadCpu = (await cpuSeconds(system)) - before;
  await page.waitForTimeout(1500);
  const box = await page.locator(".explore-stage, #explorer").last().boundingBox();
  if (!box) throw new Error("There is no picture to pan.");
  const start = { x: box.x + box.width * 0.7, y: box.y + box.height * 0.6 };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x - 8, start.y);
  await page.evaluate(FRAME);
  const cpu = await cpuSeconds(system);
  const clock = performance.now();
  for (let frame = 1; frame <= frames; frame++) {
    await page.mouse.move(start.x - 8 - frame * STEP, start.y - frame);
    await page.evaluate(FRAME);
  }
  const msPerFrame = (performance.now() - clock) / frames;
  const cpuPerFrame = ((await cpuSeconds(system)) - cpu) / frames;
  await page.mouse.up();
  await page.waitForTimeout(800);
  const beforeZoom = await cpuSeconds(system);
  for (let turn = 0; turn < 5; turn++) {
    await page.mouse.wheel(0, -120);
    await page.evaluate(FRAME);
  }
  await page.waitForTimeout(800);
  const zoomCpu = (await cpuSeconds(system)) - beforeZoom;
  return {
    firstPaint,
    loadCpu: loadCpu * 1000,
    cpuPerFrame: cpuPerFrame * 1000,
    msPerFrame,
    zoomCpu: zoomCpu * 1000,
    peakMB: await peakMB(system),
  };
}

/** Waits until the browser has started: it loads pages of its own into its window, on the processors that the page would have. */
async function rest(page: Page, system: CDPSession): Promise<void> {
  let before = await cpuSeconds(system);
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    await page.waitForTimeout(250);
    const now = await cpuSeconds(system);
    if (now - before < IDLE) return;
    before = now;
  }
}

/** Asked for from outside, for a page that forbids eval cannot be waited for from within. */
async function paintedAt(page: Page): Promise<number> {
  for (let turn = 0; turn < PATIENCE; turn++) {
    const painted = await page.evaluate<number | null>("window.painted ?? null");
    if (painted !== null) return painted;
    await page.waitForTimeout(50);
  }
  throw new Error(`Nothing was drawn at ${page.url()}.`);
}

interface ProcessInfo {
  readonly type: string;
  readonly id: number;
  readonly cpuTime: number;
}

async function processes(system: CDPSession): Promise<readonly ProcessInfo[]> {
  return (await system.send("SystemInfo.getProcessInfo")).processInfo;
}

async function cpuSeconds(system: CDPSession): Promise<number> {
  return (await processes(system)).reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/** Most memory that the page's own process and the one that paints for it held, where the system tells. */
async function peakMB(system: CDPSession): Promise<number> {
  const own = (await processes(system)).filter(({ type }) => type === "renderer" || type === "GPU");
  const peaks = own.map(({ id }) => {
    const status = readFileSync(`/proc/${id}/status`, "utf8");
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  });
  return peaks.reduce((sum, peak) => sum + peak, 0);
}
