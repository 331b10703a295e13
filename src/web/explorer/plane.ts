import { element } from "../element.ts";
import { toLayout, toView, type Bounds, type Camera, type Size } from "./camera.ts";
import { afterPaint } from "./after-paint.ts";
import { paintField, rasterFor, type Picture } from "./paint-field.ts";
import { labelsOf, paintTop } from "./paint-top.ts";
import type { Palette } from "./palette.ts";
import type { Raster } from "./raster.ts";
import type { Marks, Scene } from "./scene.ts";

/** The drawn picture under the camera. Moving the camera moves the picture; it is drawn anew only when it no longer fits. */
export interface Plane {
  readonly element: HTMLElement;
  /** Other contents: draws as soon as it can. `fitScale` is the scale at which all of them are seen. */
  show(scene: Scene, view: { readonly camera: Camera; readonly fitScale: number }): void;
  mark(marks: Marks): void;
  recolour(palette: Palette): void;
  resize(size: Size): void;
  look(camera: Camera): void;
}

/** The picture reaches beyond the view by this part of it on every side. */
const MARGIN = 0.35;
/** After a zoom the picture is drawn, and after a pan labels are placed anew, once the camera has been quiet so long, in milliseconds. */
const QUIET = 90;
/** Longest work at one go, in milliseconds; before there is any picture, nothing is worth a pause. */
const AT_ONCE = 12;
const AT_FIRST = 150;
const MOST_RATIO = 2;

/** What the plane is made with. */
export interface PlaneStart {
  readonly palette: Palette;
  readonly marks: Marks;
  /** What lies over the view now, in its pixels. */
  covers(this: void): readonly Bounds[];
}

