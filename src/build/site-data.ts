import { collectIssues, UserError, type Issue } from "../model/issues.ts";
import type { FigureFacts } from "../claim/check-facts.ts";
import type { Correction } from "../model/corrections.ts";
import type { Arrived } from "../ingest/versions.ts";
import type { Workspace } from "../store/workspace.ts";
import { assemble, type Assembled } from "./assemble.ts";
import { figureFacts } from "./figure-facts.ts";
import { loadDossier } from "./load-dossier.ts";
import { checkCorrections, readCorrections } from "./read-corrections.ts";
import { readJudgements } from "./read-judgements.ts";
import { readLabels } from "./read-labels.ts";
import { readSamples } from "./read-samples.ts";
import { readSources } from "./read-sources.ts";
import { readStories } from "./read-stories.ts";

/** What a build has in memory, and what it found odd. */
export interface LoadedSite extends Assembled {
  readonly figureFacts: FigureFacts;
  readonly corrections: readonly Correction[];
  readonly issues: readonly Issue[];
  /** Documents that arrived without a declaration of their own, and what they changed. */
  readonly arrived: readonly Arrived[];
}

/** A dossier read and assembled: what pages, checks and tests are made from. Fails on the first error in the data. */
export async function loadSiteData(
  folder: string,
  workspace: Workspace,
  progress: (stage: string) => void = () => undefined,
): Promise<LoadedSite> {
  const { issues, report } = collectIssues();
  progress("reading sources");
  const dossier = loadDossier(folder);
  const read = await readSources(folder, dossier, workspace, report);
  progress("assembling");
  const stories = readStories(folder, dossier.head.languages);
  const samples = readSamples(folder, dossier.head.languages);
  const judgements = await readJudgements(folder, report);
  const labels = await readLabels(folder, report);
  const built = assemble(dossier, { read, stories, samples, judgements, labels }, report);
  const corrections = await readCorrections(folder, report);
  checkCorrections(corrections, new Set(built.observations.map(({ measure }) => measure)), report);
  refuseErrors(issues);
  return { ...built, figureFacts: figureFacts(built, dossier), corrections, issues, arrived: read.arrived };
}

function refuseErrors(issues: readonly Issue[]): void {
  const errors = issues.filter((issue) => issue.level === "error");
  const [first] = errors;
  if (!first) return;
  const others = errors.length - 1;
  const more = others > 0 ? ` (and ${others} more ${others === 1 ? "error" : "errors"})` : "";
  throw new UserError(first.code, `${first.message}${more}`);
}
