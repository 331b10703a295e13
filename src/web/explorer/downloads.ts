import { element } from "../element.ts";
import { svgImage } from "../svg-image.ts";
import { layCaption, type Caption } from "./caption.ts";
import { createDropMenu } from "./drop-menu.ts";
import { counted, filled } from "./fill.ts";
import { edgesCsv, nodesCsv } from "./graph-csv.ts";
import { gexf, graphml } from "./graph-files.ts";
import { paintField, rasterFor, type Picture } from "./paint-field.ts";
import { NO_MARKS } from "./marks.ts";
import { labelsOf, paintTop, type TopPaint } from "./paint-top.ts";
import { readPalette } from "./palette.ts";
import { captionPicture, pictureSvg } from "./picture-svg.ts";
import type { Stage } from "./stage.ts";
import { tableRows } from "./tables.ts";
import { button, type Actions, type Part, type View } from "./view.ts";

const FORMATS = ["svg", "png", "graphml", "gexf", "csv-nodes", "csv-edges"] as const;
type Format = (typeof FORMATS)[number];

const NAMES: Readonly<Record<Format, string>> = {
  svg: "relations.svg",
  png: "relations.png",
  graphml: "relations.graphml",
  gexf: "relations.gexf",
  "csv-nodes": "entities.csv",
  "csv-edges": "relations.csv",
};
/** More marks make an SVG that no program opens gladly. */
const MOST_MARKS = 30_000;
/** Pixels of the PNG to one of the view, for print. */
const PNG_RATIO = 2;

/** Saves what is shown, or what lies in the box: as a picture of the view, or as data. */
export function createDownloads({ words: { download } }: View, stage: Stage, actions: Actions): Part {
  let view: View | undefined;
  const save = async (format: Format): Promise<void> => {
    if (!view) return;
    const content = await contentOf(format, view, stage);
    if (typeof content === "number") return actions.say(filled(download.tooMany, { count: counted(content) }));
    const href = URL.createObjectURL(content);
    element("a", { href, download: NAMES[format] }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
    actions.say(filled(download.done, { file: NAMES[format] }));
  };
  const buttons = FORMATS.map((format) => button(download.formats[format], () => void save(format)));
  return {
    element: createDropMenu(download.label, buttons).menu,
    show: (next) => (view = next),
  };
}

async function contentOf(format: Format, view: View, stage: Stage): Promise<Blob | number> {
  const part = { graph: view.graph, ...tableRows(view) };
  const text = (content: string, type: string) => new Blob([content], { type: `${type};charset=utf-8` });
  switch (format) {
    case "svg": {
      const content = svgOf(view, stage);
      return typeof content === "number" ? content : text(content, "image/svg+xml");
    }
    case "png":
      return pngOf(view, stage);
    case "graphml":
      return text(graphml(part), "application/xml");
    case "gexf":
      return text(gexf(part), "application/xml");
    case "csv-nodes":
      return text(nodesCsv(part, view.words), "text/csv");
    case "csv-edges":
      return text(edgesCsv(part, view.words), "text/csv");
  }
}

function svgOf(view: View, stage: Stage): string | number {
  const { camera, size, fitScale } = stage.view();
  const picture: Picture = { ...size, camera, fitScale, ratio: 1 };
  const paint = { scene: view.scene, marks: NO_MARKS, picture, palette: readPalette(document.body) };
  const context = contextOf(element("canvas"));
  const caption = captionFor(context, view, paint);
  return pictureSvg(paint, { labels: labelsOf(context, paint), caption }, MOST_MARKS);
}

/** Drawn anew, without the margin and twice as fine. */
async function pngOf(view: View, stage: Stage): Promise<Blob> {
  const { camera, size, fitScale } = stage.view();
  const palette = readPalette(document.body);
  const picture: Picture = { ...size, camera, fitScale, ratio: PNG_RATIO };
  const raster = rasterFor(picture);
  const { scene, marks } = view;
  const top = { scene, marks, picture, palette };
  await paintField(scene, { picture, palette, raster }, () => Promise.resolve(true));
  const canvas = element("canvas", { width: String(raster.width) });
  const context = contextOf(canvas);
  const caption = captionFor(context, view, top);
  canvas.height = raster.height + caption.height * PNG_RATIO;
  context.putImageData(new ImageData(raster.bytes, raster.width, raster.height), 0, 0);
  paintTop(context, top, labelsOf(context, top));
  context.drawImage(await svgImage(captionPicture(top, caption)), 0, size.height, size.width, caption.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("This browser makes no PNG."))), "image/png"),
  );
}

function captionFor(context: CanvasRenderingContext2D, view: View, { picture, palette }: TopPaint): Caption {
  return layCaption(view, picture.width, palette, (text, font) => {
    context.font = font;
    return context.measureText(text).width;
  });
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser gives no canvas.");
  return context;
}
