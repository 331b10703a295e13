import { element } from "../element.ts";
import { between, panned, toLayout, zoomed, type Bounds, type Camera, type Point, type Size } from "./camera.ts";
import { listenToHands } from "./gestures.ts";
import { afterPaint } from "./after-paint.ts";
import { createMiniMap } from "./mini-map.ts";
import { growth } from "./paint-field.ts";
import { onThemeChange, readPalette } from "./palette.ts";
import { createPlane } from "./plane.ts";
import { sceneCamera, type Marks, type Scene } from "./scene.ts";

/** The picture with all that moves it. */
export interface Stage {
  readonly element: HTMLElement;
  show(scene: Scene): void;
  mark(marks: Marks): void;
  /** null: all that is shown. */
  look(camera: Camera | null): void;
  /** Brings a node into the middle, as near as it takes to see who is around. */
  visit(node: number): void;
  zoom(factor: number): void;
  fit(): void;
  boxing(isOn: boolean): void;
  readonly view: () => { readonly camera: Camera; readonly size: Size; readonly fitScale: number };
}

export interface StageEvents {
  /** The camera has come to rest; null where it shows all. */
  settled(camera: Camera | null): void;
  pressed(node: number | undefined): void;
  opened(node: number): void;
  boxed(box: Bounds): void;
  drawn(): void;
}

const SETTLED = 250;
const GLIDE = 220;
const REACH = 7;

