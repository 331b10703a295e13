import type { Camera } from "./camera.ts";
import type { Palette } from "./palette.ts";
import { createRaster, develop, inkLines, mixed, packed, paintDiscs, type Discs, type Places, type Raster } from "./raster.ts";
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

export interface FieldPaint {
  readonly picture: Picture;
  readonly palette: Palette;
  /** Where it goes, without any ink. */
  readonly raster: Raster;
}

/** A pause every so many lines: to give way where too much time has gone. */
const LINES_AT_ONCE = 4096;

/** Nodes grow with the zoom, but slower than what is between them. */
export function growth({ camera, fitScale }: Picture): number {
  return Math.min(Math.max((camera.scale / fitScale) ** 0.35, 0.55), 3);
}

/**
 * Draws the field: hairlines as ink, nodes as discs. It gives way to whatever else the page has to do; `isWanted` says after each pause
 * whether the picture is still wanted. False where it is not.
 */
export async function paintField(
  scene: Scene,
  { picture, raster, palette }: FieldPaint,
  pause: () => Promise<boolean>,
): Promise<boolean> {
  const places = project(scene, picture, raster);
  for (let start = 0; start < scene.quiet.length; start += LINES_AT_ONCE) {
    inkLines(raster, places, scene.graph, scene.quiet.subarray(start, start + LINES_AT_ONCE));
    if (!(await pause())) return false;
  }
  develop(raster, { paper: palette.paper, ink: palette.soft, ...darkness(scene.quiet.length) });
  if (!(await pause())) return false;
  paintDiscs(raster, places, discsOf(scene, picture, palette));
  return true;
}

/** Few lines may be seen each; of very many one is a breath. */
function darkness(lines: number): { readonly one: number; readonly most: number } {
  return { one: Math.min(Math.max(0.26 * (1500 / Math.max(lines, 1)) ** 0.45, 0.02), 0.26), most: lines > 20_000 ? 0.5 : 0.62 };
}

/** Core players and groups in their group's colour, the field fainter. */
function discsOf({ graph, order, radius }: Scene, picture: Picture, palette: Palette): Discs {
  const factor = growth(picture) * picture.ratio;
  const full = palette.tones.map(packed);
  const faint = palette.tones.map((tone) => packed(mixed(palette.paper, tone, 0.6)));
  const { isCore, isGroup, tone } = graph;
  const size = new Float32Array(graph.nodes);
  const colour = new Uint32Array(graph.nodes);
  for (const node of order) {
    size[node] = radius[node]! * factor;
    colour[node] = (isCore[node]! + isGroup[node]! > 0 ? full : faint)[tone[node]!] ?? full[0]!;
  }
  const paper = packed(palette.paper);
  return { nodes: order, radius: size, colour, paper, halo: picture.ratio, haloed: 3 * picture.ratio };
}

/** Where each shown node is in the picture. Half a pixel off, because a pixel's middle is its place. */
function project({ graph, order }: Scene, { camera, ratio }: Picture, { width, height }: Raster): Places {
  const scale = camera.scale * ratio;
  const left = width / 2 - camera.x * scale - 0.5;
  const top = height / 2 - camera.y * scale - 0.5;
  const places = { x: new Float32Array(graph.nodes), y: new Float32Array(graph.nodes) };
  for (const node of order) {
    places.x[node] = graph.x[node]! * scale + left;
    places.y[node] = graph.y[node]! * scale + top;
  }
  return places;
}

/** Pixels for a picture: the ones given where they are as many, else new ones; 20 MB a picture would be thrown away with each. */
export function rasterFor({ width, height, ratio }: Picture, used?: Raster): Raster {
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (used?.width !== across || used.height !== down) return createRaster(across, down);
  used.ink.fill(0);
  return used;
}
