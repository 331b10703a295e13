import { existsSync, readFileSync, readdirSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { UserError } from "../model/issues.ts";

export interface ReadOptions {
  /** Most bytes it may have. */
  readonly largest: number;
  /** The declaration that names the file, where it is not the file itself that a person would mend. */
  readonly namedBy?: string;
}

/** What the system can say of a file that a person can mend, by its code. */
const PROBLEMS: Readonly<Record<string, readonly [code: string, problem: string]>> = {
  ENOENT: ["no-such-file", "does not exist"],
  ENOTDIR: ["no-such-file", "does not exist"],
  ELOOP: ["no-such-file", "is a link that leads in a circle"],
  EACCES: ["not-readable", "may not be read; check its permissions"],
  EPERM: ["not-readable", "may not be read; check its permissions"],
};

/**
 * The bytes of a file of a dossier. Dossiers are passed from hand to hand, so a link that leads out of the folder is
 * refused like a path that does: it would publish what its author never saw.
 */
export function readInside(folder: string, path: string, { largest, namedBy }: ReadOptions): Buffer {
  const what = namedBy === undefined ? path : `${namedBy}: ${path}`;
  const full = join(folder, path);
  try {
    if (!realpathSync(full).startsWith(realpathSync(folder) + sep)) {
      throw new UserError("outside-dossier", `${what} leads out of the dossier.`);
    }
    const stats = statSync(full);
    if (!stats.isFile()) throw new UserError("not-a-file", `${what} is no file.`);
    if (stats.size > largest) throw new UserError("too-large", `${what} has ${stats.size} bytes; at most ${largest} are read.`);
    return readFileSync(full);
  } catch (error) {
    const problem = error instanceof Error && "code" in error ? PROBLEMS[String(error.code)] : undefined;
    if (!problem) throw error;
    throw new UserError(problem[0], `${what} ${problem[1]}.`, { cause: error });
  }
}

/** Names of the files with this ending in a folder of a dossier, in code-unit order; none where there is no such folder. */
export function namesInside(folder: string, below: string, ending: string): string[] {
  const full = join(folder, below);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory())
    throw new UserError("not-a-folder", `${below} is no folder; it holds the dossier's ${ending} files.`);
  return readdirSync(full)
    .filter((name) => name.endsWith(ending) && !name.startsWith("."))
    .toSorted();
}
