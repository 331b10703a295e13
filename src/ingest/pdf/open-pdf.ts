import { setImmediate } from "node:timers/promises";
import { getDocument, type PDFDocumentProxy, type PDFPageProxy, PDFWorker, VerbosityLevel } from "unpdf/pdfjs";
import { UserError } from "../../model/issues.ts";
import { checkStreams } from "./check-streams.ts";
import { asMatrix, IDENTITY } from "./matrix.ts";
import { OperatorWatch } from "./operator-watch.ts";
import type { PageContent } from "./page-content.ts";
import { readOperators } from "./read-operators.ts";
import { StrayRejections } from "./stray-rejections.ts";
import type { PdfFont } from "./text-state.ts";

/** More pages than these are no list. The longest official one has 11. */
export const MAX_PAGES = 5_000;

// What a document brings along never runs: pdf.js runs scripts of a document only in a viewer, attachments and forms are
// not asked for, annotations are left out, pictures are not decoded (maxImageSize), nothing is fetched, and no font of
// this machine is used, so that a page reads the same everywhere.
const OPTIONS = {
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWasm: false,
  useWorkerFetch: false,
  enableXfa: false,
  isImageDecoderSupported: false,
  isOffscreenCanvasSupported: false,
  disableAutoFetch: true,
  stopAtErrors: true,
  maxImageSize: 1,
  verbosity: VerbosityLevel.ERRORS,
};
const NO_ANNOTATIONS = 0;

/** Every page of a PDF, one at a time: a page's memory is let go before the next is unpacked. */
export async function* pagesOf(bytes: Uint8Array): AsyncGenerator<PageContent> {
  checkStreams(bytes);
  const strays = new StrayRejections();
  try {
    yield* readPages(bytes, strays);
    await setImmediate();
    await orBroken(Promise.race([strays.failed, Promise.resolve()]));
  } finally {
    await strays.end();
  }
}

async function* readPages(bytes: Uint8Array, strays: StrayRejections): AsyncGenerator<PageContent> {
  const worker = new PDFWorker({ verbosity: OPTIONS.verbosity });
  await worker.promise;
  // pdf.js takes the bytes for its own.
  const task = getDocument({ ...OPTIONS, data: new Uint8Array(bytes), worker });
  const watch = new OperatorWatch(worker);
  const read = <T>(reading: Promise<T>) => orBroken(Promise.race([reading, strays.failed]), watch);
  try {
    const document = await read(task.promise);
    if (document.numPages > MAX_PAGES) throw new UserError("too-large", `The PDF has more than ${MAX_PAGES} pages.`);
    for (let number = 1; number <= document.numPages; number++) yield await read(readPage(document, number, watch));
  } finally {
    await task.destroy();
    worker.destroy();
  }
}

async function readPage(document: PDFDocumentProxy, number: number, watch: OperatorWatch): Promise<PageContent> {
  const page = await document.getPage(number);
  watch.startPage();
  const operators = await page.getOperatorList({ annotationMode: NO_ANNOTATIONS });
  watch.check();
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const content = readOperators(operators, {
    width,
    height,
    matrix: asMatrix(transform) ?? IDENTITY,
    fontOf: (name) => fontOf(page, name),
  });
  page.cleanup();
  return content;
}

/** Where pdf.js cannot make a font it leaves the sentence why in its place. */
function fontOf(page: PDFPageProxy, name: string): PdfFont | undefined {
  const objects = page.commonObjs as { has(name: string): boolean; get(name: string): unknown };
  const font = objects.has(name) ? objects.get(name) : undefined;
  return typeof font === "object" && font !== null ? (font as PdfFont) : undefined;
}

/** pdf.js throws what it throws; all of it means that the document cannot be read, and one kind that it is locked. */
async function orBroken<T>(reading: Promise<T>, watch?: OperatorWatch): Promise<T> {
  try {
    return await (watch ? Promise.race([reading, watch.failed]) : reading);
  } catch (cause) {
    watch?.check();
    if (cause instanceof UserError) throw cause;
    if (cause instanceof Error && cause.name === "PasswordException")
      throw new UserError("encrypted", "The PDF is locked with a password; save it without one.", { cause });
    throw new UserError("broken-pdf", "The PDF is cut short or damaged; get it again.", { cause });
  }
}
