import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { vi } from "vitest";
import { runBuild } from "../src/build/build.ts";
import type { BuildSummary } from "../src/build/summary.ts";
import { main } from "../src/cli/main.ts";
import { terminal } from "../src/cli/terminal.ts";
import { readDocx } from "../src/ingest/docx/docx.ts";
import { openSitePack } from "../src/store/site-pack.ts";
import { currentBuild, openWorkspace } from "../src/store/workspace.ts";
import { buildDocx, buildParagraph, buildTable } from "./docx-builder.ts";
import { scratchFolder } from "./scratch.ts";

const root = join(import.meta.dirname, "..");
/** The program as the command line runs it. */
export const PROGRAM = ["--disable-warning=ExperimentalWarning", join(root, "src/cli/tidui.ts")];

export interface Tiny {
  /** Folder of its own, removed when the test ends; holds the two below and whatever the test puts there. */
  readonly folder: string;
  readonly dossier: string;
  readonly out: string;
}

/** A copy of dossiers/tiny to build, change and break. */
export function copyTiny(): Tiny {
  const folder = scratchFolder();
  const tiny = { folder, dossier: join(folder, "tiny"), out: join(folder, "out") };
  cpSync(join(root, "dossiers/tiny"), tiny.dossier, { recursive: true, filter: (path) => !path.endsWith("/.build") });
  return tiny;
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Standard input. */
  readonly input?: string;
}

/** Runs a command of the real program in a process of its own. */
export function tidui(args: readonly string[], { cwd = root, env = {}, input = "" }: RunOptions = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...PROGRAM, ...args], {
    cwd,
    input,
    encoding: "utf8",
    env: { ...process.env, ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, err: stderr };
}

/** Runs a command inside this process: faster, where the process itself is not what a test is about. */
export async function runHere(...args: readonly string[]): Promise<Ran> {
  const said = { out: "", err: "" };
  const spies = [
    vi.spyOn(terminal, "line").mockImplementation((text) => void (said.out += `${text}\n`)),
    vi.spyOn(terminal, "error").mockImplementation((text) => void (said.err += `${text}\n`)),
    vi.spyOn(process.stdout, "write").mockImplementation((text) => ((said.out += String(text)), true)),
    vi.spyOn(process.stderr, "write").mockImplementation((text) => ((said.err += String(text)), true)),
  ];
  try {
    return { code: await main(args), ...said };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

export const optionsOf = ({ dossier, out }: Tiny): string[] => ["--dossier", dossier, "--out", out];

/** Builds in this process, as one and the same program whatever is being edited around the test. */
export function build(tiny: Tiny, out = tiny.out): Promise<BuildSummary> {
  const workspace = openWorkspace(out);
  const inputs = { fingerprint: "test", program: "test", today: "2026-11-23", progress: () => undefined };
  return runBuild({ folder: tiny.dossier, workspace, ...inputs });
}

/** Folder of the last good build. */
export function lastBuild({ out }: Pick<Tiny, "out">): string {
  const folder = currentBuild({ root: out });
  if (folder === undefined) throw new Error(`Nothing is built in ${out}`);
  return folder;
}

export interface PackedPage {
  readonly key: string;
  readonly text: string;
}

/** Every page of the last good build, in the order of the site. */
export function pagesOf(tiny: Pick<Tiny, "out">): Map<string, PackedPage> {
  const pack = openSitePack(lastBuild(tiny));
  if (!pack) throw new Error("The build has no pages");
  const pages = new Map(
    pack.paths.map((path) => [path, { key: pack.keyOf(path) ?? "", text: pack.read(path)?.toString() ?? "" }]),
  );
  pack.close();
  return pages;
}

/** Every file below a folder by its path; names that begin with "." too. */
export function filesOf(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = names.map((entry) => join(entry.parentPath, entry.name)).toSorted();
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
}

/** The published site, the exports in every format and the issues, by path. */
export function publishAll(tiny: Tiny, env: Readonly<Record<string, string>> = {}): { tiny: Tiny; files: Map<string, Buffer> } {
  const results = join(tiny.folder, "results");
  const run = (...args: string[]) => {
    const { code, err } = tidui([...args, ...optionsOf(tiny)], { cwd: tiny.folder, env });
    if (code !== 0 || err !== "") throw new Error(`tidui ${args[0]} ended with ${code}: ${err}`);
  };
  run("publish", join(results, "site"));
  for (const format of ["csv", "json", "parquet"]) run("export", format, join(results, format));
  const files = filesOf(results);
  files.set("issues.jsonl", readFileSync(join(lastBuild(tiny), "issues.jsonl")));
  return { tiny, files };
}

/** Changes a text file of the dossier. A change that changes nothing is a mistake of the test. */
export function editText({ dossier }: Tiny, file: string, change: (text: string) => string): void {
  const path = join(dossier, file);
  const before = readFileSync(path, "utf8");
  const after = change(before);
  if (after === before) throw new Error(`${file} is unchanged`);
  writeFileSync(path, after);
}

/** Writes a document of the dossier anew with changed rows; the first is the header. */
export function editDocument({ dossier }: Tiny, file: string, change: (rows: string[][]) => string[][]): void {
  const path = join(dossier, file);
  const read = [...readDocx(readFileSync(path))];
  const header = [...(read[0]?.header ?? [])];
  const rows = change([header, ...read.map(({ values }) => [...values])]);
  writeFileSync(path, buildDocx(buildParagraph("送货机器人上路许可清单"), buildTable(...rows)));
}
