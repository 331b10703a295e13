import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { UserError } from "../model/issues.ts";

/** What keeps a path from being a folder, by the system's code. A disk that is full or may not be written says so itself. */
const PROBLEMS: Readonly<Record<string, string>> = {
  EEXIST: "there is a file of that name",
  ENOTDIR: "a part of the path is a file",
  ENOENT: "it cannot be made there",
};

/** Makes a folder that a person named, with all above it. */
export function makeFolder(path: string): void {
  try {
    makeEach(resolve(path));
  } catch (error) {
    const problem = error instanceof Error && "code" in error ? PROBLEMS[String(error.code)] : undefined;
    if (problem === undefined) throw error;
    throw new UserError("bad-folder", `${path} cannot be used as a folder: ${problem}. Name another.`, { cause: error });
  }
}

// One folder at a time: Node's recursive mkdir tries for ever where a file system says that the folder above, which is
// there, is not, as /proc does.
function makeEach(path: string): void {
  const missing: string[] = [];
  for (let folder = path; !existsSync(folder); folder = dirname(folder)) missing.push(folder);
  if (missing.length === 0) missing.push(path);
  for (const folder of missing.toReversed()) {
    try {
      mkdirSync(folder);
    } catch (error) {
      // Made by another process in the meantime, or there before.
      const isThere = error instanceof Error && "code" in error && error.code === "EEXIST";
      if (!isThere || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
    }
  }
}
