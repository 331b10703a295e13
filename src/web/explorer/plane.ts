import { element } from "../element.ts";
import type { Camera, Size } from "./camera.ts";
import { paintField, type Picture } from "./paint-field.ts";
import { paintTop } from "./paint-top.ts";
import type { Palette } from "./palette.ts";
import type { Marks, Scene } from "./scene.ts";

/** The drawn picture under the camera. Moving the camera moves the picture; it is drawn anew only when it no longer fits. */
export interface Plane {
  readonly element: HTMLElement;
  /** Other contents: draws as soon as it can. */
  show(scene: Scene, fitScale: number): void;
  mark(marks: Marks): void;
  recolour(palette: Palette): void;
  resize(size: Size): void;
  look(camera: Camera): void;
}

/** The picture reaches beyond the view by this part of it on every side. */
const MARGIN = 0.35;
/** After a zoom the picture is drawn once the camera has been quiet so long, in milliseconds. */
const QUIET = 90;
/** Longest work at one go, in milliseconds. */
const AT_ONCE = 12;
const MOST_RATIO = 2;

export function createPlane(start: { readonly palette: Palette; readonly marks: Marks }, drawn: () => void): Plane {
  const field = element("canvas");
  const top = element("canvas");
  const plane = element("div", { class: "explore-plane", "aria-hidden": "true" }, field, top);
  // The pixels are made here and only copied in; a canvas on the graphics card would have to be filled over the bus.
  const fieldContext = field.getContext("2d", { alpha: false, willReadFrequently: true });
  const topContext = top.getContext("2d");
  if (!fieldContext || !topContext) throw new Error("This browser gives no canvas.");
  let { palette, marks } = start;
  let scene: Scene | undefined;
  let fitScale = 1;
  let size: Size = { width: 0, height: 0 };
  let camera: Camera = { x: 0, y: 0, scale: 1 };
  let shown: Picture | undefined;
  let version = 0;
  let isDrawing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const picture = (): Picture => ({
    width: Math.round(size.width * (1 + 2 * MARGIN)),
    height: Math.round(size.height * (1 + 2 * MARGIN)),
    ratio: Math.min(devicePixelRatio, MOST_RATIO),
    camera,
    fitScale,
  });

  async function draw(): Promise<void> {
    if (!scene || isDrawing || size.width < 1 || size.height < 1) return;
    isDrawing = true;
    const own = version;
    const next = picture();
    let since = performance.now();
    const raster = await paintField(scene, next, palette, async () => {
      if (performance.now() - since > AT_ONCE) {
        await turn();
        since = performance.now();
      }
      return own === version;
    });
    isDrawing = false;
    if (!raster || own !== version) return void draw();
    for (const canvas of [field, top]) fit(canvas, raster.width, raster.height, next);
    fieldContext?.putImageData(new ImageData(raster.bytes, raster.width, raster.height), 0, 0);
    shown = next;
    drawTop();
    place();
    drawn();
    if (isUnfit()) void draw();
  }
  function drawTop(): void {
    if (topContext && scene && shown) paintTop(topContext, { scene, marks, picture: shown, palette });
  }
  /** Moves the picture to where the camera has it; the browser does so without painting a pixel. */
  function place(): void {
    if (!shown) return;
    const scale = camera.scale / shown.camera.scale;
    const left = size.width / 2 + (shown.camera.x - camera.x) * camera.scale - (shown.width / 2) * scale;
    const above = size.height / 2 + (shown.camera.y - camera.y) * camera.scale - (shown.height / 2) * scale;
    plane.style.transform = `translate(${left}px, ${above}px) scale(${scale})`;
  }
  /** The view is near the rim of the picture, or the picture is stretched too far. */
  function isUnfit(): boolean {
    if (!shown) return true;
    const scale = camera.scale / shown.camera.scale;
    if (scale > 1.7 || scale < 0.75) return true;
    if (scale !== 1) return false;
    const [right, down] = [Math.abs(shown.camera.x - camera.x), Math.abs(shown.camera.y - camera.y)];
    const rim = MARGIN * 0.6 * camera.scale ** -1;
    return right > rim * size.width || down > rim * size.height;
  }
  function renew(): void {
    version++;
    if (!isDrawing) void draw();
  }
  return {
    element: plane,
    show(next, scale) {
      scene = next;
      fitScale = scale;
      renew();
    },
    mark(next) {
      marks = next;
      drawTop();
    },
    recolour(next) {
      palette = next;
      renew();
    },
    resize(next) {
      size = next;
      place();
      renew();
    },
    look(next) {
      camera = next;
      place();
      clearTimeout(timer);
      if (isUnfit()) void draw();
      else if (shown?.camera.scale !== camera.scale) timer = setTimeout(() => void draw(), QUIET);
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
