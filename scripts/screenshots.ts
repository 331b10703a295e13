// Takes the pictures of the README from the real dossier: `npm run screenshots`. Needs a Chromium on the machine.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";

const root = join(import.meta.dirname, "..");
const images = join(root, "docs/images");
const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) =>
  existsSync(path),
);
if (!executablePath) {
  console.error("No Chromium found. On Debian: apt-get install chromium fonts-noto-cjk");
  process.exit(1);
}

const server = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", "src/cli/tidui.ts", "serve", "--port", "0"], {
  cwd: root,
});
const site = await new Promise<string>((resolve, reject) => {
  let text = "";
  server.on("exit", (code) => reject(new Error(`tidui serve ended with ${code}`)));
  server.stdout.on("data", (chunk: Buffer) => {
    text += chunk.toString();
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(text);
    if (address) resolve(address[0]);
  });
});

mkdirSync(images, { recursive: true });
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
try {
  await shoot("overview.png", "en/");
  await shoot("map.png", "en/map/", { height: 1180 });
  await shoot("check.png", "en/check/", { height: 800, act: openWrongNumber });
} finally {
  await browser.close();
  server.removeAllListeners("exit");
  server.kill("SIGINT");
}

/** The sample of the page that checks texts, with its second wrong number open. */
async function openWrongNumber(page: Page): Promise<void> {
  await page.locator("#check-sample").click();
  await page.locator("#check-proof .v-refuted").nth(1).click();
  await page.locator("#check-panel .check-number").waitFor();
  await page.mouse.move(0, 0);
}

async function shoot(
  file: string,
  path: string,
  { height = 860, act }: { readonly height?: number; readonly act?: (page: Page) => Promise<void> } = {},
): Promise<void> {
  const page = await browser.newPage({ colorScheme: "light", viewport: { width: 1280, height } });
  await page.goto(site + path);
  await act?.(page);
  await page.screenshot({ path: join(images, file) });
  await page.close();
  console.log(join("docs/images", file));
}
