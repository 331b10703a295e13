import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { inflateRawSync } from "node:zlib";
import { inflateSync } from "fflate";
import { zipEntries } from "../../src/ingest/zip/zip.ts";
import { tell } from "../measure.ts";

// One measured process: `unpack-once.ts zlib|fflate FILE…` inflates the main part of each document, nothing else.

const [tool, ...files] = process.argv.slice(2);
const packed = files.map((file) => {
  const bytes = readFileSync(file);
  const entry = zipEntries(bytes).get("word/document.xml");
  if (!entry) throw new Error(`${file} has no main part.`);
  const name = bytes.readUInt16LE(entry.headerAt + 26) + bytes.readUInt16LE(entry.headerAt + 28);
  const start = entry.headerAt + 30 + name;
  return { stream: bytes.subarray(start, start + entry.compressedSize), size: entry.size };
});
const start = performance.now();
let unpackedMB = 0;
for (const { stream, size } of packed) {
  const content =
    tool === "zlib" ? inflateRawSync(stream, { chunkSize: size + 64 }) : inflateSync(stream, { out: new Uint8Array(size) });
  unpackedMB += content.length / 1e6;
}
tell({ unpackedMB, inProcessSeconds: (performance.now() - start) / 1000 });
