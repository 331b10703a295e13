import { attentionLeague, LEAST_TITLES } from "../../measure/attention/attention-league.ts";
import { titleShare } from "../../measure/attention/attention-observations.ts";
import { attentionWindows, listMonths } from "../../measure/attention/attention-windows.ts";
import { daysIn } from "../../measure/attention/months.ts";
import type { AttentionEntity, AttentionPlan } from "../../model/attention-plan.ts";
import type { Attention, AttentionVolume } from "../../model/attention.ts";
import { groupBy } from "../../model/group-by.ts";
import { ATTENTION, attentionAddress } from "../addresses.ts";
import { attentionLeagueCsv, attentionMonthsCsv, attentionVolumeCsv } from "../attention-csv.ts";
import { attentionEntityPage, type AttentionEntityInputs, type NamedList } from "../pages/attention-entity.ts";
import { attentionPage, type AttentionList, type NamedStrip, type ShownPart } from "../pages/attention.ts";
import type { ShownList, ShownListMonth, ShownNamed, ShownNamedMonth } from "../shown-attention.ts";
import { slugOf } from "../slugs.ts";
import type { AttentionPart } from "../words-attention.ts";
import type { Desk, Plan } from "./desk.ts";

/** Charts of more names than these are read by nobody; groups have as many colours. */
const MOST_STRIPS = 8;
const PART_OF = { group: "makers", company: "makers", app: "apps", product: "apps", investor: "investors" } as const;
const PARTS: readonly AttentionPart[] = ["makers", "apps", "investors"];

/** Who is named in hot-search lists: one page with all lists, and one for each name that any list gave. */
export function* planAttention(desk: Desk): Iterable<Plan> {
  const { attentionPlan: plan, attention } = desk.data;
  const lists = plan ? plan.lists.flatMap((list) => deskList(plan, attention.volume, attention.attention, list.id)) : [];
  const shown = plan ? lists.map((list) => shownList(desk, plan, list)) : [];
  const nearDuplicates = plan && { days: plan.near_duplicates.days, leastLength: plan.near_duplicates.least_length };
  yield { address: ATTENTION, render: attentionPage, inputs: { nearDuplicates, lists: shown } } as Plan;
  for (const [at, list] of lists.entries()) {
    const { windows = null, parts = [] } = shown[at] ?? {};
    const { slug } = list.shown;
    const months = [...list.byEntity].flatMap(([id, rows]) => {
      const entity = plan?.entities.find((one) => one.id === id);
      return entity ? [{ named: shownNamed(desk, entity), months: monthsNamed(list, rows).filter(({ row }) => row) }] : [];
    });
    yield { address: `${ATTENTION}${slug}.csv`, render: attentionLeagueCsv, inputs: { windows, parts } } as Plan;
    yield { address: `${ATTENTION}${slug}--months.csv`, render: attentionMonthsCsv, inputs: months } as Plan;
    yield { address: `${ATTENTION}${slug}--volume.csv`, render: attentionVolumeCsv, inputs: list.months } as Plan;
  }
  for (const entity of plan?.entities ?? []) {
    const own = lists.filter(({ byEntity }) => byEntity.has(entity.id));
    if (!plan || own.length === 0) continue;
    const inputs = entityInputs(desk, plan, entity, own);
    yield { address: attentionAddress(inputs.slug), render: attentionEntityPage, inputs } as Plan;
  }
}

/** One list with its rows, indexed. */
interface DeskList {
  readonly shown: ShownList;
  readonly volume: readonly AttentionVolume[];
  readonly rows: readonly Attention[];
  readonly byEntity: ReadonlyMap<string, readonly Attention[]>;
  readonly months: readonly ShownListMonth[];
}

