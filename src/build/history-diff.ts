import { resolve } from "node:path";
import { compareStates } from "../measure/changes.ts";
import { stateOfSeries } from "../measure/changes-points.ts";
import type { State } from "../measure/changes-state.ts";
import { UserError } from "../model/issues.ts";
import type { Clock } from "../model/observations.ts";
import { openWorkspace } from "../store/workspace.ts";
import { ensureBuild, workspaceFolder, type EnsureOptions } from "./ensure-build.ts";
import { kept, loadState } from "./history.ts";
import { sideOf, type Side } from "./history-points.ts";
import { diffReport, withoutNumbers, type DiffReport } from "./history-report.ts";
import { loadDossier } from "./load-dossier.ts";
import { readCorrections } from "./read-corrections.ts";

export interface DiffRequest {
  readonly from: string;
  readonly to: string;
  /** null for all. */
  readonly series: readonly string[] | null;
  readonly clock: Clock;
}

/** Brings the build up to date and compares two builds, rounds or days. */
export async function compare(options: EnsureOptions, { from, to, series, clock }: DiffRequest): Promise<DiffReport> {
  await ensureBuild(options);
  const states = kept(openWorkspace(workspaceFolder(options)));
  const newest = states.at(-1);
  if (!newest) throw new Error("A build has kept no state");
  if (series !== null) checkSeries(series, options.dossier);
  const narrow = (state: State): State => (series === null ? state : stateOfSeries(state, new Set(series)));
  const known = { states, now: narrow(loadState(newest)), clock };
  const named: readonly [Side, Side] = [sideOf(from, known), sideOf(to, known)];
  // Only builds publish numbers; what a round or a day would have published nobody knows.
  const areBuilds = named.every(({ kind }) => kind === "build");
  const compared = (side: Side): Side => {
    const state = narrow(side.state);
    return { ...side, state: areBuilds ? state : withoutNumbers(state) };
  };
  const sides = [compared(named[0]), compared(named[1])] as const;
  const changes = compareStates(sides[0].state, sides[1].state);
  const corrections = await readCorrections(resolve(options.dossier));
  return diffReport({ sides, changes, clock, corrections });
}

function checkSeries(series: readonly string[], dossier: string): void {
  const known = loadDossier(resolve(dossier)).head.series.map(({ id }) => id);
  const unknown = series.find((id) => !known.includes(id));
  if (unknown === undefined) return;
  throw new UserError("unknown-series", `dossier.yml declares no series "${unknown}". Known: ${known.join(", ")}.`);
}
