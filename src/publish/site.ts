import type { FigureFacts } from "../claim/check-facts.ts";
import type { Accuracy } from "../model/accuracy.ts";
import type { AttentionPlan } from "../model/attention-plan.ts";
import type { AttentionRows } from "../model/attention.ts";
import type { CheckOutcome } from "../model/checks.ts";
import type { DossierHead, Measure, Source } from "../model/dossier.ts";
import type { EventPlan } from "../model/event-plan.ts";
import type { Figures } from "../model/figures.ts";
import type { ClassQuestion } from "../model/class-questions.ts";
import type { Scheme } from "../model/classes.ts";
import type { Group } from "../model/groups.ts";
import type { Issue } from "../model/issues.ts";
import type { Correction } from "../model/corrections.ts";
import type { FilingLabel } from "../model/labels.ts";
import type { Judgement, OpenQuestion } from "../model/judgements.ts";
import type { Disagreement, Observation, RowsQuery } from "../model/observations.ts";
import type {
  AnnouncedTotal,
  Attachment,
  Cancellation,
  DatedEvent,
  Entity,
  Relation,
  Reported,
  ResolvedFiling,
  SourceRecord,
} from "../model/records.ts";
import type { RuleSettings } from "../model/rule-settings.ts";
import type { Localized } from "../model/text.ts";
import type { Signoff, StoryCorrection } from "../model/story.ts";
import type { BoundNumber } from "../claim/bound/bound-number.ts";
import type { ClassRow } from "../measure/classes/half-years.ts";
import type { Difference } from "../measure/differences.ts";
import type { League } from "../measure/league.ts";
import type { VerdictResult } from "../measure/verdict/build-verdict.ts";
import type { CampaignFinding } from "../measure/campaigns/analyse-campaigns.ts";
import type { Money } from "../measure/money/build-money.ts";
import type { RowsIndex } from "../measure/rows.ts";

/** Everything the pages of one build are made from. Pages read this and nothing else: no clock, no disk. */
export interface SiteData {
  readonly head: DossierHead;
  readonly sources: readonly Source[];
  readonly measures: readonly Measure[];
  readonly groups: readonly Group[];
  /** What the reported figures measure; null where the dossier does not say. */
  readonly figures: Figures | null;
  /** What others report and the words for it, as a text is checked against them. */
  readonly figureFacts: FigureFacts;
  /** What is looked for in dated titles, and how often each was named; null and nothing where the dossier looks for nothing. */
  readonly attentionPlan: AttentionPlan | null;
  readonly attention: AttentionRows;
  /** Schemes of classes, a part after the whole that it divides. */
  readonly schemes: readonly Scheme[];
  readonly places: readonly Place[];
  readonly attachments: readonly Attachment[];
  readonly filings: readonly ResolvedFiling[];
  readonly cancellations: readonly Cancellation[];
  readonly reported: readonly ReportedFigure[];
  readonly announced: readonly AnnouncedTotal[];
  readonly differences: readonly Difference[];
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
  readonly events: readonly DatedEvent[];
  /** Kinds of events, their names, and the calendar by which years are held against each other; null where none is declared. */
  readonly eventPlan: EventPlan | null;
  /** Declared campaigns, with what changed during each. */
  readonly campaigns: readonly CampaignFinding[];
  /** null where the dossier declares nothing of money. */
  readonly money: Money | null;
  readonly observations: readonly Observation[];
  /** Reported figures that do not go together, pair by pair, each with its likely reason. */
  readonly disagreements: readonly Disagreement[];
  /** Where groups stand by every measure and all together; null where the dossier declares no verdict. */
  readonly verdict: VerdictResult | null;
  readonly league: League;
  readonly index: RowsIndex;
  /** How right the dossier's rules were measured to be. */
  readonly accuracy: readonly Accuracy[];
  /** What the rules of the engine go by. */
  readonly rules: RuleSettings;
  /** A text for trying the checker, at most one a language. */
  readonly samples: readonly SampleText[];
  readonly stories: readonly PublishedStory[];
  /** Published numbers that were changed, with the reason, in the order of the file. */
  readonly corrections: readonly Correction[];
  /** What editors note, each in several languages. */
  readonly notes: readonly Localized[];
  /** Judgements that count, in the order of the file. */
  readonly judgements: readonly Judgement[];
  /** The class of every number that a scheme covers. */
  readonly labels: readonly FilingLabel[];
  /** Counts and shares by class, half-year and slice, corrected and with their intervals. */
  readonly classes: readonly ClassRow[];
  /** What the build could not decide, the most informative first. */
  readonly questions: readonly OpenQuestion[];
  /** Filings whose class nothing decides, the most open first. */
  readonly classQuestions: readonly ClassQuestion[];
  readonly issues: readonly Issue[];
  /** Every check that the arrivals went through; what each found are the issues of its code. */
  readonly checks: readonly CheckOutcome[];
  /** Rows of each source file as read, for pages that list a document row by row. */
  readonly records: readonly SourceRecord[];
}

/** A place filings are dated to: a province mostly, sometimes a body that stands in its column. */
export interface Place {
  readonly name: string;
  readonly short: string;
  readonly en: string;
  readonly kind: string;
  /** Where it stands on a map of tiles, from 1; null where it has none. */
  readonly tile: Tile | null;
}

export interface Tile {
  readonly column: number;
  readonly row: number;
}

/** A reported figure with what became of it: which entity it speaks of, and the observation made of it, if any. */
export interface ReportedFigure extends Reported {
  readonly entity: string;
  readonly group: string | null;
  readonly observation: Observation | null;
}

/** A story that may be seen: prose whose numbers are bound, cut at them. Others are not in the data of a site at all. */
export interface PublishedStory {
  readonly slug: string;
  readonly language: string;
  readonly title: string;
  /** The day it is said to be published on. */
  readonly date: string;
  /** Signatures of just these numbers. */
  readonly signoffs: readonly Signoff[];
  /** Pieces of Markdown, one more than numbers. */
  readonly prose: readonly string[];
  readonly numbers: readonly BoundNumber[];
  /** What it said otherwise before, the newest first. */
  readonly corrections: readonly StoryCorrection[];
}

/** A text of the dossier with numbers, some of them wrong. */
export interface SampleText {
  readonly language: string;
  readonly text: string;
}

/** A number we counted, with the question that opens its rows. */
export interface Count {
  readonly value: number;
  readonly query: RowsQuery;
}
