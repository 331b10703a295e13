import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { agreement, PARTS, readBrandLabels, readOwnLabels } from "../bench/names/accuracy.ts";

const brands = fileURLToPath(new URL("../../shared/data/names/companynameparser-groundtruth.txt", import.meta.url));

test.each(["tuning", "held-out"])(
  "of the registry filers labelled by hand (%s), at least 98% are right in every part",
  (half) => {
    const labels = readOwnLabels().filter((one) => one.half === half);
    expect(labels.length).toBe(161);
    const { exact } = agreement(labels);
    for (const part of PARTS) expect(exact[part], part).toBeGreaterThanOrEqual(0.98 * labels.length);
  },
);

test("every labelled part is a piece of its name", () => {
  for (const { name, parts } of readOwnLabels()) for (const part of PARTS) expect(name).toContain(parts[part]);
});

test.skipIf(!existsSync(brands))("brands that others labelled: all but the 13 that docs/names.md lists", () => {
  const { exact, differing } = agreement(readBrandLabels(brands));
  expect({ exact, differing: differing.length }).toEqual({ exact: { brand: 487 }, differing: 13 });
});

if (!existsSync(brands)) console.log(`skipped: the labelled brands are not here (${brands})`);
