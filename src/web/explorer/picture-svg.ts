import { toView, type Camera, type Size } from "./camera.ts";
import { placeLabels } from "./label-places.ts";
import { shortName } from "./names.ts";
import { growth } from "./paint-field.ts";
import { LABELS_AT_FIRST, PIXELS_A_LABEL } from "./paint-top.ts";
import { css, type Palette } from "./palette.ts";
import type { Scene } from "./scene.ts";
import { xml } from "../../graph/export/xml.ts";

export interface PictureOfView {
  readonly scene: Scene;
  readonly palette: Palette;
  readonly camera: Camera;
  readonly size: Size;
  readonly fitScale: number;
  /** Width of a text in pixels at 12. */
  readonly widthOf: (text: string) => number;
}

/** The view as an SVG that stands alone: lines, discs, and labels as text. undefined where it has more marks than `most`. */
export function pictureSvg(picture: PictureOfView, most: number): string | number {
  const { scene, palette, camera, size, fitScale } = picture;
  const { graph } = scene;
  const at = (node: number) => toView(camera, size, { x: graph.x[node] ?? 0, y: graph.y[node] ?? 0 });
  const isIn = (node: number) => {
    const { x, y } = at(node);
    return x > -20 && y > -20 && x < size.width + 20 && y < size.height + 20;
  };
  const nodes = scene.order.filter(isIn);
  const edges = scene.shown.edges.filter((edge) => isIn(graph.from[edge] ?? 0) || isIn(graph.to[edge] ?? 0));
  if (nodes.length + edges.length > most) return nodes.length + edges.length;
  const factor = growth({ camera, fitScale, width: 0, height: 0, ratio: 1 });
  const isCore = (edge: number) => graph.isCore[graph.from[edge] ?? 0] === 1 && graph.isCore[graph.to[edge] ?? 0] === 1;
  const lines = Array.from(edges, (edge) => {
    const [one, other] = [at(graph.from[edge] ?? 0), at(graph.to[edge] ?? 0)];
    const dash = scene.isDashed[graph.status[edge] ?? 0] === 1 ? ' stroke-dasharray="4 3.5"' : "";
    return `<path d="M${point(one)}L${point(other)}" stroke-opacity="${isCore(edge) ? 0.5 : 0.14}"${dash}/>`;
  });
  const discs = Array.from(nodes, (node) => {
    const { x, y } = at(node);
    const fill = css(palette.tones[graph.tone[node] ?? 0] ?? palette.soft);
    const opacity = graph.isCore[node] === 1 || graph.isGroup[node] === 1 ? "" : ' fill-opacity="0.6"';
    const radius = (scene.radius[node] ?? 0) * factor;
    return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}" fill="${fill}"${opacity}><title>${xml(graph.name[node] ?? "")}</title></circle>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}">`,
    `<rect width="100%" height="100%" fill="${css(palette.paper)}"/>`,
    `<g stroke="${css(palette.ink)}" fill="none">${lines.join("")}</g>`,
    `<g stroke="${css(palette.paper)}" stroke-width="0.8">${discs.join("")}</g>`,
    `<g font-family="sans-serif" font-size="12" dominant-baseline="middle" fill="${css(palette.ink)}">`,
    ...labels(picture, nodes, factor),
    "</g></svg>\n",
  ].join("\n");
}

function labels({ scene, camera, size, fitScale, widthOf }: PictureOfView, nodes: Uint32Array, factor: number): string[] {
  const { graph } = scene;
  const most = LABELS_AT_FIRST * Math.max(camera.scale / fitScale, 0.5) ** 2;
  const wishes = Array.from(nodes)
    .toReversed()
    .slice(0, most)
    .map((node) => ({
      node,
      at: toView(camera, size, { x: graph.x[node] ?? 0, y: graph.y[node] ?? 0 }),
      radius: (scene.radius[node] ?? 0) * factor,
      width: widthOf(shortName(graph.name[node] ?? "")),
    }));
  return placeLabels(wishes, size, (size.width * size.height) / PIXELS_A_LABEL).map(
    ({ node, x, y }) => `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}">${xml(shortName(graph.name[node] ?? ""))}</text>`,
  );
}

const point = ({ x, y }: { readonly x: number; readonly y: number }): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
