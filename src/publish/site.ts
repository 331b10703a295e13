import type { AttentionPlan } from "../model/attention-plan.ts";
import type { CheckOutcome } from "../model/checks.ts";
import type { DossierHead, Measure, Source } from "../model/dossier.ts";
import type { EventPlan } from "../model/event-plan.ts";
import type { Figures } from "../model/figures.ts";
import type { Group } from "../model/groups.ts";
import type { Issue } from "../model/issues.ts";
import type { Correction } from "../model/corrections.ts";
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
import type { CampaignFinding } from "../measure/campaigns/analyse-campaigns.ts";
import type { Difference } from "../measure/differences.ts";
import type { League } from "../measure/league.ts";
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
  /** Which lists are looked through, and for whom; null where none is. */
  readonly attentionPlan: AttentionPlan | null;
  /** Declared campaigns, with what changed during each. */
  readonly campaigns: readonly CampaignFinding[];
  /** null where the dossier declares nothing of money. */
  readonly money: Money | null;
  readonly observations: readonly Observation[];
  /** Reported figures that do not go together, pair by pair, each with its likely reason. */
  readonly disagreements: readonly Disagreement[];
  readonly league: League;
  readonly index: RowsIndex;
  readonly stories: readonly StoryText[];
  /** Published numbers that were changed, with the reason, in the order of the file. */
  readonly corrections: readonly Correction[];
  /** Judgements that count, in the order of the file. */
  readonly judgements: readonly Judgement[];
  /** What the build could not decide, the most informative first. */
  readonly questions: readonly OpenQuestion[];
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
}

/** A reported figure with what became of it: which entity it speaks of, and the observation made of it, if any. */
export interface ReportedFigure extends Reported {
  readonly entity: string;
  readonly group: string | null;
  readonly observation: Observation | null;
}

/** A story of the dossier as written: Markdown whose numbers are bound to observations. */
export interface StoryText {
  readonly slug: string;
  readonly language: string;
  readonly markdown: string;
}

/** A number we counted, with the question that opens its rows. */
export interface Count {
  readonly value: number;
  readonly query: RowsQuery;
}
