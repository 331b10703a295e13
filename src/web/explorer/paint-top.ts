import { toView, type Bounds, type Point, type Size } from "./camera.ts";
import type { Graph } from "./graph.ts";
import { placeLabels, type LabelBox, type LabelWish, type Obstacle } from "./label-places.ts";
import { shortName } from "./names.ts";
import { growth, type Picture } from "./paint-field.ts";
import { css, type Palette } from "./palette.ts";
import type { Marks, Scene } from "./scene.ts";
import type { Rgb } from "./raster.ts";

/** Labels at the first view, and about how many pixels each further one needs. */
const LABELS_AT_FIRST = 120;
const PIXELS_A_LABEL = 9000;
/** From this radius on, in pixels, a disc is kept free of labels. */
const LARGE = 4;
const MOST_NEIGHBOURS = 40;
const MEMBER_KINDS: ReadonlySet<string> = new Set(["member", "owns"]);

export interface TopPaint {
  readonly scene: Scene;
  readonly marks: Marks;
  readonly picture: Picture;
  readonly palette: Palette;
}

export interface LabelFont {
  readonly weight: number;
  readonly size: number;
  readonly family: string;
}

/** As a canvas asks for it. */
export const fontText = ({ weight, size, family }: LabelFont): string => `${weight} ${size}px ${family}`;

/** Draws over the field: the core's relations, what is selected, the path, rings and labels. */
export function paintTop(context: CanvasRenderingContext2D, paint: TopPaint, labels: readonly LabelBox[]): void {
  const { marks, picture, palette } = paint;
  const { width, height, ratio } = picture;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.lineCap = "round";
  const at = viewOf(paint);
  paintStrong(context, paint, at);
  if (isFocused(marks)) {
    context.fillStyle = css(palette.paper, 0.62);
    context.fillRect(0, 0, width, height);
  }
  if (marks.pathEdges.length > 0) paintEdges(context, paint, at, { edges: marks.pathEdges, line: 2.2, alpha: 0.9 });
  else if (marks.selected !== null) paintEdges(context, paint, at, { edges: marks.selectedEdges, line: 1.2, alpha: 0.75 });
  for (const node of isFocused(marks) ? focusNodes(marks) : importantNodes(paint)) paintNode(context, paint, at, node);
  for (const node of marks.boxed) ring(context, paint, at(node), { node, line: 1.2, away: 1.5 });
  for (const node of marks.pinned) ring(context, paint, at(node), { node, line: 1.4, away: 2.5 });
  if (marks.selected !== null) ring(context, paint, at(marks.selected), { node: marks.selected, line: 2, away: 3 });
  paintLabels(context, paint, labels);
}

/** Where labels go, none under what covers the picture. Asks the context for nothing but widths of texts, so that it can be known before anything is drawn. */
export function labelsOf(context: CanvasRenderingContext2D, paint: TopPaint, covers: readonly Bounds[] = []): LabelBox[] {
  const { picture } = paint;
  const most = Math.ceil((picture.width * picture.height) / PIXELS_A_LABEL);
  const at = viewOf(paint);
  return placeLabels(labelWishes(context, paint, at), { size: picture, most, obstacles: largeDiscs(paint, at), covers });
}

function viewOf({ scene: { graph }, picture }: TopPaint): (node: number) => Point {
  return (node) => toView(picture.camera, picture, { x: graph.x[node] ?? 0, y: graph.y[node] ?? 0 });
}

function isFocused(marks: Marks): boolean {
  return marks.selected !== null || marks.pathEdges.length > 0;
}

/** Who is in hand, the most important last; nobody where nothing is. */
function* focusNodes(marks: Marks): Iterable<number> {
  if (marks.pathEdges.length > 0) {
    yield* marks.pathNodes;
    return;
  }
  yield* marks.neighbours.toReversed();
  if (marks.selected !== null) yield marks.selected;
}

interface Strokes {
  readonly edges: Iterable<number>;
  readonly line: number;
  readonly alpha: number;
}

/** The core's nodes again, over the lines that have just been drawn across them. */
function importantNodes({ scene }: TopPaint): Uint32Array {
  if (scene.strong.length === 0) return new Uint32Array();
  return scene.order.filter((node) => scene.graph.isCore[node] === 1);
}

function paintStrong(context: CanvasRenderingContext2D, paint: TopPaint, at: (node: number) => Point): void {
  const few = paint.scene.strong.length < 600;
  paintEdges(context, paint, at, { edges: paint.scene.strong, line: few ? 1 : 0.75, alpha: few ? 0.5 : 0.34 });
}

function paintEdges(
  context: CanvasRenderingContext2D,
  { scene, picture, palette }: TopPaint,
  at: (node: number) => Point,
  { edges, line, alpha }: Strokes,
): void {
  const { graph, isDashed } = scene;
  const colourOf = lineColours(scene, palette);
  context.lineWidth = line;
  for (const edge of edges) {
    const [start, end] = [at(graph.from[edge] ?? 0), at(graph.to[edge] ?? 0)];
    if (isOutside(start, end, picture)) continue;
    context.strokeStyle = css(colourOf(edge), alpha);
    context.setLineDash(isDashed[graph.status[edge] ?? 0] === 1 ? [4, 3.5] : []);
    context.beginPath();
    context.moveTo(start.x, start.y);
    context.lineTo(end.x, end.y);
    context.stroke();
  }
  context.setLineDash([]);
}

