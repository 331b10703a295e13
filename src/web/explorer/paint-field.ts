import type { Camera } from "./camera.ts";
import type { Palette } from "./palette.ts";
import { createRaster, develop, disc, inkLine, mixed, type Raster, type Rgb } from "./raster.ts";
import type { Scene } from "./scene.ts";

/** A picture that is larger than the view by a margin on every side, so that a hand may move it without drawing it anew. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Pixels of the screen to one of the page. */
  readonly ratio: number;
  readonly camera: Camera;
  /** Scale at which all is seen. */
  readonly fitScale: number;
}

/** A pause every so many lines: to give way where too much time has gone. */
const LINES_AT_ONCE = 4096;

/** Nodes grow with the zoom, but slower than what is between them. */
export function growth({ camera, fitScale }: Picture): number {
  return Math.min(Math.max((camera.scale / fitScale) ** 0.35, 0.55), 3);
}

/**
 * Draws the field: hairlines as ink, nodes as discs. It gives way to whatever else the page has to do; `isWanted` says after each pause
 * whether the picture is still wanted. undefined where it is not.
 */
export async function paintField(
  scene: Scene,
  picture: Picture,
  palette: Palette,
  pause: () => Promise<boolean>,
): Promise<Raster | undefined> {
  const raster = reuse(Math.round(picture.width * picture.ratio), Math.round(picture.height * picture.ratio));
  const { x, y, from, to } = scene.graph;
  const project = projection(picture, raster);
  for (let start = 0; start < scene.quiet.length; start += LINES_AT_ONCE) {
    const end = Math.min(start + LINES_AT_ONCE, scene.quiet.length);
    for (let at = start; at < end; at++) {
      const edge = scene.quiet[at]!;
      const [one, other] = [from[edge]!, to[edge]!];
      inkLine(raster, project.x(x[one]!), project.y(y[one]!), [project.x(x[other]!), project.y(y[other]!)]);
    }
    if (!(await pause())) return undefined;
  }
  develop(raster, { paper: palette.paper, ink: palette.soft, ...darkness(scene.quiet.length) });
  if (!(await pause())) return undefined;
  paintNodes(scene, { picture, raster, palette });
  return raster;
}

/** Few lines may be seen each; of very many one is a breath. */
function darkness(lines: number): { readonly one: number; readonly most: number } {
  return { one: Math.min(Math.max(0.3 * (3000 / Math.max(lines, 1)) ** 0.45, 0.02), 0.3), most: lines > 20_000 ? 0.5 : 0.62 };
}

function paintNodes(
  { graph, order, radius }: Scene,
  { picture, raster, palette }: { readonly picture: Picture; readonly raster: Raster; readonly palette: Palette },
): void {
  const project = projection(picture, raster);
  const factor = growth(picture) * picture.ratio;
  const faint = palette.tones.map((tone) => mixed(palette.paper, tone, 0.6));
  const reach = 60;
  for (const node of order) {
    const [left, top] = [project.x(graph.x[node]!), project.y(graph.y[node]!)];
    if (left < -reach || top < -reach || left > raster.width + reach || top > raster.height + reach) continue;
    const size = radius[node]! * factor;
    if (size > 3 * picture.ratio) disc(raster, { x: left, y: top, radius: size + picture.ratio }, palette.paper);
    disc(raster, { x: left, y: top, radius: size }, nodeColour(graph, node, palette, faint));
  }
}

/** Core players and groups in their group's colour, the field fainter. */
function nodeColour({ isCore, isGroup, tone }: Scene["graph"], node: number, palette: Palette, faint: readonly Rgb[]): Rgb {
  const own = tone[node]!;
  return (isCore[node] === 1 || isGroup[node] === 1 ? palette.tones[own] : faint[own]) ?? palette.soft;
}

function projection({ camera, ratio }: Picture, { width, height }: Raster) {
  const scale = camera.scale * ratio;
  const [left, top] = [width / 2 - camera.x * scale - 0.5, height / 2 - camera.y * scale - 0.5];
  return { x: (x: number) => x * scale + left, y: (y: number) => y * scale + top };
}

let last: Raster | undefined;

/** Pixels of the same size are used again: 20 MB a picture would be thrown away with each. */
function reuse(width: number, height: number): Raster {
  if (last?.width === width && last.height === height) last.ink.fill(0);
  else last = createRaster(width, height);
  return last;
}
