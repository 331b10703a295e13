import type { Point } from "./camera.ts";

/** What hands and keys ask for on the stage. Points count from its upper left corner. */
export interface Gestures {
  pan(by: Point): void;
  zoom(at: Point, factor: number): void;
  /** A press without a movement. */
  press(at: Point): void;
  /** A second press at once. */
  open(at: Point): void;
  hover(at: Point | null): void;
  /** A box being drawn from one corner to another, and whether that is all of it. */
  box(from: Point, to: Point, isDone: boolean): void;
  /** Whether a drag now draws a box. */
  isBoxing(): boolean;
  fit(): void;
  middle(): Point;
}

const STILL = 4;
const KEY_STEP = 60;
const KEY_ZOOM = 1.3;

export function listenToHands(stage: HTMLElement, gestures: Gestures): void {
  const pointers = new Map<number, Point>();
  let start: Point | undefined;
  let hasMoved = false;
  let boxFrom: Point | undefined;
  const at = (event: MouseEvent): Point => {
    const { left, top } = stage.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  stage.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    stage.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, at(event));
    start = at(event);
    hasMoved = pointers.size > 1;
    boxFrom = pointers.size === 1 && (event.shiftKey || gestures.isBoxing()) ? start : undefined;
  });
  stage.addEventListener("pointermove", (event) => {
    const before = pointers.get(event.pointerId);
    const now = at(event);
    if (!before) {
      if (event.pointerType === "mouse") gestures.hover(now);
      return;
    }
    if (!hasMoved && start && Math.hypot(now.x - start.x, now.y - start.y) < STILL) return;
    if (!hasMoved) gestures.hover(null);
    hasMoved = true;
    if (boxFrom) gestures.box(boxFrom, now, false);
    else if (pointers.size === 1) gestures.pan({ x: now.x - before.x, y: now.y - before.y });
    else pinch(pointers, event.pointerId, now, gestures);
    pointers.set(event.pointerId, now);
  });
  const leave = (event: PointerEvent) => {
    if (!pointers.delete(event.pointerId)) return;
    if (event.type === "pointercancel") return;
    if (boxFrom && hasMoved) gestures.box(boxFrom, at(event), true);
    else if (!hasMoved) gestures.press(at(event));
    boxFrom = undefined;
  };
  stage.addEventListener("pointerup", leave);
  stage.addEventListener("pointercancel", leave);
  stage.addEventListener("pointerleave", () => gestures.hover(null));
  stage.addEventListener("dblclick", (event) => gestures.open(at(event)));
  stage.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      gestures.zoom(at(event), Math.exp(-Math.max(Math.min(event.deltaY * lines, 240), -240) * 0.0022));
    },
    { passive: false },
  );
  stage.addEventListener("keydown", (event) => obeyKey(event, gestures));
}

/** Two fingers: what lies between them stays there, and the distance is the zoom. */
function pinch(pointers: ReadonlyMap<number, Point>, id: number, now: Point, gestures: Gestures): void {
  const before = pointers.get(id);
  const other = [...pointers].find(([one]) => one !== id)?.[1];
  if (!before || !other || pointers.size > 2) return;
  const [was, is] = [Math.hypot(before.x - other.x, before.y - other.y), Math.hypot(now.x - other.x, now.y - other.y)];
  gestures.pan({ x: (now.x - before.x) / 2, y: (now.y - before.y) / 2 });
  if (was > 0) gestures.zoom({ x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 }, is / was);
}

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: KEY_STEP, y: 0 },
  ArrowRight: { x: -KEY_STEP, y: 0 },
  ArrowUp: { x: 0, y: KEY_STEP },
  ArrowDown: { x: 0, y: -KEY_STEP },
};

function obeyKey(event: KeyboardEvent, gestures: Gestures): void {
  if (event.metaKey || event.ctrlKey || event.altKey || event.target !== event.currentTarget) return;
  const arrow = ARROWS[event.key];
  if (arrow) gestures.pan(arrow);
  else if (event.key === "+" || event.key === "=") gestures.zoom(gestures.middle(), KEY_ZOOM);
  else if (event.key === "-") gestures.zoom(gestures.middle(), 1 / KEY_ZOOM);
  else if (event.key === "0") gestures.fit();
  else if (event.key === "Enter") gestures.press(gestures.middle());
  else return;
  event.preventDefault();
}
