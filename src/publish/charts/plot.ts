import { createRequire } from "node:module";
import type * as PlotModule from "@observablehq/plot";
import type { Markish, PlotOptions } from "@observablehq/plot";
import { html, raw, type Markup } from "../html.ts";
import { px } from "./scale.ts";

type Plot = typeof PlotModule;

export interface PlotFigure {
  /** What the chart shows, and in a sentence what is to be seen in it: read out where it cannot be seen. */
  readonly title: string;
  readonly description: string;
  /** In px of the drawing; on the page it is as wide as its column. */
  readonly width?: number;
  readonly height?: number;
  readonly options?: Omit<PlotOptions, "document" | "marks" | "width" | "height" | "title">;
  readonly marks: (plot: Plot) => readonly Markish[];
}

/**
 * A chart drawn by Observable Plot while the site is built: SVG without script, style or ids of chance, so that the same data give the
 * same bytes. Colours are the page's own (currentColor and the variables of style.css), in light and in dark.
 */
export function plotFigure({ title, description, width = 720, height = 320, options, marks }: PlotFigure): Markup {
  const { plot, document } = parts();
  const drawn = plot.plot({ ...options, marks: [...marks(plot)], width, height, document });
  // With a legend Plot makes a <figure>; labels stand at their lines here, so there is always one drawing.
  const svg = drawn.localName === "svg" ? drawn : drawn.querySelector("svg");
  if (!svg) throw new Error(`Plot drew no chart for "${title}"`);
  svg.querySelector("style")?.remove();
  // The drawing is told in words by its title and description; its pieces would only be noise.
  const inside = own(svg.innerHTML);
  return html`<svg class="plot" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}. ${description}">
    <title>${title}</title>
    <desc>${description}</desc>
    <g text-anchor="middle" font-size="12" fill="currentColor" aria-hidden="true">${raw(inside)}</g>
  </svg>`;
}

interface Parts {
  readonly plot: Plot;
  readonly document: NonNullable<PlotOptions["document"]>;
}

let loaded: Parts | undefined;

/** Both are loaded with the first chart: most commands draw none, and together they take a third of a second. */
function parts(): Parts {
  if (loaded) return loaded;
  const require = createRequire(import.meta.url);
  const plot = require("@observablehq/plot") as Plot;
  const { parseHTML } = require("linkedom") as { parseHTML: (text: string) => Pick<Parts, "document"> };
  return (loaded = { plot, document: parseHTML("<!doctype html><html><body></body></html>").document });
}

/** Ids counted from one in each drawing, and coordinates to a tenth of a pixel: short, and the same whatever was drawn before. */
function own(inside: string): string {
  const ids = new Map<string, string>();
  return inside
    .replaceAll(/plot-[a-z]+-\d+/gu, (id) => {
      const known = ids.get(id) ?? `p${ids.size + 1}`;
      ids.set(id, known);
      return known;
    })
    .replaceAll(/(?<=[\s"(,A-Z-])\d+\.\d{2,}(?=[\s"),A-Z-])/gu, (number) => px(Number(number)))
    .replaceAll(/ aria-label="(mark|beside):([^"]*)"/gu, ' data-$1="$2"')
    .replaceAll(/ (?:aria-label|font-family)="[^"]*"/gu, "");
}

/**
 * Of a mark's options: by which key the chart's table knows it. Plot writes labels of marks through to the drawing and knows nothing of
 * keys, so that the key travels as a label.
 */
export const markKey = <T>(keyOf: (one: T) => string): { readonly ariaLabel: (one: T) => string } => ({
  ariaLabel: (one) => `mark:${keyOf(one)}`,
});

/** Of what is drawn beside a mark and is none: it goes where the mark goes. */
export const besideKey = <T>(keyOf: (one: T) => string): { readonly ariaLabel: (one: T) => string } => ({
  ariaLabel: (one) => `beside:${keyOf(one)}`,
});
