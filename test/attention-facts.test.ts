import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  ATTENTION_COLUMNS,
  ATTENTION_DAY_COLUMNS,
  ATTENTION_VOLUME_COLUMNS,
  attentionFacts,
  nameTitles,
  originalOf,
  readAttentionPlan,
} from "../scripts/dossier-facts/attention.ts";
import { toCsv } from "../scripts/dossier-facts/csv-out.ts";
import { splitTitles } from "../scripts/dossier-facts/dated-titles.ts";
import { csvCells } from "../scripts/dossier-facts/market.ts";
import { countAttention } from "../src/measure/attention/count-attention.ts";

// The committed counts against the lists they were counted in. A user's clone does not have these.
const data = join(import.meta.dirname, "../../shared/data");
const isHere = existsSync(join(data, "media"));
if (!isHere) console.log(`skipped: the originals are not here (${data}/media)`);

const dossier = join(import.meta.dirname, "../dossiers/china-ai");
const plan = readAttentionPlan(dossier);
const WEIBO = "weibo-hot-search";
const rowsOf = (name: string) => csvCells(join(dossier, "facts", name));
const lines = isHere
  ? execFileSync("xz", ["-dc", originalOf(data, WEIBO)], { maxBuffer: 1 << 30, encoding: "utf8" })
      .split("\n")
      .slice(0, -1)
  : [];

describe.skipIf(!isHere)("the committed counts of attention", () => {
  test("are exactly what the lists give", () => {
    const { attention, volume, days } = attentionFacts(data, plan);
    const files = [
      { name: "attention.csv", csv: toCsv(ATTENTION_COLUMNS, attention) },
      { name: "attention-volume.csv", csv: toCsv(ATTENTION_VOLUME_COLUMNS, volume) },
      { name: "attention-days.csv", csv: toCsv(ATTENTION_DAY_COLUMNS, days) },
    ];
    for (const { name, csv } of files) {
      const isSame = readFileSync(join(dossier, "facts", name), "utf8") === csv;
      expect(isSame, `${name} differs; npm run dossier:facts makes it again`).toBe(true);
    }
  });

  test.each([
    { entity: "unitree", pattern: /宇树/u },
    { entity: "deepseek", pattern: /(?<![a-z0-9])deepseek(?![a-z0-9])/iu },
    { entity: "pdd", pattern: /拼多多/u },
    { entity: "quark", pattern: /夸克(?!星)/u },
  ])("of $entity are those of a search without dictionary or rules, month by month", ({ entity, pattern }) => {
    const counts = new Map<string, number>();
    for (const line of lines) {
      if (pattern.test(line.slice(11))) counts.set(line.slice(0, 7), (counts.get(line.slice(0, 7)) ?? 0) + 1);
    }
    const committed = rowsOf("attention.csv").filter((row) => row["entity"] === entity && row["list"] === WEIBO);
    expect(Object.fromEntries(committed.map((row) => [row["month"], Number(row["appearances"])]))).toEqual(
      Object.fromEntries(counts),
    );
  });

  test("of the whole list are its lines and its days, month by month", () => {
    const months = new Map<string, { lines: number; days: Set<string> }>();
    for (const line of lines) {
      const month = months.get(line.slice(0, 7)) ?? { lines: 0, days: new Set<string>() };
      months.set(line.slice(0, 7), month);
      month.lines++;
      month.days.add(line.slice(0, 10));
    }
    const committed = rowsOf("attention-volume.csv").filter((row) => row["list"] === WEIBO);
    expect(committed.map((row) => [row["month"], Number(row["appearances"]), Number(row["days"])])).toEqual(
      Array.from(months, ([month, { lines: all, days }]) => [month, all, days.size]),
    );
  });

  test("name 718,186 titles, fold and count them in at most 2 seconds of one core", () => {
    const read = splitTitles(lines.join("\n"));
    const times = Array.from({ length: 3 }, () => {
      const before = process.cpuUsage();
      countAttention(nameTitles(plan, WEIBO, read));
      return process.cpuUsage(before).user / 1e6;
    });
    console.log(`CPU seconds: ${times.map((time) => time.toFixed(2)).join(", ")}`);
    expect(read.titles).toHaveLength(718_186);
    expect(Math.min(...times)).toBeLessThan(2);
  });
});

test("the committed counts hold no title, only ids, dates and numbers", () => {
  for (const name of ["attention.csv", "attention-volume.csv", "attention-days.csv"]) {
    const text = readFileSync(join(dossier, "facts", name), "utf8");
    expect(/[^\x20-\x7e\n]/u.test(text)).toBe(false);
  }
});
