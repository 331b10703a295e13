import { expect, test } from "vitest";
import { formatRuns, parseRuns, validatorsOf, type Run } from "./run-ledger.ts";

const run = (outcome: Run["outcome"], ...etags: readonly string[]): Run => ({
  started: "2026-11-24T08:00:00.000Z",
  ended: outcome === "running" ? null : "2026-11-24T08:01:00.000Z",
  outcome,
  sources: [
    {
      source: "permits",
      requests: 1,
      links: 1,
      new: [],
      changed: [],
      unchanged: 0,
      failed: [],
      validators: etags.map((etag, at) => ({ address: `https://a.example/${at}`, etag, modified: "", snapshot: "a".repeat(64) })),
    },
  ],
});

test("what is written is what is read; a run without an end is an interrupted one", () => {
  const runs = [run("done"), run("running"), run("failed")];
  expect(parseRuns(formatRuns(runs))).toEqual([runs[0], { ...runs[1], outcome: "interrupted" }, runs[2]]);
  expect(parseRuns("")).toEqual([]);
});

test("the last validator of an address counts", () => {
  const known = validatorsOf([run("done", '"1"', '"2"'), run("done", '"3"')], "permits");
  expect([...known.values()].map(({ etag }) => etag)).toEqual(['"3"', '"2"']);
  expect(validatorsOf([run("done", '"1"')], "totals").size).toBe(0);
});

test("a ledger does not grow for ever", () => {
  const runs = Array.from({ length: 10_003 }, (_, at) => run("done", String(at)));
  const kept = formatRuns(runs).split("\n").filter(Boolean);
  expect(kept).toHaveLength(10_000);
  expect(kept[0]).toContain('"etag":"3"');
});

test.each(["{", "{}", "[]", '{"started":1}', formatRuns([run("done", '"1"')]).replace(/a{64}/, "../../x")])(
  "%j is no ledger",
  (text) => {
    expect(() => parseRuns(text)).toThrow(expect.objectContaining({ name: "UserError", code: "broken-ledger" }));
  },
);
