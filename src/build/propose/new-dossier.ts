import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, rmdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { UserError } from "../../model/issues.ts";
import { makeFolder } from "../../store/make-folder.ts";
import { ensureBuild } from "../ensure-build.ts";
import type { BuildSummary } from "../summary.ts";
import { propose, type Proposal } from "./proposal.ts";
import { readSamples } from "./sample-files.ts";
import { wishedColumns } from "./wished-columns.ts";
import { declarations } from "./write-yaml.ts";

export interface NewOptions {
  readonly folder: string;
  readonly files: readonly string[];
  readonly title?: string;
  /** "Header=field", where the user says what a column is. */
  readonly columns?: readonly string[];
  readonly progress: (stage: string) => void;
}

export interface NewDossier {
  readonly folder: string;
  readonly proposal: Proposal;
  readonly summary: BuildSummary;
}

/**
 * A dossier from sample documents, built. It is put together and built beside its place and moved there at the end: a
 * folder of that name is a whole dossier whose first page works, or is not there.
 */
export async function newDossier({ folder, files, title, columns = [], progress }: NewOptions): Promise<NewDossier> {
  const target = resolve(folder);
  refuseUsed(target, folder);
  progress("reading documents");
  const samples = await readSamples(files);
  const wishes = {
    folder: basename(target),
    columns: wishedColumns(columns, samples),
    ...(title === undefined ? {} : { title }),
  };
  const proposal = propose(samples, wishes);
  makeFolder(dirname(target));
  const next = join(dirname(target), `.${basename(target)}.${process.pid}.unfinished`);
  try {
    writeDossier(next, proposal);
    const { summary } = await ensureBuild({ dossier: next, progress });
    if (existsSync(target)) rmdirSync(target);
    renameSync(next, target);
    return { folder: target, proposal, summary };
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

function refuseUsed(target: string, named: string): void {
  if (!existsSync(target)) return;
  if (statSync(target).isDirectory() && readdirSync(target).length === 0) return;
  throw new UserError("not-empty", `${named} is there already and not an empty folder. Name a new one.`);
}

function writeDossier(folder: string, proposal: Proposal): void {
  for (const [path, text] of declarations(proposal)) write(join(folder, path), text);
  for (const { files } of proposal.sources) {
    for (const { path, file } of files) {
      write(join(folder, path), file.bytes);
      const day = new Date(`${file.day}T00:00:00Z`);
      utimesSync(join(folder, path), day, day);
    }
  }
}

function write(path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
