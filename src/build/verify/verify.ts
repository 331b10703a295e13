import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { UserError } from "../../model/issues.ts";
import type { RowsQuery } from "../../model/observations.ts";
import { withLock } from "../../store/lock.ts";
import { openSitePack, type SitePack } from "../../store/site-pack.ts";
import { currentBuild, openWorkspace, type Workspace } from "../../store/workspace.ts";
import { inputsOf } from "../inputs-of.ts";
import { loadSiteData, type LoadedSite } from "../site-data.ts";
import type { BuildSummary } from "../summary.ts";
import { Part, type Mismatch, type PartSummary } from "./part.ts";
import { openRecount } from "./recount.ts";
import { verifyAttention } from "./verify-attention.ts";
import { verifyClasses } from "./verify-classes.ts";
import { verifyLeague, verifyObservations } from "./verify-counts.ts";
import { askPublished, verifyDatabase } from "./verify-database.ts";
import { verifyOriginals } from "./verify-originals.ts";
import { verifyPages } from "./verify-pages.ts";
import { verifyStories } from "./verify-stories.ts";
import { verifySite } from "./verify-site.ts";
import { hashFile, verifyFetched, verifyKept } from "./verify-snapshots.ts";

export interface VerifyOptions {
  readonly dossier: string;
  readonly out?: string;
  /** A folder with originals that committed facts cite, under any names. */
  readonly originals?: string;
  /** A published folder. */
  readonly site?: string;
  readonly progress: (stage: string) => void;
}

/** How deep the published numbers were verified: each is as deep as the shallowest of its rows. */
export interface Levels {
  /** Down to the publisher's own documents. */
  readonly originals: number;
  /** Down to a copy that was typed or laid out again from the original. */
  readonly copies: number;
  /** Down to the dossier's facts only, whose originals are not here. */
  readonly facts: number;
}

export interface Verification {
  readonly parts: readonly PartSummary[];
  readonly differences: readonly Mismatch[];
  readonly levels: Levels;
}

/**
 * Derives everything that the current build published again, from the dossier's files and without anything that the build
 * kept, and holds both against each other. Never builds: what stands is what is verified.
 */
export async function verify(options: VerifyOptions): Promise<Verification> {
  const folder = resolve(options.dossier);
  if (!existsSync(join(folder, "dossier.yml"))) {
    throw new UserError("no-dossier", `There is no dossier.yml in ${options.dossier}. Name a dossier's folder with --dossier.`);
  }
  const root = options.out === undefined ? join(folder, ".build") : resolve(options.out);
  if (currentBuild({ root }) === undefined) {
    throw new UserError(
      "no-build",
      `Nothing is built in ${root}. Run \`tidui build\` first; verify holds against what is published.`,
    );
  }
  const workspace: Workspace = { root, snapshots: join(root, "snapshots") };
  return withLock(workspace, () => verifyCurrent({ ...options, folder, workspace }));
}

interface Verifying extends VerifyOptions {
  readonly folder: string;
  readonly workspace: Workspace;
}

async function verifyCurrent(verifying: Verifying): Promise<Verification> {
  const { folder, workspace, progress } = verifying;
  const build = currentBuild(workspace) ?? "";
  const summary = JSON.parse(readFileSync(join(build, "build.json"), "utf8")) as BuildSummary;
  progress("hashing snapshots and files");
  const files = new Part("files", "every file that the build read, hashed again, against the snapshot it read");
  const used = await usedFiles(build, files);
  for (const { file, snapshot } of used) verifyFile(folder, { file, snapshot }, files);
  const { fingerprint, program } = inputsOf(folder, workspace);
  files.hold(
    "the dossier's files as a whole (run `tidui build` if they were meant to change)",
    ...dossierHashes(summary, fingerprint),
  );
  const parts = [
    verifyKept(
      workspace.snapshots,
      used.map(({ snapshot }) => snapshot),
    ),
    await verifyFetched(folder),
    files,
  ];
  const derived = await deriveAgain(verifying, summary, files);
  const pack = openPack(build, files);
  let levels: Levels = { originals: 0, copies: 0, facts: 0 };
  if (derived && pack) {
    const sameProgram = summary.fingerprint.endsWith(`-${program}`);
    const compared = await compare(verifying, { build, summary, derived, pack, sameProgram });
    parts.push(...compared.parts);
    levels = compared.levels;
  }
  pack?.close();
  return { parts: parts.map((part) => part.summary()), differences: parts.flatMap((part) => part.mismatches), levels };
}

