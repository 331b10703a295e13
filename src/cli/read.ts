import { readFile } from "node:fs/promises";
import { cellsOf, readDocument } from "../ingest/document.ts";
import { sha256 } from "../model/ids.ts";
import { UserError } from "../model/issues.ts";

/**
 * Prints every data row of every document as one JSON line, `{"cells", "locator", "snapshot"}`; "-" is standard input.
 * A file that cannot be read does not keep the others from being read: its error is thrown at the end.
 */
export async function read(
  files: readonly string[],
  _options: { readonly json: boolean },
  out: (line: string) => void,
): Promise<void> {
  const errors: UserError[] = [];
  for (const file of files) {
    try {
      await printRows(await bytesOf(file), out);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      errors.push(new UserError(error.code, `${file}: ${error.message}`, { cause: error }));
    }
  }
  const [first] = errors;
  if (!first) return;
  if (files.length === 1) throw first;
  const count = `${errors.length} of ${files.length} files could not be read.`;
  throw new UserError(first.code, `${first.message} ${count}`, { cause: first });
}

async function printRows(bytes: Uint8Array, out: (line: string) => void): Promise<void> {
  const snapshot = sha256(bytes);
  for await (const row of readDocument(bytes)) out(JSON.stringify({ cells: cellsOf(row), locator: row.locator, snapshot }));
}

async function bytesOf(file: string): Promise<Uint8Array> {
  if (file === "-") return standardInput();
  try {
    return await readFile(file);
  } catch (cause) {
    const known = FILE_ERRORS[(cause as NodeJS.ErrnoException).code ?? ""];
    if (!known) throw cause;
    throw new UserError(known.code, known.message, { cause });
  }
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** What a person can get wrong about a file, by the system's code. */
const FILE_ERRORS: Readonly<Record<string, { readonly code: string; readonly message: string }>> = {
  ENOENT: { code: "no-such-file", message: "There is no such file." },
  ENOTDIR: { code: "no-such-file", message: "There is no such file." },
  EISDIR: { code: "not-a-file", message: "This is a folder; name the files in it." },
  EACCES: { code: "not-readable", message: "The file may not be read; check its permissions." },
  EPERM: { code: "not-readable", message: "The file may not be read; check its permissions." },
};
