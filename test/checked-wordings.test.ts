import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadCheckFacts } from "../src/build/check-facts.ts";
import type { CheckFacts } from "../src/claim/check-facts.ts";
import { checkText } from "../src/claim/check-text.ts";
import { PLAIN_CHECK } from "../src/claim/checked-claim.ts";
import { readCsv } from "../src/ingest/csv/csv.ts";
import { inMemory } from "../src/ingest/document-bytes.ts";
import { cellsOf } from "../src/ingest/document-row.ts";
import { captionOf } from "../src/model/claim-words.ts";

// In how many ways news words what it measures: right numbers in sentences made up for this, each tied to its measure and subject, none refuted.

const out = mkdtempSync(join(tmpdir(), "tidui-wordings-"));
let facts: CheckFacts;
beforeAll(async () => {
  facts = await loadCheckFacts(fileURLToPath(new URL("../dossiers/china-ai", import.meta.url)), out);
}, 120_000);
afterAll(() => rmSync(out, { recursive: true, force: true }));

const wordings = [...readCsv(inMemory(readFileSync(new URL("gold/wordings.csv", import.meta.url))))].map(cellsOf);

test.each(wordings)("$sentence", ({ date = "", number, measure = "", subject, sentence = "" }) => {
  const language = /[。，]/u.test(sentence) ? "zh" : "en";
  const claim = checkText(sentence, facts, { ...PLAIN_CHECK, date, language }).claims.find(({ text }) => text === number);
  const called = (["measure", "series"] as const).map((kind) => captionOf(facts.words, kind, measure)[language]);
  expect(called).toContain(claim?.about?.measure);
  expect(claim?.about?.subject).toBe(subject);
  expect(claim?.verdict).not.toBe("refuted");
});

test("every measure that figures are told of is worded in both languages", () => {
  const told = new Set(facts.figures.map(({ measure }) => measure));
  const worded = (isChinese: boolean): Set<string> =>
    new Set(wordings.flatMap(({ measure = "", sentence = "" }) => (/[。，]/u.test(sentence) === isChinese ? [measure] : [])));
  const missing = [true, false].map((isChinese) => [...told].filter((measure) => !worded(isChinese).has(measure)).toSorted());
  // One page tells one of a round, in words that are as of a budget.
  expect(missing).toEqual([["funding-round"], ["funding-round"]]);
});
