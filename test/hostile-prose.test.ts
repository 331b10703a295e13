import { expect, test } from "vitest";
import { readProse } from "../src/ingest/prose/read-prose.ts";
import { UserError } from "../src/model/issues.ts";
import { seedDocuments } from "./fuzz/corpus.ts";
import { Cases } from "./fuzz/one-case.ts";

interface Outcome {
  readonly number: number;
  readonly kind: string;
  readonly is: string;
}

/** Whether a file is read so that every span of its text has a place, or refused with a code; else what went wrong. */
async function outcomeOf(bytes: Uint8Array, name: string): Promise<string> {
  try {
    const prose = await readProse(bytes, name);
    const { length } = Array.from(prose.text);
    for (let start = 0; start < length; start += Math.max(1, Math.floor(length / 20))) {
      const values = Object.values(prose.placeOf({ start, end: Math.min(length, start + 3) }));
      if (values.length === 0 || !values.every(Number.isSafeInteger)) return `nowhere: ${start}`;
    }
    return "read";
  } catch (error) {
    return error instanceof UserError ? "refused" : `defect: ${String(error)}`;
  }
}

const NAMES = ["draft", "draft.md", "draft.html"];

test("1,200 mutated documents: prose whose spans have places, or an error with a code", async () => {
  const cases = new Cases(await seedDocuments());
  const outcomes: Outcome[] = [];
  for (let number = 0; number < 1_200; number++) {
    const made = cases.make(number);
    const is = await outcomeOf(made.mutation.bytes, NAMES[number % NAMES.length] ?? "");
    outcomes.push({ number, kind: made.seed.kind, is });
  }
  expect(outcomes.filter(({ is }) => is !== "read" && is !== "refused")).toEqual([]);
  const read = new Set(outcomes.filter(({ is }) => is === "read").map(({ kind }) => kind));
  expect([...read]).toEqual(expect.arrayContaining(["docx", "pdf", "html"]));
}, 300_000);