export function createStage(labels: { readonly label: string; readonly keys: string }, marks: Marks, events: StageEvents): Stage {
  const box = element("div", {
    class: "explore-stage",
    tabindex: "0",
    role: "application",
    "aria-label": labels.label,
    "aria-describedby": labels.keys,
  });
  const tip = element("div", { class: "explore-tip", hidden: "", "aria-hidden": "true" });
  const band = element("div", { class: "explore-band", hidden: "" });
  const plane = createPlane({ palette: readPalette(document.body), marks, covers }, () => {
    events.drawn();
    if (inMini !== scene) afterPaint(showMini);
  });
  let scene: Scene | undefined;
  let inMini: Scene | undefined;
  let fit: Camera = { x: 0, y: 0, scale: 1 };
  let camera = fit;
  let isWhole = true;
  let size: Size = { width: 0, height: 0 };
  let isBoxing = false;
  let glide = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const mini = createMiniMap((to) => move({ ...camera, ...to }, false));
  box.append(plane.element, band, tip, mini.element);

  /** Whatever lies over the picture: the small map, what the page puts beside the stage into its box, and the rim, which cuts what lies across it. */
  function covers(): Bounds[] {
    const beside = [...(box.parentElement?.children ?? [])].filter((one) => one !== box);
    const { left, top } = box.getBoundingClientRect();
    const over = [mini.element, ...beside].map((one) => {
      const rect = one.getBoundingClientRect();
      return { left: rect.left - left, top: rect.top - top, right: rect.right - left, bottom: rect.bottom - top };
    });
    const { width, height } = size;
    const rim = { left: 0, top: 0, right: width, bottom: height };
    return [...over, { ...rim, right: 0 }, { ...rim, bottom: 0 }, { ...rim, left: width }, { ...rim, top: height }];
  }
  /** Once the picture is there, for that is what one looks at first. */
  function showMini(): void {
    if (!scene || inMini === scene) return;
    inMini = scene;
    mini.show(scene, readPalette(document.body));
    mini.look(camera, size);
  }
  function move(next: Camera, whole: boolean): void {
    cancelAnimationFrame(glide);
    put(next);
    isWhole = whole;
    clearTimeout(timer);
    timer = setTimeout(() => events.settled(isWhole ? null : camera), SETTLED);
  }
  function put(next: Camera): void {
    camera = next;
    plane.look(next);
    mini.look(next, size);
  }
  function glideTo(next: Camera, whole: boolean): void {
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return move(next, whole);
    const [from, start] = [camera, performance.now()];
    const step = (now: number) => {
      const part = Math.min((now - start) / GLIDE, 1);
      if (part >= 1) return move(next, whole);
      put(between(from, next, Math.max(part, 0)));
      glide = requestAnimationFrame(step);
    };
    cancelAnimationFrame(glide);
    glide = requestAnimationFrame(step);
  }
  const nodeAt = (at: Point): number | undefined => {
    if (!scene) return undefined;
    const drawn = growth({ camera, fitScale: fit.scale, width: 0, height: 0, ratio: 1 });
    const { radius } = scene;
    const reach = (REACH + 13 * drawn) / camera.scale;
    const found = scene.grid().nearest(toLayout(camera, size, at), reach, (node) => ((radius[node] ?? 0) * drawn) / camera.scale);
    if (found === undefined) return undefined;
    const away = toLayout(camera, size, at);
    const distance = Math.hypot((scene.graph.x[found] ?? 0) - away.x, (scene.graph.y[found] ?? 0) - away.y) * camera.scale;
    return distance <= (radius[found] ?? 0) * drawn + REACH ? found : undefined;
  };
  const middle = (): Point => ({ x: size.width / 2, y: size.height / 2 });

  listenToHands(box, {
    pan: (by) => move(panned(camera, by), false),
    zoom: (at, factor) => move(zoomed(camera, size, at, factor), false),
    press: (at) => events.pressed(nodeAt(at)),
    open(at) {
      const node = nodeAt(at);
      if (node !== undefined) events.opened(node);
    },
    hover: (at) => showTip(tip, at, at && nodeAt(at), scene),
    box(from, to, isDone) {
      showBand(band, from, to, isDone);
      if (!isDone) return;
      const [one, other] = [toLayout(camera, size, from), toLayout(camera, size, to)];
      events.boxed({
        left: Math.min(one.x, other.x),
        right: Math.max(one.x, other.x),
        top: Math.min(one.y, other.y),
        bottom: Math.max(one.y, other.y),
      });
    },
    isBoxing: () => isBoxing,
    fit: () => glideTo(fit, true),
    middle,
  });
  new ResizeObserver(() => {
    if (box.clientWidth === size.width && box.clientHeight === size.height) return;
    measure();
    if (scene) fit = sceneCamera(scene, size);
    put(isWhole ? fit : camera);
  }).observe(box);
  function measure(): void {
    size = { width: box.clientWidth, height: box.clientHeight };
    plane.resize(size);
  }
  onThemeChange(() => {
    const palette = readPalette(document.body);
    plane.recolour(palette);
    if (scene) mini.show(scene, palette);
  });

  return {
    element: box,
    show(next) {
      scene = next;
      // Asked for here and not waited for: the browser tells of a size with its next frame only.
      measure();
      fit = sceneCamera(next, size);
      if (isWhole) camera = fit;
      plane.show(next, { camera, fitScale: fit.scale });
    },
    mark: (next) => plane.mark(next),
    look(next) {
      isWhole = next === null;
      cancelAnimationFrame(glide);
      put(next ?? fit);
    },
    visit(node) {
      if (!scene) return;
      const [x = 0, y = 0] = [scene.graph.x[node], scene.graph.y[node]];
      glideTo({ x, y, scale: Math.max(camera.scale, fit.scale * 2.2) }, false);
    },
    zoom: (factor) => glideTo(zoomed(camera, size, middle(), factor), false),
    fit: () => glideTo(fit, true),
    boxing(isOn) {
      isBoxing = isOn;
      box.classList.toggle("boxing", isOn);
    },
    view: () => ({ camera, size, fitScale: fit.scale }),
  };
}

function showTip(tip: HTMLElement, at: Point | null, node: number | null | undefined, scene: Scene | undefined): void {
  tip.hidden = !at || node === null || node === undefined;
  if (tip.hidden || !at || !scene || typeof node !== "number") return;
  tip.replaceChildren(element("bdi", {}, scene.graph.name[node] ?? ""));
  tip.style.transform = `translate(${at.x + 14}px, ${at.y + 14}px)`;
}

function showBand(band: HTMLElement, from: Point, to: Point, isDone: boolean): void {
  band.hidden = isDone;
  band.style.transform = `translate(${Math.min(from.x, to.x)}px, ${Math.min(from.y, to.y)}px)`;
  band.style.width = `${Math.abs(from.x - to.x)}px`;
  band.style.height = `${Math.abs(from.y - to.y)}px`;
}
