import { element } from "../element.ts";
import { boundsOf, fitting, toLayout, toView, type Camera, type Point, type Size } from "./camera.ts";
import type { Palette } from "./palette.ts";
import { mixed, packed } from "./raster.ts";
import type { Scene } from "./scene.ts";

/** The whole of what is shown, small, with a frame around what the view shows. A press goes there. */
export interface MiniMap {
  readonly element: HTMLElement;
  show(scene: Scene, palette: Palette): void;
  look(camera: Camera, view: Size): void;
}

const SIZE: Size = { width: 148, height: 98 };

export function createMiniMap(go: (to: Point) => void): MiniMap {
  const canvas = element("canvas");
  const frame = element("div", { class: "explore-frame" });
  const box = element("div", { class: "explore-mini", "aria-hidden": "true" }, canvas, frame);
  let whole: Camera = { x: 0, y: 0, scale: 1 };
  const move = (event: PointerEvent) => {
    if (event.buttons === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const { left, top } = canvas.getBoundingClientRect();
    go(toLayout(whole, SIZE, { x: event.clientX - left, y: event.clientY - top }));
  };
  box.addEventListener("pointerdown", move);
  box.addEventListener("pointermove", move);
  return {
    element: box,
    show(scene, palette) {
      // Of nothing, and of one, there is no whole to find one's way in.
      box.hidden = scene.order.length < 2;
      const bounds = boundsOf(scene.shown.nodes, scene.graph.x, scene.graph.y, 0);
      whole = bounds ? fitting(bounds, SIZE, 6) : whole;
      canvas.width = SIZE.width * 2;
      canvas.height = SIZE.height * 2;
      canvas.getContext("2d", { willReadFrequently: true })?.putImageData(points(scene, whole, palette), 0, 0);
    },
    look(camera, view) {
      const corner = toView(whole, SIZE, toLayout(camera, view, { x: 0, y: 0 }));
      const other = toView(whole, SIZE, toLayout(camera, view, { x: view.width, y: view.height }));
      const [left, top] = [Math.max(corner.x, 0), Math.max(corner.y, 0)];
      frame.style.transform = `translate(${left.toFixed(1)}px, ${top.toFixed(1)}px)`;
      // Whole pixels, so that a pan changes no size: that would be a layout with every frame.
      frame.style.width = `${Math.round(Math.max(Math.min(other.x, SIZE.width) - left, 3))}px`;
      frame.style.height = `${Math.round(Math.max(Math.min(other.y, SIZE.height) - top, 3))}px`;
    },
  };
}

/** A point for each node, the core's larger; pixel by pixel, for a hundred thousand rectangles take seconds on a slow graphics card. */
function points({ graph, order }: Scene, whole: Camera, palette: Palette): ImageData {
  const [width, height] = [SIZE.width * 2, SIZE.height * 2];
  const image = new ImageData(width, height);
  const pixels = new Uint32Array(image.data.buffer);
  const full = palette.tones.map(packed);
  const faint = palette.tones.map((tone) => packed(mixed(palette.paper, tone, 0.4)));
  for (const node of order) {
    const isCore = graph.isCore[node] === 1;
    const colour = (isCore ? full : faint)[graph.tone[node] ?? 0] ?? 0;
    const { x, y } = toView(whole, SIZE, { x: graph.x[node] ?? 0, y: graph.y[node] ?? 0 });
    const [left, top] = [Math.round(x * 2), Math.round(y * 2)];
    for (let row = top; row < top + (isCore ? 3 : 1); row++)
      for (let column = left; column < left + (isCore ? 3 : 1); column++)
        if (row >= 0 && row < height && column >= 0 && column < width) pixels[row * width + column] = colour;
  }
  return image;
}
