import type { Attention, AttentionDay, AttentionVolume } from "../model/attention.ts";
import type { AttentionPlan } from "../model/attention-plan.ts";
import { daysOf, isDatePrefix } from "../model/dates.ts";
import type { Report } from "../model/issues.ts";
import type { SourceRecord } from "../model/records.ts";
import { originOf, typedFields, type TypedFields } from "./typed-fields.ts";

/** Records of the three kinds of source that tell of attention. */
export interface AttentionRecords {
  readonly attention: readonly SourceRecord[];
  readonly volume: readonly SourceRecord[];
  readonly days: readonly SourceRecord[];
}

export interface AttentionRows {
  readonly attention: readonly Attention[];
  readonly volume: readonly AttentionVolume[];
  readonly days: readonly AttentionDay[];
}

/**
 * Counts of who was named in which list. A row of an entity or a list that the plan does not declare, of no month, given
 * twice, or that counts more than its list holds is reported and left out. Without a plan every row is of nobody.
 */
export function readAttentionRows(records: AttentionRecords, plan: AttentionPlan | null, report: Report): AttentionRows {
  const known = knownNames(plan);
  const volume = readVolume(records.volume, known, report);
  const volumeOf = new Map(volume.map((row) => [keyOf(row.list, row.month), row]));
  const seen = new Set<string>();
  return {
    volume,
    attention: records.attention.flatMap((record) => readMonth(record, { known, volumeOf, seen }, report) ?? []),
    days: records.days.flatMap((record) => readDay(record, known, seen, report) ?? []),
  };
}

const keyOf = (...parts: readonly string[]): string => JSON.stringify(parts);

/** What the plan declares. */
interface Known {
  readonly lists: ReadonlySet<string>;
  /** The group of each entity, null of one that belongs to none. */
  readonly groupOf: ReadonlyMap<string, string | null>;
}

function knownNames(plan: AttentionPlan | null): Known {
  const entities = plan?.entities ?? [];
  return {
    lists: new Set(plan?.lists.map(({ id }) => id)),
    groupOf: new Map(entities.map(({ id, kind, group }) => [id, kind === "group" ? id : (group ?? null)])),
  };
}

function readVolume(records: readonly SourceRecord[], known: Known, report: Report): AttentionVolume[] {
  const seen = new Set<string>();
  return records.flatMap((record) => {
    const fields = typedFields(record, report);
    if (!fields.has("list", "month", "appearances", "titles", "days")) return [];
    const list = listOf(fields, known);
    const month = monthOf(fields);
    const [appearances, titles, days] = [fields.count("appearances"), fields.count("titles"), fields.count("days")];
    if (list === undefined || month === undefined || appearances === null || titles === null || days === null) return [];
    const last = Number(daysOf(month).end.slice(8));
    if (titles > appearances || days > last) {
      fields.issue("bad-volume", "error", `${titles} titles of ${appearances} appearances on ${days} of ${last} days cannot be.`);
      return [];
    }
    if (isTwice(seen, keyOf(list, month), fields)) return [];
    return { id: record.id, list, month, appearances, titles, days, origin: originOf(record, "") };
  });
}

interface MonthContext {
  readonly known: Known;
  readonly volumeOf: ReadonlyMap<string, AttentionVolume>;
  readonly seen: Set<string>;
}

function readMonth(record: SourceRecord, { known, volumeOf, seen }: MonthContext, report: Report): Attention | undefined {
  const fields = typedFields(record, report);
  if (!fields.has("entity", "list", "month", "appearances", "titles")) return undefined;
  const entity = entityOf(fields, known);
  const list = listOf(fields, known);
  const month = monthOf(fields);
  const [appearances, titles] = [fields.count("appearances"), fields.count("titles")];
  if (entity === undefined || list === undefined || month === undefined || appearances === null || titles === null)
    return undefined;
  const volume = volumeOf.get(keyOf(list, month)) ?? null;
  if (volume === null) fields.issue("no-volume", "warning", `nothing tells what ${list} held in ${month}; the row has no share.`);
  const over = volume !== null && (appearances > volume.appearances || titles > volume.titles);
  if (over || titles > appearances) {
    const most = over ? `the list's ${volume.appearances} and ${volume.titles}` : "its own appearances";
    return fields.issue("count-over-volume", "error", `${appearances} appearances and ${titles} titles are more than ${most}.`);
  }
  if (isTwice(seen, keyOf(entity, list, month), fields)) return undefined;
  const group = known.groupOf.get(entity) ?? null;
  const { id, source } = record;
  return { id, source, entity, group, list, month, appearances, titles, volume, origin: originOf(record, "") };
}

function readDay(record: SourceRecord, known: Known, seen: Set<string>, report: Report): AttentionDay | undefined {
  const fields = typedFields(record, report);
  if (!fields.has("entity", "list", "date", "appearances", "listed")) return undefined;
  const entity = entityOf(fields, known);
  const list = listOf(fields, known);
  const date = fields.text("date") ?? "";
  const [appearances, listed] = [fields.count("appearances"), fields.count("listed")];
  if (entity === undefined || list === undefined || appearances === null || listed === null) return undefined;
  if (date.length !== 10 || !isDatePrefix(date)) return fields.issue("bad-date", "error", `"${date}" is no day.`);
  if (appearances > listed) {
    return fields.issue("count-over-volume", "error", `${appearances} appearances are more than the ${listed} of the list.`);
  }
  if (isTwice(seen, keyOf(entity, list, date), fields)) return undefined;
  return { id: record.id, source: record.source, entity, list, date, appearances, listed, origin: originOf(record, "") };
}

function entityOf(fields: TypedFields, { groupOf }: Known): string | undefined {
  const entity = fields.text("entity") ?? "";
  if (groupOf.has(entity)) return entity;
  return fields.issue("unknown-entity", "error", `no entity "${entity}" is declared in attention.yml.`);
}

function listOf(fields: TypedFields, { lists }: Known): string | undefined {
  const list = fields.text("list") ?? "";
  return lists.has(list) ? list : fields.issue("unknown-list", "error", `no list "${list}" is declared in attention.yml.`);
}

function monthOf(fields: TypedFields): string | undefined {
  const month = fields.text("month") ?? "";
  if (month.length === "2026-02".length && isDatePrefix(month)) return month;
  return fields.issue("bad-date", "error", `"${month}" is no month such as 2026-02.`);
}

function isTwice(seen: Set<string>, key: string, fields: TypedFields): boolean {
  if (seen.has(key)) fields.issue("duplicate-attention", "error", "this count is given before; the first holds.");
  const isKnown = seen.has(key);
  seen.add(key);
  return isKnown;
}
