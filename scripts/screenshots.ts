// Takes the picture of the README from the real dossier: `npm run screenshots`. Needs a Chromium on the machine.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

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
} finally {
  await browser.close();
  server.removeAllListeners("exit");
  server.kill("SIGINT");
}

async function shoot(file: string, path: string): Promise<void> {
  const page = await browser.newPage({ colorScheme: "light", viewport: { width: 1280, height: 860 } });
  await page.goto(site + path);
  await page.screenshot({ path: join(images, file) });
  await page.close();
  console.log(join("docs/images", file));
}
