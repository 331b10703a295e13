import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import type { Reader } from "./open-browser.ts";

/** Committed pictures of pages of the site for tests; docs/design.md tells how they are made anew. */
export const FOLDER = join(import.meta.dirname, "pictures");

/** How far a colour may be off before a pixel counts as another (0 to 1, pixelmatch), edges of letters aside. */
const THRESHOLD = 0.1;

/** Which part of the pixels may be others. Two runs on one machine differ in none; a line of text that moved is over 0.2%. */
export const TOLERANCE = 0.001;

const FONTS = "fonts.txt";

/** Run in the page: how wide these texts stand in its faces. Where other fonts are installed they stand otherwise. */
const WIDTHS = `(() => {
  const line = document.body.appendChild(document.createElement("span"));
  line.className = "nw skip";
  const widths = ["--serif", "--sans", "--mono"].flatMap((face) =>
    ["梯队：谁领先，谁掉队？", "Who leads — 1,234.5%?"].map((text) => {
      line.textContent = text;
      line.style.setProperty("font", "100px " + getComputedStyle(document.documentElement).getPropertyValue(face));
      return Math.round(line.getBoundingClientRect().width * 10) / 10;
    }),
  );
  line.remove();
  return widths;
})()`;

/** Widths of texts in the faces of the page, which tell whether the machine has the fonts that the pictures were taken with. */
export async function fontsOf(reader: Reader): Promise<string> {
  const widths: number[][] = [];
  for (const language of ["", "en/"]) {
    await reader.go(language);
    widths.push(await reader.page.evaluate<number[]>(WIDTHS));
  }
  return `${JSON.stringify(widths)}\n`;
}

export function fontsOfPictures(): string | undefined {
  const file = join(FOLDER, FONTS);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

export function keepFonts(fonts: string): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, FONTS), fonts);
}

/** What the window shows, every shade rounded to one of 16: a third of the bytes, and less than the threshold tells apart. */
export async function takePicture({ page }: Reader): Promise<PNG> {
  const picture = PNG.sync.read(await page.screenshot({ animations: "disabled", caret: "hide", scale: "css" }));
  for (let at = 0; at < picture.data.length; at++) picture.data[at] = Math.round((picture.data[at] ?? 0) / 17) * 17;
  return picture;
}

/** Keeps a picture in as few bytes as this format has for it. */
export function keepPicture(name: string, picture: PNG): void {
  const packed = [0, 4].map((filterType) => PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, filterType }));
  const [smallest] = packed.toSorted((left, right) => left.length - right.length);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${name}.png`), smallest ?? "");
}

/**
 * Which part of the pixels of a picture differs from the committed one: 1 where that is missing or of another size. What
 * differs is put beside it, as `…-changed.png` and `…-difference.png`.
 */
export function differenceOf(name: string, picture: PNG): number {
  const [changed, difference] = [`${name}-changed`, `${name}-difference`];
  for (const stale of [changed, difference]) rmSync(join(FOLDER, `${stale}.png`), { force: true });
  const file = join(FOLDER, `${name}.png`);
  const known = existsSync(file) ? PNG.sync.read(readFileSync(file)) : undefined;
  const { width, height } = picture;
  if (known?.width !== width || known.height !== height) {
    keepPicture(changed, picture);
    return 1;
  }
  const marked = new PNG({ width, height });
  const share = pixelmatch(known.data, picture.data, marked.data, width, height, { threshold: THRESHOLD }) / (width * height);
  if (share > TOLERANCE) {
    keepPicture(changed, picture);
    keepPicture(difference, marked);
  }
  return share;
}
