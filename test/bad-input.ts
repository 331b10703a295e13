import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { ensureBuild } from "../src/build/ensure-build.ts";
import { sha256 } from "../src/model/ids.ts";
import { queryDatabase } from "../src/store/database.ts";
import { copyTiny, editText, filesOf, lastBuild, optionsOf, runHere, type Tiny } from "./tiny-dossier.ts";

/** Something a person can get wrong in a dossier. */
export interface Mistake {
  readonly what: string;
  readonly make: (tiny: Tiny) => void;
  readonly code: string;
  /** What the one sentence names: the file, and where in it. */
  readonly says: readonly string[];
}

/** What building after a mistake comes to. */
export interface Outcome {
  readonly code: string;
  readonly exit: number | null;
  readonly out: string;
  readonly sentences: number;
  readonly hasStackTrace: boolean;
  readonly unsaid: readonly string[];
  readonly isLastBuildUntouched: boolean;
  readonly rowsOfLastBuild: unknown;
}

/** What it should come to: one sentence, exit code 1, and the last good build as it was. */
export const wanted = ({ code }: Mistake): Outcome => ({
  code,
  exit: 1,
  out: "",
  sentences: 1,
  hasStackTrace: false,
  unsaid: [],
  isLastBuildUntouched: true,
  rowsOfLastBuild: [{ n: 19 }],
});

let good: string;
beforeAll(async () => {
  good = mkdtempSync(join(tmpdir(), "tidui-good-"));
  await ensureBuild({ dossier: join(import.meta.dirname, "../dossiers/tiny"), out: good, progress: () => undefined });
});
afterAll(() => rmSync(good, { recursive: true }));

/** Makes a mistake in a dossier that is built, and builds again. */
export async function outcomeOf({ make, says }: Mistake): Promise<Outcome> {
  const tiny = copyTiny();
  cpSync(good, tiny.out, { recursive: true });
  const before = hashesOf(lastBuild(tiny));
  make(tiny);
  const { code: exit, out, err } = await runHere("build", ...optionsOf(tiny));
  const { rows } = await queryDatabase(join(lastBuild(tiny), "tidui.duckdb"), "SELECT count(*) AS n FROM filings");
  return {
    code: await codeOf(tiny),
    exit,
    out,
    sentences: err.split("\n").length - 1,
    hasStackTrace: /\bat .*\.ts:\d/.test(err),
    unsaid: says.filter((part) => !err.includes(part)),
    isLastBuildUntouched: hashesOf(lastBuild(tiny)) === before,
    rowsOfLastBuild: rows,
  };
}

async function codeOf({ dossier, out }: Tiny): Promise<string> {
  try {
    await ensureBuild({ dossier, out, progress: () => undefined });
    return "none";
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  }
}

const hashesOf = (folder: string): string =>
  JSON.stringify([folder, ...[...filesOf(folder)].map(([path, bytes]) => [path, sha256(bytes)])]);

export const write = (tiny: Tiny, file: string, content: string | Uint8Array): void =>
  writeFileSync(join(tiny.dossier, file), content);
export const edit = (file: string, from: string | RegExp, to: string) => (tiny: Tiny) =>
  editText(tiny, file, (text) => text.replace(from, to));
export const append = (file: string, more: string) => (tiny: Tiny) => editText(tiny, file, (text) => text + more);
export const copy = (tiny: Tiny, from: string, to: string): void => write(tiny, to, readFileSync(join(tiny.dossier, from)));

/** Puts a link in the place of a file or folder. */
export function link({ dossier }: Tiny, file: string, target: string): void {
  rmSync(join(dossier, file), { recursive: true });
  symlinkSync(target, join(dossier, file));
}
