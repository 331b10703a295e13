import { titleShare } from "../../measure/attention/attention-observations.ts";
import { listMonths } from "../../measure/attention/attention-windows.ts";
import { daysIn } from "../../measure/attention/months.ts";
import type { AttentionEntity, AttentionPlan } from "../../model/attention-plan.ts";
import type { Attention, AttentionVolume } from "../../model/attention.ts";
import { groupBy } from "../../model/group-by.ts";
import type { ShownList, ShownListMonth, ShownNamed, ShownNamedMonth } from "../shown/shown-attention.ts";
import { slugOf } from "../slugs.ts";
import type { Desk } from "./desk.ts";

/** One list with its rows, indexed. */
export interface DeskList {
  readonly shown: ShownList;
  readonly volume: readonly AttentionVolume[];
  readonly rows: readonly Attention[];
  readonly byEntity: ReadonlyMap<string, readonly Attention[]>;
  readonly months: readonly ShownListMonth[];
}

/** The lists of the plan, without those that have neither a volume nor a row. */
export function deskLists({ data }: Desk, plan: AttentionPlan): DeskList[] {
  const volumes = groupBy(data.attention.volume, ({ list }) => list);
  const named = groupBy(data.attention.attention, ({ list }) => list);
  const volumeSource = data.sources.find(({ kind }) => kind === "attention-volume")?.id ?? null;
  return plan.lists.flatMap(({ id, title, address = null }) => {
    const [volume, rows] = [volumes.get(id) ?? [], named.get(id) ?? []];
    if (volume.length === 0 && rows.length === 0) return [];
    const months = listMonths(volume).map(({ month, volume: held }) => ({
      month,
      of: daysIn(month),
      volume: held && shownVolume(held),
    }));
    const shown = { slug: slugOf(id), title, address, volumeSource };
    return [{ shown, volume, rows, byEntity: groupBy(rows, ({ entity }) => entity), months }];
  });
}

const shownVolume = ({ appearances, titles, days, counted, origin }: AttentionVolume) => ({
  appearances,
  titles,
  days,
  counted,
  at: origin.locator,
});

/** What was counted in any list, by what the plan calls it. */
export function countedByLabel({ data }: Desk): ReadonlyMap<string, AttentionEntity> {
  const counted = new Set(data.attention.attention.map(({ entity }) => entity));
  const named = (data.attentionPlan?.entities ?? []).filter(({ id }) => counted.has(id));
  return new Map(named.flatMap((one) => (one.label ? [[one.label["zh"] ?? "", one] as const] : [])));
}

/** The first day on which any of its names means it; null where one always did. */
export function sinceOf(entity: AttentionEntity | undefined): string | null {
  const days = entity?.names.map(({ since = "" }) => since).toSorted() ?? [];
  return days[0] || null;
}

export function shownNamed({ groups }: Desk, { id, kind, label, group: of }: AttentionEntity): ShownNamed {
  const group = groups.get(kind === "group" ? id : (of ?? ""));
  return {
    slug: slugOf(id),
    kind,
    name: label ?? (kind === "group" ? group?.name : undefined) ?? { en: id },
    group: group ? { id: group.id, name: group.name } : null,
  };
}

/** Every month of the list with how often it gave the name: 0 where it has the month and no row. */
export function monthsNamed({ months }: DeskList, rows: readonly Attention[]): ShownNamedMonth[] {
  const byMonth = new Map(rows.map((row) => [row.month, row]));
  const held = new Map(months.map((one) => [one.month, one]));
  const all = [...new Set([...held.keys(), ...byMonth.keys()])].toSorted();
  return all.map((month) => {
    const row = byMonth.get(month);
    const { of, volume } = held.get(month) ?? { of: daysIn(month), volume: null };
    return {
      month,
      of,
      volume,
      titles: row?.titles ?? 0,
      appearances: row?.appearances ?? 0,
      share: row ? titleShare(row) : volume && 0,
      row: row ? { source: row.source, at: row.origin.locator } : null,
    };
  });
}
