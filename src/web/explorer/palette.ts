import type { Rgb } from "./raster.ts";

/** The site's colours as numbers, as they are in the theme of the moment. */
export interface Palette {
  readonly paper: Rgb;
  readonly ink: Rgb;
  readonly soft: Rgb;
  readonly hair: Rgb;
  /** By tone: 0 is grey, 1 to 8 the groups'. */
  readonly tones: readonly Rgb[];
  readonly sans: string;
  readonly serif: string;
  /** How wide signs that Chinese and Latin letters share are set: quotation marks, say. */
  readonly eastAsian: string;
}

const TONES = 9;

/** Reads the custom properties through an element, because a property that depends on the theme is not worked out until it is used. */
export function readPalette(within: HTMLElement): Palette {
  const probe = document.createElement("span");
  probe.hidden = true;
  within.append(probe);
  const colour = (name: string): Rgb => {
    probe.style.color = `var(${name})`;
    return rgbOf(getComputedStyle(probe).color);
  };
  const font = (name: string): string => {
    probe.style.fontFamily = `var(${name})`;
    return getComputedStyle(probe).fontFamily;
  };
  const palette = {
    paper: colour("--sheet"),
    ink: colour("--ink"),
    soft: colour("--soft"),
    hair: colour("--hair"),
    tones: Array.from({ length: TONES }, (_, tone) => colour(`--t${tone}`)),
    sans: font("--sans"),
    serif: font("--serif"),
    eastAsian: getComputedStyle(within).fontVariantEastAsian,
  };
  probe.remove();
  return palette;
}

function rgbOf(text: string): Rgb {
  const [red = 0, green = 0, blue = 0] = (text.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue];
}

export function css([red, green, blue]: Rgb, alpha = 1): string {
  return `rgb(${Math.round(red)} ${Math.round(green)} ${Math.round(blue)} / ${alpha})`;
}

/** Calls back when the page or the system changes its theme. */
export function onThemeChange(changed: () => void): void {
  new MutationObserver(changed).observe(document.documentElement, { attributeFilter: ["data-theme"] });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", changed);
}
