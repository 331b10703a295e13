import { performance } from "node:perf_hooks";
import { findPeer, tell } from "../measure.ts";

// One measured process of the peer: mammoth turns a document into HTML, cheerio finds the rows in it. This is how a
// Node program reads tables out of a .docx today.

interface Mammoth {
  convertToHtml(input: { readonly path: string }): Promise<{ readonly value: string }>;
}
interface Selection {
  toArray(): unknown[];
  text(): string;
}
interface Cheerio {
  load(html: string): (select: unknown, context?: unknown) => Selection;
}

const [mammoth, cheerio] = [findPeer("mammoth"), findPeer("cheerio")];
if (!mammoth || !cheerio) throw new Error("mammoth and cheerio are not installed among the peers.");
const start = performance.now();
const { convertToHtml } = ((await import(mammoth)) as { default: Mammoth }).default;
const { load } = (await import(cheerio)) as Cheerio;
let rows = 0;
for (const path of process.argv.slice(2)) {
  const $ = load((await convertToHtml({ path })).value);
  for (const table of $("table").toArray()) {
    const [, ...data] = $("tr", table)
      .toArray()
      .map((row) =>
        $("td, th", row)
          .toArray()
          .map((cell) => $(cell).text()),
      );
    for (const cells of data) {
      rows++;
      process.stdout.write(`${JSON.stringify({ cells })}\n`);
    }
  }
}
tell({ rows, inProcessSeconds: (performance.now() - start) / 1000 });
