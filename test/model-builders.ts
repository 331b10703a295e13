import { parseGroups, parseMeasure, type Measure } from "../src/model/dossier.ts";
import type { Group } from "../src/model/groups.ts";
import type {
  AnnouncedTotal,
  Attachment,
  Cancellation,
  Entity,
  Membership,
  Reported,
  ResolvedFiling,
  SourceRecord,
} from "../src/model/records.ts";
import type { GivenJudgement } from "../src/resolve/judged.ts";

// Whole values of the model from the few parts that a test is about. Everything else is as plain as it can be, so that
// a test's row shows what matters and nothing else.

const words = { zh: "词", en: "word" };
const origin = { attachment: "list-2025-06", snapshot: "a".repeat(64), locator: { table: 1, row: 2 } };

/** A record with these fields, as a facts file of the source "source" would give it. */
export function buildRecord(fields: Readonly<Record<string, string>>, parts: Partial<SourceRecord> = {}): SourceRecord {
  return {
    id: `record-${JSON.stringify(fields)}`,
    source: "source",
    file: "facts/rows.csv",
    snapshot: "b".repeat(64),
    locator: { row: 2 },
    cells: fields,
    fields,
    ...parts,
  };
}

export function buildAttachment(parts: Partial<Attachment> = {}): Attachment {
  return {
    id: "list-2025-06",
    source: "source",
    series: [],
    round: "2025-06",
    title: "List of June 2025",
    address: null,
    page: null,
    snapshot: "a".repeat(64),
    copy: false,
    listedAsOf: "2025-06-30",
    publishedOn: "2025-07-08",
    firstSeen: "2025-07-09",
    ...parts,
  };
}

/** A filing; its number makes its id, its name and its filer where they are not given. */
export function buildFiling(number: string, parts: Partial<ResolvedFiling> = {}): ResolvedFiling {
  const name = parts.name ?? `service ${number}`;
  const filer = parts.filer ?? `company ${number}`;
  return {
    id: `filing-${number}`,
    series: "list",
    serial: null,
    number,
    name,
    filer,
    repairedName: name,
    repairedFiler: filer,
    class: null,
    product: null,
    remark: null,
    renamedFrom: null,
    namedBefore: null,
    place: null,
    late: false,
    filedOn: null,
    listedAsOf: "2025-06-30",
    publishedOn: null,
    firstSeen: "2025-07-09",
    cancelledOn: null,
    round: "2025-06",
    origin,
    entity: `entity of ${filer}`,
    group: null,
    ...parts,
  };
}

/** A measure of the series "list", by the date of the list, broken down by nothing. */
export function buildMeasure(parts: Readonly<Record<string, unknown>> = {}): Measure {
  const plain = { id: "permits", label: words, definition: words, unit: { en: "permits" }, clock: "listed_as_of" };
  return parseMeasure({ ...plain, count: { series: ["list"] }, ...parts }, "measures/permits.yml");
}

export function buildGroups(...groups: readonly object[]): Group[] {
  return parseGroups(
    groups.map((group, index) => ({ kind: "platform", name: { zh: "集团" + index }, ...group })),
    "groups.yml",
  );
}

export function buildTotal(parts: Partial<AnnouncedTotal> = {}): AnnouncedTotal {
  return {
    id: `total-${parts.asOf ?? "2025-06-30"}`,
    series: "list",
    asOf: "2025-06-30",
    total: 0,
    added: null,
    since: null,
    confirmedBy: "list only",
    address: "https://office.example/notice",
    origin,
    ...parts,
  };
}

export function buildCancellation(number: string, parts: Partial<Cancellation> = {}): Cancellation {
  return {
    id: `cancellation-${number}`,
    source: "notices",
    number,
    cancelledOn: "2025-07",
    noticeDate: "2025-07-14",
    name: "",
    filer: "",
    address: "https://office.example/notice",
    origin,
    ...parts,
  };
}

export function buildReported(parts: Partial<Reported> = {}): Reported {
  const id = parts.id ?? "usage-001";
  return {
    id,
    record: `record of ${id}`,
    source: "pages",
    kind: "usage",
    subject: "小珩",
    predicate: "MAU",
    value: "1",
    unit: "",
    period: "",
    scope: "",
    attributedTo: "",
    pageDate: "",
    address: "https://news.example/1",
    origin,
    investors: parts.kind === "edge" ? [parts.value ?? "1"] : [],
    ...parts,
  };
}

export function buildEntity(parts: Partial<Entity> = {}): Entity {
  return { id: "entity-1", schema: "Subject", caption: "小珩", group: null, slug: null, names: [], membership: null, ...parts };
}

export function buildJudgement(parts: Partial<GivenJudgement> = {}): GivenJudgement {
  return {
    kind: "company",
    left: "甲公司",
    right: "乙公司",
    judgement: "positive",
    by: "reader-a",
    on: "2026-11-23",
    why: "",
    locator: { row: 2 },
    ...parts,
  };
}

export function buildMembership(parts: Partial<Membership> = {}): Membership {
  const plain = { basis: "name", note: "", share: null, document: null, date: null, decision: null };
  return { group: "plover", name: "甲公司", evidence: "editor", ...plain, ...parts };
}