export function createPlane(start: PlaneStart, drawn: () => void): Plane {
  const canvas = element("canvas");
  const plane = element("div", { class: "explore-plane", "aria-hidden": "true" }, canvas);
  // The pixels are made here and only copied in; a canvas on the graphics card would have to be filled over the bus. One canvas without
  // transparency: a second one over it would be blended anew with every frame of a pan.
  const context = canvas.getContext("2d", { alpha: false, willReadFrequently: true });
  if (!context) throw new Error("This browser gives no canvas.");
  let { palette, marks } = start;
  const { covers } = start;
  let scene: Scene | undefined;
  let fitScale = 1;
  let size: Size = { width: 0, height: 0 };
  let camera: Camera = { x: 0, y: 0, scale: 1 };
  let shown: { readonly picture: Picture; readonly raster: Raster } | undefined;
  /** From where labels were placed: what lies over the view lies over another part of the picture when it has moved. */
  let labelled: Camera | undefined;
  // One is on the screen while the other is drawn.
  let spare: Raster | undefined;
  let version = 0;
  let isDrawing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  // The first picture is of the view alone, so that it is there sooner; the one with the margin follows it at once.
  const picture = (margin = shown ? MARGIN : 0): Picture => ({
    width: Math.round(size.width * (1 + 2 * margin)),
    height: Math.round(size.height * (1 + 2 * margin)),
    ratio: Math.min(devicePixelRatio, MOST_RATIO),
    camera,
    fitScale,
  });

  async function draw(): Promise<void> {
    if (!scene || isDrawing || size.width < 1 || size.height < 1) return;
    isDrawing = true;
    performance.mark("explorer-draw-start");
    const own = version;
    const next = picture();
    let since = performance.now();
    const raster = rasterFor(next, spare);
    const isWhole = await paintField(scene, { picture: next, palette, raster }, async () => {
      if (performance.now() - since > (shown ? AT_ONCE : AT_FIRST)) {
        await turn();
        since = performance.now();
      }
      return own === version;
    });
    isDrawing = false;
    if (!isWhole || own !== version) {
      spare = raster;
      return void draw();
    }
    const isFirst = shown === undefined;
    spare = shown?.raster;
    fit(canvas, raster.width, raster.height, next);
    shown = { picture: next, raster };
    performance.measure("explorer-field", "explorer-draw-start");
    develop();
    performance.measure("explorer-draw", "explorer-draw-start");
    place();
    drawn();
    if (isFirst) afterPaint(() => void draw());
    else if (isUnfit()) void draw();
  }
  function develop(): void {
    if (!context || !scene || !shown) return;
    const { picture: own, raster } = shown;
    const top = { scene, marks, picture: own, palette };
    // Before the first pixel, which waits until the graphics card is free of what the page drew before.
    const labels = labelsOf(context, top, coversOf(own));
    labelled = camera;
    context.putImageData(new ImageData(raster.bytes, raster.width, raster.height), 0, 0);
    paintTop(context, top, labels);
  }
  /** What lies over the view, in the pixels of a picture. */
  function coversOf(own: Picture): Bounds[] {
    const at = (x: number, y: number) => toView(own.camera, own, toLayout(camera, size, { x, y }));
    return covers().map((cover) => {
      const [corner, other] = [at(cover.left, cover.top), at(cover.right, cover.bottom)];
      return { left: corner.x, top: corner.y, right: other.x, bottom: other.y };
    });
  }
  /** Moves the picture to where the camera has it; the browser does so without painting a pixel. */
  function place(): void {
    if (!shown) return;
    const { camera: from, width, height } = shown.picture;
    const scale = camera.scale / from.scale;
    const left = size.width / 2 + (from.x - camera.x) * camera.scale - (width / 2) * scale;
    const above = size.height / 2 + (from.y - camera.y) * camera.scale - (height / 2) * scale;
    // A picture that only moves does so by whole pixels of the screen: it stays sharp, and is copied instead of filtered.
    const exact = (value: number) => (scale === 1 ? Math.round(value * devicePixelRatio) / devicePixelRatio : value);
    plane.style.transform = `translate(${exact(left)}px, ${exact(above)}px)${scale === 1 ? "" : ` scale(${scale})`}`;
  }
  /** The view is near the rim of the picture, or the picture is stretched too far. */
  function isUnfit(): boolean {
    if (!shown) return true;
    const { camera: from } = shown.picture;
    const scale = camera.scale / from.scale;
    if (scale > 1.7 || scale < 0.75) return true;
    if (scale !== 1) return false;
    const [right, down] = [Math.abs(from.x - camera.x), Math.abs(from.y - camera.y)];
    const rim = MARGIN * 0.6 * camera.scale ** -1;
    return right > rim * size.width || down > rim * size.height;
  }
  function renew(): void {
    version++;
    if (!isDrawing) void draw();
  }
  return {
    element: plane,
    show(next, view) {
      scene = next;
      ({ camera, fitScale } = view);
      place();
      renew();
    },
    mark(next) {
      marks = next;
      develop();
    },
    recolour(next) {
      palette = next;
      renew();
    },
    resize(next) {
      if (next.width === size.width && next.height === size.height) return;
      size = next;
      place();
      renew();
    },
    look(next) {
      camera = next;
      place();
      clearTimeout(timer);
      if (isUnfit()) void draw();
      else if (shown?.picture.camera.scale !== camera.scale) timer = setTimeout(() => void draw(), QUIET);
      else if (labelled?.x !== camera.x || labelled.y !== camera.y) timer = setTimeout(develop, QUIET);
    },
  };
}

/** Setting a canvas's size clears it, so only where it is another. */
function fit(canvas: HTMLCanvasElement, width: number, height: number, picture: Picture): void {
  if (canvas.width === width && canvas.height === height) return;
  canvas.width = width;
  canvas.height = height;
  canvas.style.width = `${picture.width}px`;
  canvas.style.height = `${picture.height}px`;
}

/** Lets everything else have its turn; a timer would be held back to 4 ms. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => resolve());
    port1.start();
    port2.postMessage(null);
  });
}
