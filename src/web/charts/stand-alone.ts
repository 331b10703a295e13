import { wrapped } from "./wrapped.ts";

const SVG = "http://www.w3.org/2000/svg";
const PAD = 24;
/** Width of a drawing taken along, and at most: one that was made for a whole page keeps the size of its letters. */
const WIDTH = 760;
const WIDEST = 1180;
const GAP = 24;
/** What a shape looks like is in these; everything else is in its attributes. */
const LOOK = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "opacity",
  "font-size",
  "font-weight",
  "font-family",
  "font-variant-numeric",
  "text-anchor",
  "paint-order",
] as const;
const NEVER = new Set([
  "data-mark",
  "data-unit",
  "class",
  "tabindex",
  "role",
  "aria-label",
  "aria-hidden",
  "aria-roledescription",
]);

/**
 * A chart as one SVG that needs no page: colours as they are shown now, fonts by name, the finding above it and its source below. Several
 * drawings stand side by side in it, as many as fit, each under its name.
 */
export function standAlone(figure: HTMLElement): SVGSVGElement {
  const style = getComputedStyle(figure);
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  const svg = make("svg", { xmlns: SVG, "font-family": style.fontFamily });
  const ground = make("rect", { width: "100%", height: "100%", fill: paper });
  svg.append(ground);
  const drawings = drawingsOf(figure);
  const inner = innerWidth(drawings);
  let y = PAD;
  for (const [selector, size, gap] of HEADS) {
    const source = figure.querySelector(selector);
    if (source) y = writeLines(svg, source, { y, size, width: inner }) + gap;
  }
  const columns = drawings.length > 1 && !figure.querySelector(".drawing > .stacked") ? 2 : 1;
  y = placeDrawings(svg, drawings, { top: y, inner, columns }) + GAP;
  const source = figure.querySelector("p.source");
  if (source) y = writeLines(svg, source, { y, size: 12, width: inner });
  y = writeText(svg, frameAddress(figure), {
    y,
    size: 11,
    width: inner,
    colour: getComputedStyle(figure.querySelector(".measured") ?? figure).color,
  });
  const height = Math.ceil(y + PAD / 2);
  const width = inner + 2 * PAD;
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  svg.setAttribute("width", String(width));
  svg.setAttribute("height", String(height));
  const title = make("title", {});
  title.textContent = textOf(figure.querySelector(".chart-title"));
  svg.prepend(title);
  return svg;
}

const HEADS = [
  [".chart-title", 19, 4],
  [".measured", 13, 16],
] as const;

export const svgText = (figure: HTMLElement): string => new XMLSerializer().serializeToString(standAlone(figure));

/** Where the chart stands on the web. */
const frameAddress = (figure: HTMLElement): string => new URL(figure.dataset["embed"] ?? "./", location.href).href;

const drawingsOf = (figure: HTMLElement): SVGSVGElement[] =>
  [...figure.querySelectorAll<SVGSVGElement>(".drawing svg")].filter((drawing) => drawing.getClientRects().length > 0);

const sizeOf = (drawing: SVGSVGElement): number[] => (drawing.getAttribute("viewBox") ?? "").split(" ").map(Number);

/** As wide as the one drawing asks; of several, and of those for less than a page, the same for all. */
function innerWidth(drawings: readonly SVGSVGElement[]): number {
  const [, , wide = 0] = drawings.length === 1 && drawings[0] ? sizeOf(drawings[0]) : [];
  return (wide > WIDTH ? Math.min(wide + 2 * PAD, WIDEST) : WIDTH) - 2 * PAD;
}

interface Sheet {
  readonly top: number;
  readonly inner: number;
  /** Drawings that share an axis stand on each other, others side by side. */
  readonly columns: number;
}

function placeDrawings(svg: SVGSVGElement, drawings: readonly SVGSVGElement[], { top, inner, columns }: Sheet): number {
  const width = (inner - (columns - 1) * GAP) / columns;
  let y = top;
  for (let at = 0; at < drawings.length; at += columns) {
    let bottom = y;
    for (const [column, drawing] of drawings.slice(at, at + columns).entries()) {
      const x = PAD + column * (width + GAP);
      const name = drawings.length > 1 ? panelName(drawing) : "";
      const from = name === "" ? y : writeText(svg, name, { x, y, size: 13, colour: inkOf(drawing), weight: "600", width }) + 6;
      bottom = Math.max(bottom, placeDrawing(svg, drawing, { x, y: from, width }));
    }
    y = bottom + (at + columns < drawings.length ? GAP : 0);
  }
  return y;
}

const panelName = (drawing: SVGSVGElement): string => textOf(drawing.closest(".panel")?.querySelector("h3, .panel-title"));
const inkOf = (element: Element): string => getComputedStyle(element.closest("figure") ?? element).color;

function placeDrawing(
  svg: SVGSVGElement,
  drawing: SVGSVGElement,
  at: { readonly x: number; readonly y: number; readonly width: number },
): number {
  const [, , wide = 1, high = 1] = sizeOf(drawing);
  const width = Math.min(at.width, drawing.classList.contains("columns") ? wide * 1.4 : at.width);
  const height = (width / wide) * high;
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  resolve(drawing, copy);
  for (const [name, value] of Object.entries({ x: at.x, y: at.y, width, height })) copy.setAttribute(name, String(value));
  copy.setAttribute("overflow", "visible");
  svg.append(copy);
  return at.y + height;
}

/** What the page's styles say of every element becomes its own; what is not shown goes. */
function resolve(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  if (style.display === "none" || style.visibility === "hidden") return to.remove();
  for (const name of LOOK) {
    const value = style.getPropertyValue(name);
    if (value !== "" && value !== "normal") to.setAttribute(name, value);
  }
  const names = Array.from(to.attributes, ({ name }) => name);
  for (const name of names) if (NEVER.has(name) || name.startsWith("data-")) to.removeAttribute(name);
  // A link leads to the same place from wherever the drawing is taken.
  if (from instanceof SVGAElement) to.setAttribute("href", new URL(from.href.baseVal, location.href).href);
  const copies = [...to.children];
  for (const [at, child] of [...from.children].entries()) {
    const copy = copies[at];
    if (copy) resolve(child, copy);
  }
}

interface Line {
  readonly y: number;
  readonly size: number;
  readonly x?: number;
  readonly colour?: string;
  readonly weight?: string;
  readonly family?: string;
  readonly width: number;
}

function writeLines(svg: SVGSVGElement, source: Element, line: Line): number {
  const { color, fontWeight, fontFamily } = getComputedStyle(source);
  return writeText(svg, textOf(source), { ...line, colour: color, weight: fontWeight, family: fontFamily });
}

/** A text on as many lines as it needs; returns where the next may begin. */
function writeText(svg: SVGSVGElement, text: string, line: Line): number {
  const { size, x = PAD, colour = "", weight = "400", family, width } = line;
  let { y } = line;
  const font = `${weight} ${size}px ${family ?? svg.getAttribute("font-family") ?? "sans-serif"}`;
  for (const part of wrapped(text, width, font)) {
    y += size * 1.35;
    const attributes = { x: String(x), y: String(y), fill: colour, "font-size": String(size), "font-weight": weight };
    const written = make("text", { ...attributes, ...(family !== undefined && { "font-family": family }) });
    written.textContent = part;
    svg.append(written);
  }
  return y;
}

function make<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
): SVGElementTagNameMap[K] {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) if (key !== "xmlns") made.setAttribute(key, value);
  return made;
}

const textOf = (element: Element | null | undefined): string => element?.textContent.replaceAll(/\s+/g, " ").trim() ?? "";
