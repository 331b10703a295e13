import { readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { LineCounter, parseDocument, type Document } from "yaml";
import { UserError } from "../../model/issues.ts";
import { parseLinkConfig, type LinkConfig } from "../../resolve/linkage/config.ts";

const LARGEST_CONFIG = 1024 * 1024;

/** A linkage's configuration, and the folder that its files are relative to. */
export function readConfig(path: string): { readonly config: LinkConfig; readonly folder: string } {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new UserError("no-such-file", `There is no file ${path}; name a linkage's configuration.`);
  if (found.size > LARGEST_CONFIG) throw new UserError("too-large", `${path} is larger than a configuration may be.`);
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, "utf8"), { lineCounter: lines });
  const [error] = document.errors;
  if (error) {
    const problem = error.message.split("\n")[0]?.replace(/ at line \d+, column \d+:$/u, "");
    throw new UserError("bad-yaml", `${path}, line ${lines.linePos(error.pos[0]).line}: ${problem}.`);
  }
  return { config: parseLinkConfig(valueOf(document, path), path), folder: dirname(resolve(path)) };
}

function valueOf(document: Document, path: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) as unknown;
  } catch (error) {
    // An alias of nothing, or of so much that it would fill the memory.
    if (!(error instanceof ReferenceError)) throw error;
    throw new UserError("bad-yaml", `${path}: ${error.message}.`, { cause: error });
  }
}
