import type { DatePrefix } from "./dates.ts";
import type { EvidenceClass } from "./groups.ts";
import type { SnapshotId } from "./ids.ts";
import type { Locator } from "./locator.ts";
import type { Granularity } from "./observations.ts";

/** A document a list was published in: one file, one round, the rows of one series or of several. */
export interface Attachment {
  readonly id: string;
  readonly source: string;
  /** Ids of the series whose rows it carries, in the dossier's order. */
  readonly series: readonly string[];
  /** Name of the round, an ISO month such as "2025-12". */
  readonly round: string;
  readonly title: string;
  /** Where the document itself is, and the page that announces it; null where no address is known. */
  readonly address: string | null;
  readonly page: string | null;
  readonly snapshot: SnapshotId;
  /** The bytes read are not the publisher's own: they were typed or laid out again from the original. */
  readonly copy: boolean;
  /** The date the list itself speaks of. */
  readonly listedAsOf: DatePrefix;
  /** The day its page went up; null where unknown. */
  readonly publishedOn: DatePrefix | null;
  /** The day we first saw it. */
  readonly firstSeen: DatePrefix;
}

/** Where a value stands: in which document, and where in it. */
export interface Origin {
  readonly attachment: string;
  readonly snapshot: SnapshotId;
  readonly locator: Locator;
  /** Absent where it is not known in which cells the fields stand. */
  readonly cells?: CellsOfFields;
}

/** In which cell of a row the value of a field stands, from 1. The rows of one table share one such object. */
export type CellsOfFields = Readonly<Record<string, number>>;

/** Where the value of one field stands: the row, and the cell where it is known. */
export function fieldLocator({ locator, cells }: Pick<Origin, "locator" | "cells">, field: string): Locator {
  const cell = cells?.[field];
  return cell === undefined ? locator : { ...locator, cell };
}

/**
 * One row as its source gives it, raw values kept (BODS: source record). `cells` are named by the source's own header;
 * `fields` are the same values under the names its mapping gives them.
 */
export interface SourceRecord {
  readonly id: string;
  readonly source: string;
  /** The file that was read for this build; for committed facts this is the facts file. */
  readonly file: string;
  readonly snapshot: SnapshotId;
  readonly locator: Locator;
  readonly cells: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  /** The cells of `fields` in the file that was read. */
  readonly columns?: CellsOfFields;
}

/** A row of an official list: one number in one series, given by a filer to something named. */
export interface Filing {
  /** Id of the record it was read from. */
  readonly id: string;
  readonly series: string;
  /** Its number in the list, as printed; null where the list prints none. */
  readonly serial: string | null;
  readonly number: string;
  readonly name: string;
  readonly filer: string;
  /** Name and filer after the dossier's repairs: what entities are made from. Equal to the published ones mostly. */
  readonly repairedName: string;
  readonly repairedFiler: string;
  /** Why, as a code or an editor's words; absent where nothing was decided. */
  readonly repairReason?: string;
  readonly class: string | null;
  readonly product: string | null;
  readonly remark: string | null;
  /** Earlier names that the row's own remark states: of the filer, and of the thing filed. */
  readonly renamedFrom: string | null;
  readonly namedBefore: string | null;
  readonly place: string | null;
  readonly late: boolean;
  /** The four clocks of a filing; the round is a name of the third. */
  readonly filedOn: DatePrefix | null;
  readonly listedAsOf: DatePrefix;
  readonly publishedOn: DatePrefix | null;
  readonly firstSeen: DatePrefix;
  readonly cancelledOn: DatePrefix | null;
  readonly round: string;
  readonly origin: Origin;
}

/** A filing whose filer is known as an entity, and through it, perhaps, a group. */
export interface ResolvedFiling extends Filing {
  readonly entity: string;
  readonly group: string | null;
}

/** A total, and the number of new entries since another date, as somebody announced them. */
export interface AnnouncedTotal {
  readonly id: string;
  readonly series: string;
  readonly asOf: DatePrefix;
  readonly total: number;
  readonly added: number | null;
  readonly since: DatePrefix | null;
  readonly confirmedBy: string;
  readonly address: string;
  readonly origin: Origin;
}

/** A number struck off a list by a notice. */
export interface Cancellation {
  readonly id: string;
  readonly source: string;
  readonly number: string;
  readonly cancelledOn: DatePrefix;
  readonly noticeDate: DatePrefix;
  readonly name: string;
  readonly filer: string;
  readonly address: string;
  readonly origin: Origin;
}

/** A figure or a relation read off a public page: who said what about whom, and for when. */
export interface Reported {
  /** Its id in its source; `record` is the id of the record it was read from. */
  readonly id: string;
  readonly record: string;
  readonly source: string;
  readonly kind: string;
  readonly subject: string;
  readonly predicate: string;
  readonly value: string;
  /** Who invests, of an investment: each by a name of its own where the source names several in one breath. */
  readonly investors: readonly string[];
  readonly unit: string;
  readonly period: string;
  readonly scope: string;
  readonly attributedTo: string;
  readonly pageDate: string;
  /** null where none is known; such a figure is shown and counts for nothing. */
  readonly address: string | null;
  readonly origin: Origin;
}