/** Of the line of a relation: a group's own where it leads to whom it owns or has as its member, else ink. */
export function lineColours({ graph }: Scene, palette: Palette): (edge: number) => Rgb {
  const inTone = graph.file.kinds.map((kind) => MEMBER_KINDS.has(kind));
  return (edge) =>
    inTone[graph.kind[edge] ?? 0] ? (palette.tones[graph.tone[graph.from[edge] ?? 0] ?? 0] ?? palette.soft) : palette.ink;
}

function isOutside(one: Point, other: Point, { width, height }: Size): boolean {
  return (
    Math.max(one.x, other.x) < 0 ||
    Math.max(one.y, other.y) < 0 ||
    Math.min(one.x, other.x) > width ||
    Math.min(one.y, other.y) > height
  );
}

function paintNode(context: CanvasRenderingContext2D, paint: TopPaint, at: (node: number) => Point, node: number): void {
  const { scene, picture, palette } = paint;
  const { x, y } = at(node);
  const radius = (scene.radius[node] ?? 0) * growth(picture);
  const own: Rgb = palette.tones[scene.graph.tone[node] ?? 0] ?? palette.soft;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = css(own);
  context.strokeStyle = css(palette.paper);
  context.lineWidth = 1;
  context.fill();
  if (radius > 3) context.stroke();
}

function ring(
  context: CanvasRenderingContext2D,
  { scene, picture, palette }: TopPaint,
  { x, y }: Point,
  { node, line, away }: { readonly node: number; readonly line: number; readonly away: number },
): void {
  context.beginPath();
  context.arc(x, y, (scene.radius[node] ?? 0) * growth(picture) + away, 0, 2 * Math.PI);
  context.strokeStyle = css(palette.ink, 0.9);
  context.lineWidth = line;
  context.stroke();
}

function paintLabels(context: CanvasRenderingContext2D, paint: TopPaint, labels: readonly LabelBox[]): void {
  const { palette, scene, marks } = paint;
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 3;
  context.strokeStyle = css(palette.paper, 0.86);
  const first = new Set(focusNodes(marks));
  for (const { node, x, y } of labels) {
    const name = shortName(scene.graph.name[node] ?? "");
    const isFirst = first.size === 0 || first.has(node);
    context.font = fontOf(paint, node);
    context.strokeText(name, x, y);
    context.fillStyle = css(isFirst ? palette.ink : palette.soft, isFirst ? 1 : 0.5);
    context.fillText(name, x, y);
  }
}

function fontOf(paint: TopPaint, node: number): string {
  return fontText(labelFont(paint, node));
}

/** Groups and who is selected are written larger. */
export function labelFont({ scene: { graph }, marks, palette }: TopPaint, node: number): LabelFont {
  return graph.isGroup[node] === 1 || node === marks.selected
    ? { weight: 600, size: 13.5, family: palette.serif }
    : { weight: 400, size: 12, family: palette.sans };
}

/** The core's groups: names by which one finds one's way. */
const isAnchor = ({ isCore, isGroup }: Graph, node: number): boolean => isCore[node] === 1 && isGroup[node] === 1;

/** Discs so large that a label on one would hide whose it is. */
function* largeDiscs({ scene, picture }: TopPaint, at: (node: number) => Point): Iterable<Obstacle> {
  const { order, graph } = scene;
  const factor = growth(picture);
  for (const node of order) {
    const radius = (scene.radius[node] ?? 0) * factor;
    if (radius < LARGE || (graph.isCore[node] === 0 && graph.isGroup[node] === 0)) continue;
    const place = at(node);
    if (place.x > 0 && place.y > 0 && place.x < picture.width && place.y < picture.height)
      yield { at: place, radius, rank: scene.rank[node] ?? 0 };
  }
}

/** What is in hand first, then the more important; the nearer the camera, the more of them. */
function* labelWishes(context: CanvasRenderingContext2D, paint: TopPaint, at: (node: number) => Point): Iterable<LabelWish> {
  const { scene, marks, picture } = paint;
  const { order, radius, graph } = scene;
  const focused = [...focusNodes(marks)];
  const wish = (node: number): LabelWish | undefined => {
    const place = at(node);
    if (place.x < 0 || place.y < 0 || place.x > picture.width || place.y > picture.height) return undefined;
    context.font = fontOf(paint, node);
    const width = widthOf(context, shortName(graph.name[node] ?? ""));
    return {
      node,
      at: place,
      radius: (radius[node] ?? 0) * growth(picture),
      width,
      anchorRank: isAnchor(graph, node) ? scene.rank[node] : undefined,
    };
  };
  const given = new Set([
    ...(marks.selected === null ? [] : [marks.selected]),
    ...marks.pathNodes,
    ...marks.pinned,
    ...focused.toReversed().slice(0, MOST_NEIGHBOURS),
  ]);
  for (const node of given) {
    const made = wish(node);
    if (made) yield made;
  }
  const nearer = Math.max(picture.camera.scale / picture.fitScale, 0.5);
  const most = focused.length > 0 ? 30 : LABELS_AT_FIRST * nearer ** 2;
  for (let place = order.length - 1; place >= Math.max(0, order.length - most); place--) {
    const node = order[place] ?? 0;
    if (given.has(node)) continue;
    const made = wish(node);
    if (made) yield made;
  }
}

const widths = new Map<string, number>();

/** Measuring a text takes longer than placing it, and the same names come again with every picture. */
function widthOf(context: CanvasRenderingContext2D, text: string): number {
  const key = `${context.font}\n${text}`;
  const before = widths.get(key);
  if (before !== undefined) return before;
  if (widths.size > 20_000) widths.clear();
  const { width } = context.measureText(text);
  widths.set(key, width);
  return width;
}
