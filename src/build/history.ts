import { basename } from "node:path";
import { compareNumbers, type NumberChange } from "../measure/changes-numbers.ts";
import { openRestatements } from "../measure/changes-restated.ts";
import { stateOf, type Published, type State } from "../measure/changes-state.ts";
import type { Correction } from "../model/corrections.ts";
import { groupBy } from "../model/group-by.ts";
import { sha256 } from "../model/ids.ts";
import { UserError, type Issue } from "../model/issues.ts";
import { isNewest, keptStates, readKept, stageState, type KeptState } from "../store/history.ts";
import { currentBuild, type Workspace } from "../store/workspace.ts";
import { encodeState, packState, unpackState } from "./history-codec.ts";

export interface KeepOptions {
  /** Name of the build's folder. */
  readonly build: string;
  readonly date: string;
}

/** States that builds of this workspace have kept, the oldest first. */
export function kept(workspace: Pick<Workspace, "root">): KeptState[] {
  const current = currentBuild(workspace);
  return keptStates(workspace, current && basename(current));
}

export const loadState = (state: KeptState): State => unpackState(readKept(state), state.file);

/**
 * Keeps what a build publishes, unless the newest kept state says the same, and tells which numbers an earlier build
 * published with another value, with no correction that says why. The issues are of the workspace's past, not of the
 * dossier: they are in no page and no export, which would else differ from those of a first build.
 */
export function keepState(
  workspace: Workspace,
  built: Published & { readonly corrections: readonly Correction[] },
  options: KeepOptions,
): Issue[] {
  const states = kept(workspace);
  const state = stateOf(built);
  const text = encodeState(state);
  const fingerprint = sha256(text);
  const last = lastState(states);
  const isKept = last !== undefined && isNewest(states, fingerprint);
  const found = last === undefined || isKept ? [] : compareNumbers(last, state).restated;
  const before = last === undefined ? [] : openRestatements(last.restated, [], last, built.corrections);
  const open = openRestatements(before, found, state, built.corrections);
  if (!isKept) {
    const restated = open.map(({ after: _after, ...number }) => number);
    stageState(workspace, states, { bytes: packState(text, restated), fingerprint, ...options });
  }
  return restatedIssues(open);
}

/** The newest state that can be read; what cannot is as good as none, for a build must not fail of its past. */
function lastState(states: readonly KeptState[]): State | undefined {
  const [newest] = states.slice(-1);
  if (!newest) return undefined;
  try {
    return loadState(newest);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

const EXAMPLES = 3;

/** One issue for the numbers of each measure. */
export function restatedIssues(open: readonly NumberChange[]): Issue[] {
  return [...groupBy(open, ({ measure }) => measure)].map(([measure, changes]) => {
    const examples = changes.slice(0, EXAMPLES).map(describeChange);
    const more = changes.length > EXAMPLES ? `; and ${changes.length - EXAMPLES} more` : "";
    const message = `${changes.length === 1 ? "A published number" : `${changes.length} published numbers`} of ${measure} changed, and no correction says why: ${examples.join("; ")}${more}. Record the reason with tidui diff --record.`;
    return { code: "restated-number", level: "warning", source: "corrections.csv", locator: null, message };
  });
}

/** "to 2025-12-31, 北京市: 209 → 208". */
export function describeChange({ scope, group, clock, start, end, figure, before, after }: NumberChange): string {
  const period = end === null ? "" : start === null ? `to ${end}` : `${start} to ${end}`;
  const parts = [figure, period, scope, group ?? "", clock ?? ""].filter((part) => part !== "");
  return `${parts.join(", ")}: ${before} → ${after ?? "not published"}`;
}
