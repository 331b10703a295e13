import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "./files-below.ts";

/** One hash of every file below the folders: same hash, same inputs. */
export function fingerprint(...folders: readonly string[]): string {
  const hash = createHash("sha256");
  for (const folder of folders) {
    for (const path of filesBelow(folder)) {
      const bytes = readFileSync(join(folder, path));
      hash.update(JSON.stringify([path, bytes.length])).update(bytes);
    }
  }
  return hash.digest("hex");
}

/**
 * Version of the program: a hash of its own files, so that changed code never serves a stage's old result. It costs a few
 * milliseconds and needs no version number to be remembered.
 */
export function programVersion(): string {
  const program = join(import.meta.dirname, "..");
  const web = webFolder();
  return fingerprint(program, ...(existsSync(web) ? [web] : []));
}

/** Where the bundled browser code is: beside the compiled program, or in dist/ of a checkout. */
export function webFolder(): string {
  const program = join(import.meta.dirname, "..");
  const compiled = join(program, "web");
  return existsSync(join(compiled, "app.js")) ? compiled : join(program, "../dist/web");
}
