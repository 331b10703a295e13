import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { UserError } from "../model/issues.ts";
import { withLock } from "../store/lock.ts";
import { currentBuild, openWorkspace, type Workspace } from "../store/workspace.ts";
import { inputsOf } from "./inputs-of.ts";
import { isWithin } from "./stories/judge-stories.ts";
import type { BuildSummary } from "./summary.ts";

export interface EnsuredBuild {
  readonly folder: string;
  readonly summary: BuildSummary;
  /** False where the last build was of the very same inputs and nothing was done. */
  readonly built: boolean;
}

export interface EnsureOptions {
  readonly dossier: string;
  readonly out?: string;
  readonly progress: (stage: string) => void;
  /** The moment at which embargoes of stories are judged, ISO; now where it is left out. */
  readonly now?: string;
}

/** The current build of a dossier, made first where its inputs or the program have changed. */
export async function ensureBuild(options: EnsureOptions): Promise<EnsuredBuild> {
  const { dossier, progress } = options;
  const folder = resolve(dossier);
  if (!existsSync(join(folder, "dossier.yml"))) {
    throw new UserError("no-dossier", `There is no dossier.yml in ${dossier}. Name a dossier's folder with --dossier.`);
  }
  const workspace = openWorkspace(workspaceFolder(options));
  const inputs = inputsOf(folder, workspace);
  const now = options.now ?? new Date().toISOString();
  const known = upToDate(workspace, inputs.fingerprint, now);
  if (known) return known;
  return withLock(workspace, async () => {
    // Whoever held the lock before us may have built just this.
    const meanwhile = upToDate(workspace, inputs.fingerprint, now);
    if (meanwhile) return meanwhile;
    const { runBuild } = await import("./build.ts");
    const today = new Date(now).toISOString().slice(0, 10);
    const summary = await runBuild({ folder, workspace, ...inputs, today, now, progress });
    return { folder: currentBuild(workspace) ?? "", summary, built: true };
  });
}

/** Folder that a dossier is built in: a named one, or `.build` inside the dossier. */
export function workspaceFolder({ dossier, out }: Pick<EnsureOptions, "dossier" | "out">): string {
  return out === undefined ? join(resolve(dossier), ".build") : resolve(out);
}

/** The last build, if it is of these inputs and no embargo has passed since. */
function upToDate(workspace: Workspace, wanted: string, now: string): EnsuredBuild | undefined {
  const folder = currentBuild(workspace);
  if (folder === undefined || !existsSync(join(folder, "build.json"))) return undefined;
  const summary = JSON.parse(readFileSync(join(folder, "build.json"), "utf8")) as BuildSummary;
  return summary.fingerprint === wanted && isWithin(summary.embargo, now)
    ? { folder, summary: { ...summary, rebuilt: 0 }, built: false }
    : undefined;
}