/** One value one source gives for one property of one entity (FollowTheMoney: Statement). */
export interface Statement {
  readonly id: string;
  readonly entity: string;
  readonly schema: EntitySchema;
  readonly prop: string;
  readonly value: string;
  readonly source: string;
  readonly record: string;
  /** null where the source does not tell when it was first seen. */
  readonly firstSeen: DatePrefix | null;
}

export type EntitySchema = "Company" | "Group" | "Product" | "Subject";

/** Assembled from statements; `group` is the id of the group it belongs to. */
export interface Entity {
  readonly id: string;
  readonly schema: EntitySchema;
  readonly caption: string;
  readonly group: string | null;
  /** Last part of its page's address, unique per schema; null where it has no page. */
  readonly slug: string | null;
  /** Every name it goes or went by, the first seen first, and who says so. Of companies alone; else empty. */
  readonly names: readonly EntityName[];
  /** Why it belongs to `group`; of companies alone. */
  readonly membership: Membership | null;
}

export interface EntityName {
  readonly name: string;
  readonly evidence: readonly NameEvidence[];
}

/**
 * Who says that a name is one of a company's: a row in which it files, a remark that states a rename, two names between which only
 * the legal form differs, an editor under `former` in groups.yml, a judgement.
 */
export type NameEvidenceKind = "filer" | "stated-rename" | "form-change" | "editor" | "judgement";

export interface NameEvidence {
  readonly kind: NameEvidenceKind;
  /** The name that is said to be the same company's; null where the name only files. */
  readonly with: string | null;
  /** Id of the row that says so, and where it stands; null where a person does. */
  readonly record: string | null;
  readonly origin: Origin | null;
  readonly decision: Decision | null;
}

/** Who decided, when and why. */
export interface Decision {
  readonly by: string;
  readonly on: DatePrefix | null;
  readonly why: string;
}

/** Why a company belongs to a group. */
export interface Membership {
  readonly group: string;
  /** The one of its names that is listed or was judged. */
  readonly name: string;
  readonly evidence: EvidenceClass | "judgement";
  readonly basis: string;
  readonly note: string;
  /** Percentage of a registered share. */
  readonly share: number | null;
  readonly document: string | null;
  readonly date: DatePrefix | null;
  readonly decision: Decision | null;
}

/** Two entities and a time (FollowTheMoney: Interval). */
export interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly start: DatePrefix | null;
  readonly end: DatePrefix | null;
  readonly status: RelationStatus;
  /** What the first party did in it, as noted behind its name: of investments "lead", "follow", "existing". */
  readonly roles: readonly string[];
  /** Percentage held, where a source states one. */
  readonly share: number | null;
  /** When, in the words of the source, where a source tells it in words of its own. */
  readonly told: string | null;
  readonly record: string | null;
}

/**
 * stated: a source at a known address says so. unverified: its address is not known. talks, claimed: the source only tells of talks, or
 * only claims it. editor: a person decided it. inferred: a rule did.
 */
export type RelationStatus = "stated" | "unverified" | "talks" | "claimed" | "editor" | "inferred";

/** One date, or more than two parties (FollowTheMoney: Event); told by one source or by several. */
export interface DatedEvent {
  readonly id: string;
  /** As the source calls it: "public beta", "HK listing"; "funding round", "funding talks" and "filing cancelled" are ours. */
  readonly kind: string;
  /** Id of the kind of events.yml that it is one of, or one of ours; null where the dossier does not say. */
  readonly family: string | null;
  readonly entity: string;
  readonly group: string | null;
  /** Who else takes part, as named: the investors of a round. */
  readonly parties: readonly string[];
  readonly start: DatePrefix | null;
  readonly end: DatePrefix | null;
  readonly granularity: Granularity;
  /** True where the words leave the dates open, or only claim them. */
  readonly about: boolean;
  /** The day on which it was announced, where that is told beside when it began. */
  readonly announced: DatePrefix | null;
  /** As stated, with its unit: 10 and "亿元". */
  readonly value: number | null;
  readonly unit: string | null;
  /** What a source says beside: the name of a round. */
  readonly detail: string | null;
  /** Id of the first record that tells it. */
  readonly record: string;
  readonly told: readonly EventSource[];
  /** Ids of events that tell the same otherwise. */
  readonly conflicts: readonly string[];
}

/** Who tells an event, and where. */
export interface EventSource {
  readonly record: string;
  /** Id of the reported figure; null where the event is told by no figure. */
  readonly figure: string | null;
  readonly address: string | null;
  readonly attributedTo: string;
}
