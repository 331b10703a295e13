import { existsSync } from "node:fs";

const KNOWN = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The system's Chromium or Chrome, or the one that CHROMIUM names; undefined where there is none. */
export function findChromium(): string | undefined {
  const named = process.env["CHROMIUM"];
  return named && existsSync(named) ? named : KNOWN.find((path) => existsSync(path));
}

export const HOW_TO_GET_ONE =
  "No Chromium found, so nothing is tested in a browser. Install one (Debian: apt-get install chromium; macOS: brew install --cask chromium) or name it in CHROMIUM.";
