import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** What a file that is still being written is called; one whose process died is left behind. */
export const UNFINISHED = /\.\d+\.unfinished$/;

/** Writes a file so that whoever looks, also after a power cut, finds the old one or the new one and never a part. */
export function writeWhole(path: string, content: Uint8Array | string): void {
  const next = `${path}.${process.pid}.unfinished`;
  writeFileSync(next, content);
  flush(next);
  renameSync(next, path);
  // Windows opens no folders, and keeps their entries itself.
  if (process.platform !== "win32") flush(dirname(path));
}

function flush(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
