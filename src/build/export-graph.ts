import { closeSync, openSync, statSync, writeSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { wholeGraph, type ExportedGraph } from "../graph/export/exported-graph.ts";
import { gexf } from "../graph/export/gexf.ts";
import { graphml } from "../graph/export/graphml.ts";
import { UserError } from "../model/issues.ts";
import { makeFolder } from "../store/make-folder.ts";
import { openGraph } from "./graph-questions/open-graph.ts";

const WRITERS: Readonly<Record<string, (graph: ExportedGraph) => Iterable<string>>> = { graphml, gexf };

export const GRAPH_FORMATS: readonly string[] = Object.keys(WRITERS);

export interface ExportedFile {
  readonly file: string;
  readonly nodes: number;
  readonly edges: number;
}

const BUFFERED = 1 << 20;

/** Writes the graph of a build: to the path itself if it ends as the format does, else into that folder as `relations.<format>`. */
export function exportGraph(build: string, { format, path }: { readonly format: string; readonly path: string }): ExportedFile {
  const writer = WRITERS[format];
  if (!writer) throw new Error(`No writer for ${format}`);
  const file = openGraph(build);
  const isFile = extname(path).toLowerCase() === `.${format}` && !isFolder(path);
  const folder = isFile ? dirname(path) : path;
  makeFolder(folder);
  const target = join(folder, isFile ? basename(path) : `relations.${format}`);
  if (isFolder(target)) throw new UserError("bad-file", `${target} is a folder. Name a file.`);
  writePieces(target, writer(wholeGraph(file)));
  return { file: target, nodes: file.nodes.id.length, edges: file.edges.from.length };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function writePieces(path: string, pieces: Iterable<string>): void {
  const handle = openSync(path, "w");
  try {
    let pending: string[] = [];
    let length = 0;
    for (const piece of pieces) {
      pending.push(piece);
      length += piece.length;
      if (length < BUFFERED) continue;
      writeWhole(handle, pending.join(""));
      [pending, length] = [[], 0];
    }
    writeWhole(handle, pending.join(""));
  } finally {
    closeSync(handle);
  }
}

// One call may write a part only.
function writeWhole(handle: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
}
