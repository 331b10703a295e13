import { lstatSync, statSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../files-below.ts";

/**
 * What tells that a file below a folder was written, put there or taken away, without a file being read: sizes, times to the nanosecond
 * and inodes. Asked again and again it finds changes on every file system, network folders and containers too, where being told of them
 * is not to be relied on.
 */
export function stateOfFiles(folder: string, isLeftOut: (path: string) => boolean): string {
  const states = filesBelow(folder, isLeftOut).map((path) => {
    const file = join(folder, path);
    const { size, mtimeNs, ctimeNs, ino } =
      statSync(file, { bigint: true, throwIfNoEntry: false }) ?? lstatSync(file, { bigint: true });
    return `${path}\0${size}\0${mtimeNs}\0${ctimeNs}\0${ino}`;
  });
  return states.join("\n");
}
