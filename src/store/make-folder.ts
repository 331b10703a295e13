import { mkdirSync } from "node:fs";
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
    mkdirSync(path, { recursive: true });
  } catch (error) {
    const problem = error instanceof Error && "code" in error ? PROBLEMS[String(error.code)] : undefined;
    if (problem === undefined) throw error;
    throw new UserError("bad-folder", `${path} cannot be used as a folder: ${problem}. Name another.`, { cause: error });
  }
}
