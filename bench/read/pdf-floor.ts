import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { getDocument } from "unpdf/pdfjs";
import { tell } from "../measure.ts";

// The bare library: text content and operators of every page, nothing done with them.

const start = performance.now();
let items = 0;
for (const file of process.argv.slice(2)) {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  const document = await task.promise;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    items += (await page.getTextContent()).items.length + (await page.getOperatorList()).fnArray.length;
    page.cleanup();
  }
  await task.destroy();
}
tell({ items, inProcessSeconds: (performance.now() - start) / 1000 });