/** None where the list has neither a volume nor a row. */
function deskList(plan: AttentionPlan, volumes: readonly AttentionVolume[], all: readonly Attention[], id: string): DeskList[] {
  const declared = plan.lists.find((list) => list.id === id);
  const volume = volumes.filter(({ list }) => list === id);
  const rows = all.filter(({ list }) => list === id);
  if (!declared || (volume.length === 0 && rows.length === 0)) return [];
  const months = listMonths(volume).map(({ month, volume: held }) => ({
    month,
    of: daysIn(month),
    volume: held && {
      appearances: held.appearances,
      titles: held.titles,
      days: held.days,
      counted: held.counted,
      at: held.origin.locator,
    },
  }));
  const shown = { slug: slugOf(id), title: declared.title, address: declared.address ?? null };
  return [{ shown, volume, rows, byEntity: groupBy(rows, ({ entity }) => entity), months }];
}

function shownList(desk: Desk, plan: AttentionPlan, list: DeskList): AttentionList {
  const source = desk.data.sources.find(({ kind }) => kind === "attention-volume")?.id ?? null;
  return {
    ...list.shown,
    windows: attentionWindows(list.volume),
    parts: PARTS.flatMap((part) => shownPart(desk, plan, list, part)),
    months: list.months,
    source,
  };
}

function shownPart(desk: Desk, plan: AttentionPlan, list: DeskList, part: AttentionPart): ShownPart[] {
  const entities = new Map(plan.entities.filter(({ kind }) => PART_OF[kind] === part).map((entity) => [entity.id, entity]));
  const windows = attentionWindows(list.volume);
  const own = list.rows.filter(({ entity }) => entities.has(entity));
  const league = windows ? attentionLeague(own, windows) : [];
  const rows = league.flatMap(({ entity, ...standing }) => {
    const declared = entities.get(entity);
    return declared ? [{ ...standing, named: shownNamed(desk, declared) }] : [];
  });
  // Groups are drawn where they have a colour, in the order of the colours; all others where they are named most.
  const coloured = [...entities.keys()]
    .filter((id) => desk.tone(id) > 0)
    .toSorted((left, right) => desk.tone(left) - desk.tone(right));
  const most = league.filter(({ rank }) => rank !== null).map(({ entity }) => entity);
  const strips = (part === "makers" && coloured.length > 0 ? coloured : most)
    .flatMap((id) => stripOf(desk, list, entities.get(id)))
    .slice(0, MOST_STRIPS);
  return rows.length === 0 && strips.length === 0 ? [] : [{ part, rows, strips }];
}

/** None of whom the list gave too few titles to be drawn. */
function stripOf(desk: Desk, list: DeskList, entity: AttentionEntity | undefined): NamedStrip[] {
  const rows = list.byEntity.get(entity?.id ?? "") ?? [];
  const titles = rows.reduce((sum, row) => sum + row.titles, 0);
  if (!entity || titles < LEAST_TITLES) return [];
  const byMonth = new Map(monthsNamed(list, rows).map(({ month, share }) => [month, share]));
  const shares = list.months.map(({ month }) => byMonth.get(month) ?? null);
  return [{ named: shownNamed(desk, entity), tone: toneOf(desk, entity), shares }];
}

const toneOf = (desk: Desk, { kind, id, group = "" }: AttentionEntity): number => desk.tone(kind === "group" ? id : group);

function shownNamed({ groups }: Desk, { id, kind, label, group: of }: AttentionEntity): ShownNamed {
  const group = groups.get(kind === "group" ? id : (of ?? ""));
  return {
    slug: slugOf(id),
    kind,
    name: label ?? (kind === "group" ? group?.name : undefined) ?? { en: id },
    group: group ? { id: group.id, name: group.name } : null,
  };
}

/** Every month of the list with how often it gave the name: 0 where it has the month and no row. */
function monthsNamed({ months }: DeskList, rows: readonly Attention[]): ShownNamedMonth[] {
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

function entityInputs(
  desk: Desk,
  plan: AttentionPlan,
  entity: AttentionEntity,
  lists: readonly DeskList[],
): AttentionEntityInputs {
  return {
    ...shownNamed(desk, entity),
    tone: toneOf(desk, entity),
    names: entity.names,
    within: entity.within,
    except: plan.lists.filter(({ id }) => entity.except.includes(id)).map(({ title }) => title),
    lists: lists.map((list): NamedList => ({ ...list.shown, months: monthsNamed(list, list.byEntity.get(entity.id) ?? []) })),
  };
}
