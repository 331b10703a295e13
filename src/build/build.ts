import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { loadSiteData, type LoadedSite } from "./site-data.ts";
import { buildTables, VIEWS } from "./tables.ts";
import { arrivedSources } from "./arrived-sources.ts";
import { headlineOf } from "./headline.ts";
import { keepState } from "./history.ts";
import { writeQuestions } from "./review/review-questions.ts";
import { storyIssues } from "./stories/judge-stories.ts";
import { writeSite, type WrittenSite } from "./write-site.ts";
import type { BuildSummary } from "./summary.ts";
import type { Issue } from "../model/issues.ts";
import { packCheckFacts } from "../claim/fact-pack.ts";
import { checkFactsOf } from "../publish/check-facts.ts";
import { keepFacts } from "../store/kept-facts.ts";
import { writeDatabase } from "../store/database.ts";
import { currentBuild, discardBuild, finishBuild, startBuild, type Workspace } from "../store/workspace.ts";

export interface BuildInputs {
  readonly folder: string;
  readonly workspace: Workspace;
  /** Hash of the dossier's files and of the program. */
  readonly fingerprint: string;
  readonly program: string;
  /** The day under which what is published is kept, for comparison. No output holds it. */
  readonly today: string;
  /** The moment at which embargoes of stories are judged, ISO; the beginning of the day where it is left out. */
  readonly now?: string;
  /** Says which stage is running, for a person who waits. */
  readonly progress: (stage: string) => void;
}

/**
 * Runs every stage into a folder of its own and swaps it in at the end. Whatever fails or dies before that leaves the
 * last good build as it was.
 */
export async function runBuild(inputs: BuildInputs): Promise<BuildSummary> {
  const { folder, workspace, progress } = inputs;
  const built = await loadSiteData(folder, workspace, progress, inputs.now ?? `${inputs.today}T00:00:00Z`);
  const target = startBuild(workspace);
  try {
    return await writeBuild(inputs, built, target);
  } catch (error) {
    discardBuild(target);
    throw error;
  }
}

/** Writes all of a build into its folder, and makes it the current one. */
async function writeBuild(inputs: BuildInputs, built: LoadedSite, target: string): Promise<BuildSummary> {
  const { workspace, progress } = inputs;
  const { issues } = built;
  writeFileSync(join(target, "issues.jsonl"), issues.map((issue) => `${JSON.stringify(issue)}\n`).join(""));
  writeQuestions(target, built);
  progress("writing the database");
  await writeDatabase(join(target, "tidui.duckdb"), buildTables(built, issues), VIEWS);
  progress("writing pages");
  const site = writeSite(built, target, currentBuild(workspace), inputs.program);
  keepFacts(workspace.root, inputs.fingerprint, packCheckFacts(checkFactsOf(built, built.index)));
  const restated = keepState(workspace, built, { build: basename(target), date: inputs.today });
  const summary = summarise(inputs, built, site, restated);
  writeFileSync(join(target, "build.json"), JSON.stringify(summary));
  finishBuild(workspace, target);
  return summary;
}

function summarise({ fingerprint }: BuildInputs, built: LoadedSite, site: WrittenSite, restated: readonly Issue[]): BuildSummary {
  const count = (level: Issue["level"]) => built.issues.filter((issue) => issue.level === level).length;
  return {
    fingerprint,
    pages: site.pages,
    rebuilt: site.rebuilt,
    issues: { error: count("error"), warning: count("warning") },
    restated,
    stories: storyIssues(built.judged),
    embargo: built.embargo,
    arrived: arrivedSources(built.arrived),
    headline: headlineOf(built),
  };
}
