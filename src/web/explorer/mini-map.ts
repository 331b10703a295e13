import { element } from "../element.ts";
import { boundsOf, fitting, toLayout, toView, type Camera, type Point, type Size } from "./camera.ts";
import { css, type Palette } from "./palette.ts";
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
      const { graph, shown, order } = scene;
      const bounds = boundsOf(shown.nodes, graph.x, graph.y, 0);
      whole = bounds ? { ...fitting(bounds, SIZE, 6) } : whole;
      canvas.width = SIZE.width * 2;
      canvas.height = SIZE.height * 2;
      const context = canvas.getContext("2d");
      if (!context) return;
      context.scale(2, 2);
      for (const node of order) {
        const { x, y } = toView(whole, SIZE, { x: graph.x[node] ?? 0, y: graph.y[node] ?? 0 });
        const isCore = graph.isCore[node] === 1;
        context.fillStyle = css(palette.tones[graph.tone[node] ?? 0] ?? palette.soft, isCore ? 1 : 0.35);
        context.fillRect(x - 0.5, y - 0.5, isCore ? 1.6 : 0.8, isCore ? 1.6 : 0.8);
      }
    },
    look(camera, view) {
      const corner = toView(whole, SIZE, toLayout(camera, view, { x: 0, y: 0 }));
      const other = toView(whole, SIZE, toLayout(camera, view, { x: view.width, y: view.height }));
      const [left, top] = [Math.max(corner.x, 0), Math.max(corner.y, 0)];
      frame.style.transform = `translate(${left}px, ${top}px)`;
      frame.style.width = `${Math.max(Math.min(other.x, SIZE.width) - left, 3)}px`;
      frame.style.height = `${Math.max(Math.min(other.y, SIZE.height) - top, 3)}px`;
    },
  };
}
