import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { countAttention, countDays, type NamedTitles } from "../../src/measure/attention/count-attention.ts";
import { dayNumber, isAround } from "../../src/measure/attention/day-number.ts";
import type { AttentionPlan } from "../../src/model/attention-plan.ts";
import { parseAttentionPlan, SOURCE_FIELDS } from "../../src/model/dossier.ts";
import { buildEntityNamer, entitiesNamed } from "../../src/text/mentions/name-entities.ts";
import { foldNearDuplicates } from "../../src/text/mentions/near-duplicates.ts";
import { readDatedTitles, type DatedTitles } from "./dated-titles.ts";
import type { Row } from "./tables.ts";

export const ATTENTION_COLUMNS = SOURCE_FIELDS.attention.known;
export const ATTENTION_VOLUME_COLUMNS = SOURCE_FIELDS["attention-volume"].known;
export const ATTENTION_DAY_COLUMNS = SOURCE_FIELDS["attention-days"].known;

/** Rows of the three facts files of attention. */
export interface AttentionFacts {
  readonly attention: readonly Row[];
  readonly volume: readonly Row[];
  readonly days: readonly Row[];
}

export function readAttentionPlan(dossier: string): AttentionPlan {
  return parseAttentionPlan(parse(readFileSync(join(dossier, "attention.yml"), "utf8")), "attention.yml");
}

/** Where the original of a list stands below shared/data. */
export const originalOf = (data: string, list: string): string => join(data, "media", `${list}.tsv.xz`);

/** Counts only: no title leaves the originals. */
export function attentionFacts(data: string, plan: AttentionPlan): AttentionFacts {
  const facts = plan.lists.map(({ id }) => factsOfList(plan, id, readDatedTitles(originalOf(data, id))));
  return {
    attention: facts.flatMap(({ attention }) => attention),
    volume: facts.flatMap(({ volume }) => volume),
    days: facts.flatMap(({ days }) => days),
  };
}

/** What is named in the titles of a list, and which of them are one topic. */
export function nameTitles(
  plan: AttentionPlan,
  list: string,
  { dates, titles }: Pick<DatedTitles, "dates" | "titles">,
): NamedTitles {
  const namer = buildEntityNamer(plan);
  const named = titles.map((title, index) => entitiesNamed(namer, { list, date: dates[index] ?? "", title }));
  const { days, least_length: leastLength } = plan.near_duplicates;
  return { dates, named, topics: foldNearDuplicates({ titles, days: dayNumbers(dates) }, { days, leastLength }) };
}

/** Most days stand many times after one another. */
function dayNumbers(dates: readonly string[]): Int32Array {
  let [date, day] = ["", 0];
  return Int32Array.from(dates, (next) => {
    if (next !== date) [date, day] = [next, dayNumber(next)];
    return day;
  });
}

function factsOfList(plan: AttentionPlan, list: string, read: DatedTitles): AttentionFacts {
  const named = nameTitles(plan, list, read);
  const { months, volume } = countAttention(named);
  const idOf = (entity: number): string => plan.entities[entity]?.id ?? "";
  const { days } = plan;
  const followed = days?.entities.map((id) => plan.entities.findIndex((entity) => entity.id === id)) ?? [];
  const byDay = days ? countDays(named, followed, isAround(days.around, days)) : [];
  return {
    attention: months.map(({ entity, ...row }) => textRow({ entity: idOf(entity), list, ...row })),
    volume: volume.map((row) => textRow({ list, ...row, snapshot: read.snapshot })),
    days: byDay.map(({ entity, ...row }) => textRow({ entity: idOf(entity), list, ...row })),
  };
}

function textRow(row: Readonly<Record<string, string | number>>): Row {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, String(value)]));
}
