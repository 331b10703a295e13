import { attentionLeague, LEAST_TITLES } from "../../measure/attention/attention-league.ts";
import { attentionWindows } from "../../measure/attention/attention-windows.ts";
import type { AttentionEntity, AttentionPlan } from "../../model/attention-plan.ts";
import { ATTENTION, attentionAddress } from "../addresses.ts";
import { attentionLeagueCsv, attentionMonthsCsv, attentionVolumeCsv } from "../attention-csv.ts";
import { entityStripFigure } from "../figures/entity-strip-figure.ts";
import { stripsFigure } from "../figures/strips-figure.ts";
import { attentionEntityPage, type AttentionEntityInputs } from "../pages/attention-entity.ts";
import { attentionPage } from "../pages/attention.ts";
import type { AttentionList, NamedStrip, ShownPart, ShownNamedMonth } from "../shown/shown-attention.ts";
import type { AttentionPart } from "../words/attention.ts";
import { deskLists, monthsNamed, shownNamed, sinceOf, type DeskList } from "./attention-lists.ts";
import type { Desk, Plan } from "./desk.ts";
import { embedPlan } from "./embeds.ts";

/** Charts of more names than these are read by nobody; groups have as many colours. */
const MOST_STRIPS = 8;
const PART_OF = { group: "makers", company: "makers", app: "apps", product: "apps", investor: "investors" } as const;
const PARTS: readonly AttentionPart[] = ["makers", "apps", "investors"];

/** Who is named in hot-search lists: one page with all lists, and one for each name that any list gave. */
export function* planAttention(desk: Desk): Iterable<Plan> {
  const { attentionPlan: plan } = desk.data;
  if (!plan) {
    yield { address: ATTENTION, render: attentionPage, inputs: { nearDuplicates: null, lists: [] } } as Plan;
    return;
  }
  const lists = deskLists(desk, plan);
  const shown = lists.map((list) => shownList(desk, plan, list));
  const nearDuplicates = { days: plan.near_duplicates.days, leastLength: plan.near_duplicates.least_length };
  yield { address: ATTENTION, render: attentionPage, inputs: { nearDuplicates, lists: shown } } as Plan;
  for (const { slug, windows, parts, months } of shown) {
    for (const { drawn } of parts) if (drawn) yield* embedPlan(stripsFigure, drawn);
    yield { address: `${ATTENTION}${slug}.csv`, render: attentionLeagueCsv, inputs: { windows, parts } } as Plan;
    yield { address: `${ATTENTION}${slug}--volume.csv`, render: attentionVolumeCsv, inputs: months } as Plan;
  }
  for (const list of lists) {
    yield {
      address: `${ATTENTION}${list.shown.slug}--months.csv`,
      render: attentionMonthsCsv,
      inputs: namedIn(desk, plan, list),
    } as Plan;
  }
  for (const entity of plan.entities) {
    const own = lists.filter(({ byEntity }) => byEntity.has(entity.id));
    if (own.length === 0) continue;
    const inputs = entityInputs(desk, plan, { entity, lists: own });
    yield { address: attentionAddress(inputs.slug), render: attentionEntityPage, inputs } as Plan;
    for (const strip of inputs.lists) yield* embedPlan(entityStripFigure, strip);
  }
}

/** Every name of the plan that a list gave, with the months in which it did. */
function namedIn(desk: Desk, plan: AttentionPlan, list: DeskList) {
  return plan.entities.flatMap((entity) => {
    const rows = list.byEntity.get(entity.id);
    return rows ? [{ named: shownNamed(desk, entity), months: monthsNamed(list, rows).filter(({ row }) => row) }] : [];
  });
}

function shownList(desk: Desk, plan: AttentionPlan, list: DeskList): AttentionList {
  return {
    ...list.shown,
    windows: attentionWindows(list.volume),
    parts: PARTS.flatMap((part) => shownPart(desk, plan, list, part)),
    months: list.months,
  };
}

function shownPart(desk: Desk, plan: AttentionPlan, list: DeskList, part: AttentionPart): ShownPart[] {
  const entities = new Map(plan.entities.filter(({ kind }) => PART_OF[kind] === part).map((entity) => [entity.id, entity]));
  const windows = attentionWindows(list.volume);
  const own = list.rows.filter(({ entity }) => entities.has(entity));
  const league = windows ? attentionLeague(own, windows, (id) => sinceOf(entities.get(id))) : [];
  const rows = league.flatMap(({ entity, ...standing }) => {
    const declared = entities.get(entity);
    return declared ? [{ ...standing, named: shownNamed(desk, declared), since: sinceOf(declared) }] : [];
  });
  // Groups are drawn where they have a colour, in the order of the colours; all others where they are named most.
  const coloured = [...entities.keys()]
    .filter((id) => desk.tone(id) > 0)
    .toSorted((left, right) => desk.tone(left) - desk.tone(right));
  const most = league.filter(({ rank }) => rank !== null).map(({ entity }) => entity);
  const strips = (part === "makers" && coloured.length > 0 ? coloured : most)
    .flatMap((id) => stripOf(desk, list, entities.get(id)))
    .slice(0, MOST_STRIPS);
  if (rows.length === 0 && strips.length === 0) return [];
  const drawn = strips.length === 0 ? null : { part, list: list.shown, months: list.months, strips };
  return [{ part, rows, drawn }];
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

/** From the month on in which its names began to mean it. */
function monthsSince(months: readonly ShownNamedMonth[], since: string | null): ShownNamedMonth[] {
  const first = (since ?? "").slice(0, "2026-02".length);
  return months.filter(({ month, row }) => month >= first || row !== null);
}

interface EntityLists {
  readonly entity: AttentionEntity;
  /** Those that name it. */
  readonly lists: readonly DeskList[];
}

function entityInputs(desk: Desk, plan: AttentionPlan, { entity, lists }: EntityLists): AttentionEntityInputs {
  return {
    ...shownNamed(desk, entity),
    tone: toneOf(desk, entity),
    names: entity.names,
    within: entity.within,
    except: plan.lists.filter(({ id }) => entity.except.includes(id)).map(({ title }) => title),
    since: sinceOf(entity),
    lists: lists.map((list) => {
      const months = monthsNamed(list, list.byEntity.get(entity.id) ?? []);
      const own = { ...list.shown, months: monthsSince(months, sinceOf(entity)) };
      return { slug: shownNamed(desk, entity).slug, name: shownNamed(desk, entity).name, tone: toneOf(desk, entity), list: own };
    }),
  };
}