interface ToCompare {
  readonly build: string;
  readonly summary: BuildSummary;
  readonly derived: LoadedSite;
  readonly pack: SitePack;
  readonly sameProgram: boolean;
}

/** All that needs the dossier derived again. */
async function compare(
  { folder, originals, site, progress }: Verifying,
  { build, summary, derived, pack, sameProgram }: ToCompare,
): Promise<{ readonly parts: readonly Part[]; readonly levels: Levels }> {
  progress("comparing the database");
  const database = await verifyDatabase(build, derived);
  const recount = await openRecount(build, derived, database);
  progress("counting again");
  const counts = [
    ...verifyObservations(derived, recount),
    verifyLeague(derived, summary.headline, recount),
    await verifyClasses(build, derived),
    await verifyAttention(build),
  ];
  const stories = await verifyStories({ pack, build, derived, recount });
  progress("reading the pages");
  const pages = verifyPages({ pack, derived, recount, sameProgram });
  progress("reading originals");
  const fetched = join(folder, "snapshots");
  const folders = [...(originals === undefined ? [] : [originalsFolder(originals)]), ...(existsSync(fetched) ? [fetched] : [])];
  const checked = await verifyOriginals(derived, folders);
  const published = site === undefined ? [] : [verifySite(resolve(site), pack)];
  return {
    parts: [database, ...counts, stories, ...pages.parts, ...checked.parts, ...published],
    levels: levelsOf(derived, pages.questions, checked.found),
  };
}

/** Reads and assembles the dossier in a workspace of its own, so that nothing of the build can be taken over. */
async function deriveAgain(
  { folder, progress }: Verifying,
  { embargo }: BuildSummary,
  files: Part,
): Promise<LoadedSite | undefined> {
  const scratch = mkdtempSync(join(tmpdir(), "tidui-verify-"));
  try {
    return await loadSiteData(folder, openWorkspace(scratch), progress, embargo.from);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    files.differs("the dossier", "a build", `cannot be read again: ${error.message}`);
    return undefined;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** The files that the current build read, and under which hash, as its own table of records says. */
async function usedFiles(build: string, part: Part): Promise<{ file: string; snapshot: string }[]> {
  const sql = "SELECT DISTINCT file, snapshot FROM records ORDER BY file, snapshot";
  const rows = (await askPublished(join(build, "tidui.duckdb"), sql, part)) ?? [];
  return rows.map(({ file, snapshot }) => ({ file: String(file), snapshot: String(snapshot) }));
}

function verifyFile(folder: string, { file, snapshot }: { file: string; snapshot: string }, part: Part): void {
  const path = join(folder, file);
  if (existsSync(path)) part.hold(file, snapshot, hashFile(path));
  else part.differs(file, snapshot, "no such file");
}

/** Hash of the dossier when it was built, and now, without the program's. */
function dossierHashes({ fingerprint: built }: BuildSummary, now: string): [string, string] {
  return [built.split("-")[0] ?? "", now.split("-")[0] ?? ""];
}

function openPack(build: string, part: Part): SitePack | undefined {
  try {
    const pack = openSitePack(build);
    if (!pack) part.differs("site.json", "no pages", "the pages of a site");
    return pack;
  } catch (error) {
    // Cut short or overwritten: not what was built, and so a difference.
    if (!(error instanceof SyntaxError)) throw error;
    part.differs("site.json", error.message, "an index of pages");
    return undefined;
  }
}

function originalsFolder(folder: string): string {
  if (existsSync(folder)) return resolve(folder);
  throw new UserError(
    "no-such-folder",
    `There is no folder ${folder}. Name one with the original documents, or leave --originals out.`,
  );
}

/** A number is verified as deep as the shallowest of the rows it counts. */
function levelsOf(derived: LoadedSite, questions: readonly RowsQuery[], found: ReadonlySet<string>): Levels {
  const copies = new Set(derived.attachments.filter(({ copy }) => copy).map(({ id }) => id));
  const facts = new Set(derived.records.filter(({ fields }) => fields["attachment"] !== undefined).map(({ id }) => id));
  const levels = { originals: 0, copies: 0, facts: 0 };
  for (const query of questions) {
    const rows = derived.index.rows(query);
    if (rows.some(({ id }) => facts.has(id) && !found.has(id))) levels.facts++;
    else if (rows.some(({ origin }) => copies.has(origin.attachment))) levels.copies++;
    else levels.originals++;
  }
  return levels;
}
