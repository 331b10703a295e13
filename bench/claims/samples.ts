import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkText, type CheckFacts } from "../../src/claim/check-text.ts";
import { PLAIN_CHECK } from "../../src/claim/checked-claim.ts";
import { readCells, spanOf } from "./labels.ts";
import { wilson } from "./tally.ts";

/** The sample stories beside the repository: numbers with the verdict that each should get, and no more. */
export const SAMPLES = fileURLToPath(new URL("../../../shared/stories", import.meta.url));

export const areSamplesHere = (): boolean => existsSync(join(SAMPLES, "expected.csv"));

export interface SampleScore {
  readonly result: Readonly<Record<string, unknown>>;
  readonly misses: readonly string[];
}

/** A claim is the story's number where their spans overlap. The stories have no date of their own. */
export function scoreSamples(facts: CheckFacts): SampleScore {
  const rows = readCells(join(SAMPLES, "expected.csv"));
  const misses: string[] = [];
  let [right, wrong, caught] = [0, 0, 0];
  for (const name of new Set(rows.map(({ story = "" }) => story))) {
    const body = readFileSync(join(SAMPLES, name), "utf8");
    const language = name.endsWith(".en.md") ? "en" : "zh";
    const { claims } = checkText(body, facts, { ...PLAIN_CHECK, language });
    for (const { text = "", occurrence, verdict = "", why = "" } of rows.filter(({ story }) => story === name)) {
      const span = spanOf(body, text, Number(occurrence));
      const claim = claims.find(({ start, end }) => start < span.end && span.start < end);
      if (claim?.verdict === verdict) right += 1;
      else misses.push(`${name} ${text}: ${claim?.verdict ?? "not found"} for ${verdict} (${why}): ${claim?.reason ?? ""}`);
      if (claim?.verdict === "refuted" && verdict !== "refuted") wrong += 1;
      if (claim?.verdict === "refuted" && verdict === "refuted") caught += 1;
    }
  }
  const refuted = rows.filter(({ verdict }) => verdict === "refuted").length;
  const [low, high] = wilson(wrong, rows.length);
  const counts = { labelled: rows.length, right: right / rows.length, seeded: refuted, caught, wrong, low, high };
  return { result: { what: "samples", ...counts }, misses };
}
