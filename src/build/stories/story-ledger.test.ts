import { expect, test } from "vitest";
import type { LedgerEntry } from "../../model/story.ts";
import { changedNumbers, correctionsOf } from "./story-ledger.ts";

const entry = (binding: string, printed: string, publishedOn = "2026-01-01", reason = ""): LedgerEntry => ({
  story: "race",
  language: "en",
  binding,
  printed,
  publishedOn,
  reason,
});

test("of a story that was never published nothing has changed", () => {
  expect(changedNumbers([], [{ binding: "a @ 2025", printed: "1" }])).toEqual([]);
});

test.each([
  {
    what: "another value",
    now: [
      ["a", "2"],
      ["b", "5"],
    ],
    changes: [{ binding: "a", before: "1", after: "2" }],
  },
  {
    what: "a number that is new",
    now: [
      ["a", "1"],
      ["b", "5"],
      ["c", "9"],
    ],
    changes: [{ binding: "c", before: "", after: "9" }],
  },
  { what: "a number that was taken out", now: [["a", "1"]], changes: [{ binding: "b", before: "5", after: "" }] },
  {
    what: "another order",
    now: [
      ["b", "5"],
      ["a", "1"],
      ["a", "1"],
    ],
    changes: [],
  },
])("$what is a change against the last publication: $changes", ({ now, changes }) => {
  const numbers = now.map(([binding = "", printed = ""]) => ({ binding, printed }));
  expect(changedNumbers([entry("a", "0"), entry("b", "5"), entry("a", "1", "2026-02-01", "slip")], numbers)).toEqual(changes);
});

test("what was taken out stays out until it is new again", () => {
  const own = [entry("a", "1"), entry("b", "5"), entry("b", "", "2026-02-01", "doubtful")];
  expect(changedNumbers(own, [{ binding: "a", printed: "1" }])).toEqual([]);
  expect(
    changedNumbers(own, [
      { binding: "a", printed: "1" },
      { binding: "b", printed: "6" },
    ]),
  ).toEqual([{ binding: "b", before: "", after: "6" }]);
});

test("corrections are told the newest first, those of one day and reason together, the first publication not at all", () => {
  const own = [
    entry("a", "1"),
    entry("b", "5"),
    entry("a", "2", "2026-02-01", "a row read twice"),
    entry("b", "6", "2026-02-01", "a row read twice"),
    entry("b", "", "2026-03-01", "its source withdrew it"),
  ];
  expect(correctionsOf(own)).toEqual([
    { date: "2026-03-01", reason: "its source withdrew it", changes: [{ binding: "b", before: "6", after: "" }] },
    {
      date: "2026-02-01",
      reason: "a row read twice",
      changes: [
        { binding: "a", before: "1", after: "2" },
        { binding: "b", before: "5", after: "6" },
      ],
    },
  ]);
  expect(correctionsOf(own.slice(0, 2))).toEqual([]);
});
