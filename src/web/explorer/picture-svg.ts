import { toView } from "./camera.ts";
import type { LabelBox } from "./label-places.ts";
import { shortName } from "./names.ts";
import { growth } from "./paint-field.ts";
import { DOT_RADIUS, LINE_LENGTH, type Caption } from "./caption.ts";
import { labelFont, lineColours, type LabelFont, type TopPaint } from "./paint-top.ts";
import { css } from "./palette.ts";
import { xml } from "../../graph/export/xml.ts";

export interface Written {
  readonly labels: readonly LabelBox[];
  readonly caption: Caption;
}

/** The view as an SVG that stands alone: lines, discs, labels as text, and a caption below. How many marks it would have, where that is more than `most`. */
export function pictureSvg(paint: TopPaint, { labels, caption }: Written, most: number): string | number {
  const { scene, palette, picture } = paint;
  const { graph } = scene;
  const size = { width: picture.width, height: picture.height };
  const at = (node: number) => toView(picture.camera, size, { x: graph.x[node] ?? 0, y: graph.y[node] ?? 0 });
  const isIn = (node: number) => {
    const { x, y } = at(node);
    return x > -20 && y > -20 && x < size.width + 20 && y < size.height + 20;
  };
  const nodes = scene.order.filter(isIn);
  const edges = scene.shown.edges.filter((edge) => isIn(graph.from[edge] ?? 0) || isIn(graph.to[edge] ?? 0));
  if (nodes.length + edges.length > most) return nodes.length + edges.length;
  const factor = growth(picture);
  const colourOf = lineColours(scene, palette);
  const isCore = (edge: number) => graph.isCore[graph.from[edge] ?? 0] === 1 && graph.isCore[graph.to[edge] ?? 0] === 1;
  const lines = Array.from(edges, (edge) => {
    const [one, other] = [at(graph.from[edge] ?? 0), at(graph.to[edge] ?? 0)];
    const dash = scene.isDashed[graph.status[edge] ?? 0] === 1 ? ' stroke-dasharray="4 3.5"' : "";
    const colour = isCore(edge) ? ` stroke="${css(colourOf(edge))}"` : "";
    return `<path d="M${point(one)}L${point(other)}"${colour} stroke-opacity="${isCore(edge) ? 0.5 : 0.14}"${dash}/>`;
  });
  const discs = Array.from(nodes, (node) => {
    const { x, y } = at(node);
    const fill = css(palette.tones[graph.tone[node] ?? 0] ?? palette.soft);
    const opacity = graph.isCore[node] === 1 || graph.isGroup[node] === 1 ? "" : ' fill-opacity="0.6"';
    const radius = (scene.radius[node] ?? 0) * factor;
    return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}" fill="${fill}"${opacity}><title>${xml(graph.name[node] ?? "")}</title></circle>`;
  });
  const height = size.height + caption.height;
  return [
    opening(paint, height),
    `<title>${xml(caption.title)}</title>`,
    `<rect width="100%" height="100%" fill="${css(palette.paper)}"/>`,
    `<g stroke="${css(palette.ink)}" fill="none">${lines.join("")}</g>`,
    `<g stroke="${css(palette.paper)}" stroke-width="0.8">${discs.join("")}</g>`,
    `<g dominant-baseline="middle" fill="${css(palette.ink)}" paint-order="stroke" stroke="${css(palette.paper, 0.86)}" stroke-width="3" stroke-linejoin="round">`,
    ...labels.map((label) => labelText(paint, label)),
    "</g>",
    `<g transform="translate(0 ${size.height})">`,
    captionSvg(paint, caption),
    "</g></svg>\n",
  ].join("\n");
}

function labelText(paint: TopPaint, { node, x, y }: LabelBox): string {
  return svgText({ x, y, text: shortName(paint.scene.graph.name[node] ?? "") }, labelFont(paint, node));
}

function svgText(
  { x, y, text }: { readonly x: number; readonly y: number; readonly text: string },
  { weight, size, family }: LabelFont,
  fill?: string,
): string {
  const colour = fill === undefined ? "" : ` fill="${fill}"`;
  const font = `font-weight="${weight}" font-size="${size}" font-family="${xml(family)}"`;
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}"${colour} ${font}>${xml(text)}</text>`;
}

/** The caption alone. */
export function captionPicture(paint: TopPaint, caption: Caption): string {
  return `${opening(paint, caption.height)}${captionSvg(paint, caption)}</svg>`;
}

function opening({ picture: { width }, palette }: TopPaint, height: number): string {
  const style = `font-variant-east-asian: ${palette.eastAsian}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" style="${style}">`;
}

/** On paper of its own, for discs at the rim reach beyond the picture. */
function captionSvg({ palette, picture }: TopPaint, { height, texts, dots, lines }: Caption): string {
  return [
    '<g dominant-baseline="middle">',
    `<rect width="${picture.width}" height="${height}" fill="${css(palette.paper)}"/>`,
    ...dots.map(({ x, y, colour }) => `<circle cx="${x.toFixed(1)}" cy="${y}" r="${DOT_RADIUS}" fill="${colour}"/>`),
    ...lines.map(({ x, y, isDashed, colour }) => {
      const dash = isDashed ? ' stroke-dasharray="4 3.5"' : "";
      return `<path d="M${point({ x, y })}h${LINE_LENGTH}" stroke="${colour}" stroke-width="1.2"${dash}/>`;
    }),
    ...texts.map((text) => svgText(text, text, text.colour)),
    "</g>",
  ].join("\n");
}

const point = ({ x, y }: { readonly x: number; readonly y: number }): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
