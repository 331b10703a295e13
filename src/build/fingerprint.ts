import { createHash } from "node:crypto";
import { existsSync, lstatSync, readFileSync, readlinkSync, statSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "./files-below.ts";

/** One hash of every file below a folder, but for what `isLeftOut` says: same hash, same inputs. */
export function fingerprint(folder: string, isLeftOut?: (path: string) => boolean): string {
  const hash = createHash("sha256");
  for (const path of filesBelow(folder, isLeftOut)) {
    const { link, bytes } = contentOf(join(folder, path));
    hash.update(JSON.stringify([path, link, bytes.length])).update(bytes);
  }
  return hash.digest("hex");
}

/** What a file says; of a link also where it leads. A pipe or a device says nothing, and reading it might never end. */
function contentOf(path: string): { link: string | null; bytes: Buffer } {
  const isLink = lstatSync(path).isSymbolicLink();
  const isFile = existsSync(path) && statSync(path).isFile();
  return { link: isLink ? readlinkSync(path) : null, bytes: isFile ? readFileSync(path) : Buffer.alloc(0) };
}

/**
 * Version of the program: a hash of its own files, so that changed code never serves a stage's old result. It costs a few
 * milliseconds and needs no version number to be remembered.
 */
export function programVersion(): string {
  const program = join(import.meta.dirname, "..");
  const web = webFolder();
  return createHash("sha256")
    .update(fingerprint(program))
    .update(existsSync(web) ? fingerprint(web) : "")
    .digest("hex");
}

/** Where the bundled browser code is: beside the compiled program, or in dist/ of a checkout. */
export function webFolder(): string {
  const program = join(import.meta.dirname, "..");
  const compiled = join(program, "web");
  return existsSync(join(compiled, "app.js")) ? compiled : join(program, "../dist/web");
}
