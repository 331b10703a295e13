import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { loadCheckFacts } from "../build/check-facts.ts";
import { UserError } from "../model/issues.ts";
import type { BuildOptions } from "./build-options.ts";
import { check } from "./check.ts";
import { terminal } from "./terminal.ts";

/** `tidui check`: true where nothing in the text is refuted. The text is read, answered and forgotten. */
export async function checkFile(file: string, options: BuildOptions): Promise<boolean> {
  return check(
    file,
    { json: options.json ?? false },
    {
      out: terminal.line,
      facts: await loadCheckFacts(resolve(options.dossier), options.out),
      readText,
      colour: process.stdout.isTTY,
    },
  );
}

async function readText(file: string): Promise<string> {
  const bytes = readBytes(file);
  try {
    // A byte order mark stays: spans count the code points of the text as it is.
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UserError("not-text", `${file} is not UTF-8 text.`, { cause: error });
  }
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file === "-" ? 0 : file);
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "EISDIR")) {
      throw new UserError("no-such-file", `There is no text file ${file}.`, { cause: error });
    }
    throw error;
  }
}
