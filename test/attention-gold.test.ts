import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readAttentionPlan } from "../scripts/dossier-facts/attention.ts";
import { measureAccuracy, readLabelledHits, totalAccuracy, wilson } from "./attention-accuracy.ts";

// The rules of attention.yml against titles that a person labelled. Titles stay with the originals: labels know them by
// their hash.
const data = join(import.meta.dirname, "../../shared/data");
const isHere = existsSync(join(data, "media"));
if (!isHere) console.log(`skipped: the originals are not here (${data}/media)`);

const hits = readLabelledHits();
const plan = readAttentionPlan(join(import.meta.dirname, "../dossiers/china-ai"));
const accuracy = isHere ? measureAccuracy(data, plan, hits) : new Map<string, never>();
const half = (name: string) =>
  totalAccuracy(Array.from(accuracy).flatMap(([key, one]) => (key.startsWith(`${name} `) ? [one] : [])));

test("every label is of an entity and a list that are declared, and no title is labelled twice for one name", () => {
  const entities = new Set(plan.entities.map(({ id }) => id));
  const lists = new Set(plan.lists.map(({ id }) => id));
  expect(hits.filter(({ entity, list }) => !entities.has(entity) || !lists.has(list))).toEqual([]);
  const keys = hits.map(({ half: part, name, entity, list, hash }) =>
    JSON.stringify([part === "counted", name, entity, list, hash]),
  );
  expect(new Set(keys).size).toBe(hits.length);
  expect(hits.length).toBeGreaterThan(350);
});

describe.skipIf(!isHere)("of the labelled titles", () => {
  test.each(["held", "second", "counted"])("of the half “%s”, at least 95 of 100 that are counted are meant", (name) => {
    const { right, counted, meant } = half(name);
    const [low, high] = wilson(right, counted);
    console.log(
      `${name}: ${right} of ${counted} counted are meant (${low.toFixed(3)}–${high.toFixed(3)}), ${right} of ${meant} found`,
    );
    expect(right / counted).toBeGreaterThanOrEqual(0.95);
    expect(right / meant).toBeGreaterThanOrEqual(0.95);
  });

  test("of each name, at least 95 of 100 that are counted are meant", () => {
    const names = [...new Set(hits.map(({ name }) => name))];
    const poor = names.filter((name) => {
      const { right, counted } = totalAccuracy(
        Array.from(accuracy).flatMap(([key, one]) => (key.slice(key.indexOf(" ") + 1) === name ? [one] : [])),
      );
      return counted > 0 && right / counted < 0.95;
    });
    expect(poor).toEqual([]);
  });
});
