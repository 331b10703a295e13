import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readAttentionPlan } from "../scripts/dossier-facts/attention.ts";
import { measureAccuracy, readLabelledHits, totalAccuracy, wilson, type Accuracy } from "./attention-accuracy.ts";

// The rules of attention.yml against titles that a person labelled. Titles stay with the originals: labels know them by
// their hash. Every draw has been used to mend the rules by now; docs/attention.md tells what each said before it was.
const data = join(import.meta.dirname, "../../shared/data");
const isHere = existsSync(join(data, "media"));
if (!isHere) console.log(`skipped: the originals are not here (${data}/media)`);

const hits = readLabelledHits();
const plan = readAttentionPlan(join(import.meta.dirname, "../dossiers/china-ai"));
const accuracy = isHere ? measureAccuracy(data, plan, hits) : new Map<string, Accuracy>();
const total = (isMeant: (key: string) => boolean) =>
  totalAccuracy(Array.from(accuracy).flatMap(([key, one]) => (isMeant(key) ? [one] : [])));

test("every label is of an entity and a list that are declared, and no title is labelled twice for one name of one draw", () => {
  const entities = new Set(plan.entities.map(({ id }) => id));
  const lists = new Set(plan.lists.map(({ id }) => id));
  expect(hits.filter(({ entity, list }) => !entities.has(entity) || !lists.has(list))).toEqual([]);
  const keys = hits.map(({ draw, name, entity, list, hash }) => JSON.stringify([draw, name, entity, list, hash]));
  expect(new Set(keys).size).toBe(hits.length);
  expect(hits).toHaveLength(2316);
});

describe.skipIf(!isHere)("of the labelled titles", () => {
  test.each(["held", "second", "counted", "final", "rest"])(
    "of the draw “%s”, at least 95 of 100 that are counted are meant, and are found",
    (draw) => {
      const { right, counted, meant } = total((key) => key.startsWith(`${draw} `));
      const [low, high] = wilson(right, counted);
      console.log(`${draw}: ${right} of ${counted} are meant (${low.toFixed(3)}–${high.toFixed(3)}), ${right} of ${meant} found`);
      expect(right / counted).toBeGreaterThanOrEqual(0.95);
      expect(right / meant).toBeGreaterThanOrEqual(0.95);
    },
  );

  test("of each name, at least 95 of 100 that are counted are meant", () => {
    const names = [...new Set(hits.map(({ name }) => name))];
    const poor = names.filter((name) => {
      const { right, counted } = total((key) => key.slice(key.indexOf(" ") + 1) === name);
      return counted > 0 && right / counted < 0.95;
    });
    expect(poor).toEqual([]);
  });
});
