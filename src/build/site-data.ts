import type { SnapshotId } from "../model/ids.ts";
import { collectIssues, UserError, type Issue } from "../model/issues.ts";
import type { FigureFacts } from "../claim/check-facts.ts";
import type { Accuracy } from "../model/accuracy.ts";
import type { Correction } from "../model/corrections.ts";
import type { Dossier } from "../model/dossier.ts";
import type { Entity } from "../model/records.ts";
import { partiesOf } from "../model/parties.ts";
import type { Localized } from "../model/text.ts";
import { freshStages, type Stages } from "../model/stages.ts";
import type { RuleSettings } from "../model/rule-settings.ts";
import type { Arrived } from "../ingest/versions.ts";
import { keepSnapshot, type Workspace } from "../store/workspace.ts";
import { assemble, type Assembled } from "./assemble.ts";
import { figureFacts, type FigureSources } from "./figure-facts.ts";
import { loadDossier } from "./load-dossier.ts";
import { readAccuracy } from "./read-accuracy.ts";
import { checkCorrections, readCorrections } from "./read-corrections.ts";
import { readJudgements } from "./read-judgements.ts";
import { readLabels } from "./read-labels.ts";
import { readNotes } from "./read-notes.ts";
import { readSamples } from "./read-samples.ts";
import { readSources } from "./read-sources.ts";
import { RULE_SETTINGS } from "./rule-settings.ts";
import {
  bindStories,
  embargoWindow,
  judgeStories,
  type EmbargoWindow,
  type JudgedStory,
  type StoryBound,
} from "./stories/judge-stories.ts";
import { readStories, type StoryFile } from "./stories/read-stories.ts";
import { readLedger } from "./stories/story-ledger.ts";
import type { PublishedStory } from "../publish/site.ts";

/** What a build has in memory, and what it found odd. */
export interface LoadedSite extends Assembled {
  readonly accuracy: readonly Accuracy[];
  readonly rules: RuleSettings;
  readonly figureFacts: FigureFacts;
  readonly corrections: readonly Correction[];
  readonly notes: readonly Localized[];
  /** Stories that may be seen; all others are in `judged` alone, which no page is made from. */
  readonly stories: readonly PublishedStory[];
  readonly judged: readonly JudgedStory[];
  readonly embargo: EmbargoWindow;
  readonly issues: readonly Issue[];
  /** Documents that arrived without a declaration of their own, and what they changed. */
  readonly arrived: readonly Arrived[];
}

/** Where a dossier is read from, and how. */
export interface Loading {
  readonly folder: string;
  /** Takes a snapshot of the bytes of a document. */
  readonly keep: (bytes: Uint8Array) => SnapshotId;
  /** How the stages are called. */
  readonly stages: Stages;
  readonly progress: (stage: string) => void;
  /** The moment at which embargoes of stories are judged, ISO; null: none has passed. */
  readonly now: string | null;
}

/**
 * A dossier read and assembled: what pages, checks and tests are made from. Fails on the first error in the data. `now` is
 * the moment at which embargoes of stories are judged, ISO; without it none has passed.
 */
export async function loadSiteData(
  folder: string,
  workspace: Workspace,
  progress: (stage: string) => void = () => undefined,
  now: string | null = null,
): Promise<LoadedSite> {
  return loadSite({ folder, keep: (bytes) => keepSnapshot(workspace, bytes), stages: freshStages(), progress, now });
}

export async function loadSite({ folder, keep, stages: all, progress, now }: Loading): Promise<LoadedSite> {
  const { issues, report } = collectIssues();
  const stages = all.reporting(report);
  progress("reading sources");
  const dossier = loadDossier(folder, stages);
  const read = await readSources(dossier, { folder, keep, stages, report });
  progress("assembling");
  const files = stages.same("story files", readStories(folder, dossier.head.languages));
  const ledger = await readLedger(folder, stages);
  const samples = stages.same("samples", readSamples(folder, dossier.head.languages));
  const judgements = await readJudgements(folder, stages);
  const labels = await readLabels(folder, stages);
  const built = assemble(dossier, { read, samples, judgements, labels }, stages);
  const accuracy = await readAccuracy(folder, stages);
  const corrections = await readCorrections(folder, stages);
  checkCorrections(corrections, new Set(built.observations.map(({ measure }) => measure)), report);
  const notes = await readNotes(folder, dossier.head.languages, stages);
  refuseErrors(issues);
  const parties = stages.run("parties of facts", [built.entities], partiesOf);
  const judged = judgeStories({ stories: boundStories(files, { ...built, entities: parties }, stages), ledger, now });
  const shown = judged.filter(({ hidden }) => hidden === null).map(({ story }) => story);
  return {
    ...built,
    figureFacts: stages.of("facts of figures", figureSources(built, dossier, parties), figureFacts),
    accuracy,
    rules: RULE_SETTINGS,
    corrections,
    notes,
    stories: stages.same("stories", shown),
    judged,
    embargo: embargoWindow(files, now),
    issues: stages.same("issues", issues),
    arrived: read.arrived,
  };
}

/** The numbers of stories, bound again only where one of the sources of numbers is another: of rows no more than how many there are. */
function boundStories(files: readonly StoryFile[], built: Assembled, stages: Stages): StoryBound[] {
  const { measures, groups, places, schemes, figures, attentionPlan, attention, entities, observations, classes } = built;
  const { count } = built.index;
  const sources = { measures, groups, places, schemes, figures, attentionPlan, attention, entities, observations, classes };
  return stages.of(
    "bound stories",
    { files, ...sources, verdict: built.verdict, count },
    ({ files: all, count: counted, ...of }) => bindStories(all, { ...of, index: { count: counted } }),
  );
}

function figureSources(built: Assembled, { claims, money }: Dossier, entities: readonly Entity[]): FigureSources {
  const { head, groups, figures, attentionPlan, places, reported } = built;
  return { head, groups, figures, attentionPlan, places, reported, entities, claims, money };
}

function refuseErrors(issues: readonly Issue[]): void {
  const errors = issues.filter((issue) => issue.level === "error");
  const [first] = errors;
  if (!first) return;
  const others = errors.length - 1;
  const more = others > 0 ? ` (and ${others} more ${others === 1 ? "error" : "errors"})` : "";
  throw new UserError(first.code, `${first.message}${more}`);
}
