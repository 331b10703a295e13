/** Where a reader looks: the place of the layout in the middle of the view, and how many pixels one unit of it takes. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const LEAST_SCALE = 1e-4;
export const MOST_SCALE = 1e3;

export function toView(camera: Camera, { width, height }: Size, { x, y }: Point): Point {
  return { x: (x - camera.x) * camera.scale + width / 2, y: (y - camera.y) * camera.scale + height / 2 };
}

export function toLayout(camera: Camera, { width, height }: Size, { x, y }: Point): Point {
  return { x: (x - width / 2) / camera.scale + camera.x, y: (y - height / 2) / camera.scale + camera.y };
}

/** What is under the hand moves with the hand. */
export function panned(camera: Camera, by: Point): Camera {
  return { ...camera, x: camera.x - by.x / camera.scale, y: camera.y - by.y / camera.scale };
}

/** What is under the pointer stays under the pointer. */
export function zoomed(camera: Camera, size: Size, at: Point, factor: number): Camera {
  const scale = Math.min(Math.max(camera.scale * factor, LEAST_SCALE), MOST_SCALE);
  const { x, y } = toLayout(camera, size, at);
  return {
    x: x - (at.x - size.width / 2) / scale,
    y: y - (at.y - size.height / 2) / scale,
    scale,
  };
}

/** The camera that sees all of these bounds with a margin; a single point is seen from near. */
export function fitting({ left, top, right, bottom }: Bounds, { width, height }: Size, margin = 48): Camera {
  const [wide, high] = [Math.max(width - 2 * margin, width / 2), Math.max(height - 2 * margin, height / 2)];
  const scale = Math.min(wide / Math.max(right - left, 1e-9), high / Math.max(bottom - top, 1e-9), 2);
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale: Math.min(Math.max(scale, LEAST_SCALE), MOST_SCALE) };
}

/** Bounds of some nodes, a few outliers on each side left out; undefined where there are none. */
export function boundsOf(nodes: Uint32Array, x: Float32Array, y: Float32Array, leftOut = 0.004): Bounds | undefined {
  if (nodes.length === 0) return undefined;
  const sides = [x, y].map((values) => {
    const sorted = Float32Array.from(nodes, (node) => values[node] ?? 0).toSorted();
    const skip = Math.floor(sorted.length * leftOut);
    return [sorted[skip] ?? 0, sorted[sorted.length - 1 - skip] ?? 0] as const;
  });
  const [[left, right] = [0, 0], [top, bottom] = [0, 0]] = sides;
  return { left, right, top, bottom };
}

/** Between two cameras, `part` of the way: the zoom by factors, so that it goes at one pace. */
export function between(start: Camera, end: Camera, part: number): Camera {
  const eased = part < 0.5 ? 2 * part * part : 1 - (2 - 2 * part) ** 2 / 2;
  return {
    x: start.x + (end.x - start.x) * eased,
    y: start.y + (end.y - start.y) * eased,
    scale: start.scale * (end.scale / start.scale) ** eased,
  };
}
