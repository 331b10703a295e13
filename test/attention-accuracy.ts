import { join } from "node:path";
import { nameTitles, originalOf } from "../scripts/dossier-facts/attention.ts";
import { readDatedTitles } from "../scripts/dossier-facts/dated-titles.ts";
import { csvCells } from "../scripts/dossier-facts/market.ts";
import type { AttentionPlan } from "../src/model/attention-plan.ts";
import { sha256 } from "../src/model/ids.ts";

/** One labelled hit: does this title, known by its hash, name the entity? */
export interface LabelledHit {
  readonly draw: "tuning" | "held" | "second" | "counted" | "final" | "passed" | "rest";
  readonly name: string;
  readonly entity: string;
  readonly list: string;
  readonly date: string;
  readonly hash: string;
  readonly label: "yes" | "no" | "unclear";
}

/** What the rules said of labelled hits; a hit labelled unclear counts for nothing. */
export interface Accuracy {
  counted: number;
  right: number;
  /** Labelled yes. */
  meant: number;
  unclear: number;
}

const GOLD = join(import.meta.dirname, "gold/attention-hits.csv");

export function readLabelledHits(): LabelledHit[] {
  return csvCells(GOLD).map(({ title_sha256: hash = "", ...row }) => ({ ...row, hash }) as LabelledHit);
}

/** By draw and name: how many of the labelled titles the rules count, and how many of those rightly. */
export function measureAccuracy(data: string, plan: AttentionPlan, hits: readonly LabelledHit[]): Map<string, Accuracy> {
  const counted = new Map(plan.lists.map(({ id }) => [id, countedTitles(data, plan, id)]));
  const results = new Map<string, Accuracy>();
  for (const { draw, name, entity, list, date, hash, label } of hits) {
    const key = `${draw} ${name}`;
    const result = results.get(key) ?? { counted: 0, right: 0, meant: 0, unclear: 0 };
    results.set(key, result);
    const entities = counted.get(list)?.get(`${date} ${hash}`);
    if (!entities) throw new Error(`No title of ${list} on ${date} has the hash ${hash}.`);
    if (label === "unclear") result.unclear++;
    else {
      if (label === "yes") result.meant++;
      if (entities.includes(entity)) {
        result.counted++;
        if (label === "yes") result.right++;
      }
    }
  }
  return results;
}

/** Ids of the entities that each title names, by its day and hash. */
function countedTitles(data: string, plan: AttentionPlan, list: string): Map<string, string[]> {
  const read = readDatedTitles(originalOf(data, list));
  const { named, dates } = nameTitles(plan, list, read);
  const wanted = new Set(readLabelledHits().map(({ date }) => date));
  return new Map(
    read.titles.flatMap((title, index) => {
      const date = dates[index] ?? "";
      if (!wanted.has(date)) return [];
      return [[`${date} ${sha256(title).slice(0, 16)}`, (named[index] ?? []).map((at) => plan.entities[at]?.id ?? "")] as const];
    }),
  );
}

/** Sum of several. */
export function totalAccuracy(parts: Iterable<Accuracy>): Accuracy {
  const total = { counted: 0, right: 0, meant: 0, unclear: 0 };
  for (const part of parts) {
    total.counted += part.counted;
    total.right += part.right;
    total.meant += part.meant;
    total.unclear += part.unclear;
  }
  return total;
}

/** Wilson’s 95% interval of a share of `right` in `all`, as [low, high]; [0, 1] of nothing. */
export function wilson(right: number, all: number): [number, number] {
  if (all === 0) return [0, 1];
  const z = 1.959964;
  const share = right / all;
  const middle = share + (z * z) / (2 * all);
  const half = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
  const scale = 1 + (z * z) / all;
  return [Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)];
}
