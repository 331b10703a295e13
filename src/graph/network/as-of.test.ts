import { expect, test } from "vitest";
import { chooseEdges, CANNOT_TELL, HELD, NOT_HELD } from "./as-of.ts";
import { buildNetwork } from "./network.ts";

const WORDS = { [NOT_HELD]: "no", [HELD]: "yes", [CANNOT_TELL]: "cannot tell" };

const held = (start: string | null, end: string | null, { asOf, evidenced }: { asOf: string; evidenced: boolean }) => {
  const network = buildNetwork(
    2,
    { from: [0], to: [1], kind: [0], start: [start], end: [end] },
    { evidencedKinds: evidenced ? [0] : [] },
  );
  return WORDS[chooseEdges(network, { asOf })[0] as 0 | 1 | 2];
};

test.each([
  { start: "2024-02-10", end: "2024-05-01", asOf: "2024-02-09", answer: "no" },
  { start: "2024-02-10", end: "2024-05-01", asOf: "2024-02-10", answer: "yes" },
  { start: "2024-02-10", end: "2024-05-01", asOf: "2024-05-01", answer: "yes" },
  { start: "2024-02-10", end: "2024-05-01", asOf: "2024-05-02", answer: "no" },
  { start: "2024-02", end: null, asOf: "2024-02-15", answer: "cannot tell" },
  { start: "2024-02", end: null, asOf: "2024-01-31", answer: "no" },
  { start: "2024-02", end: null, asOf: "2024-02-29", answer: "yes" },
  { start: "2024", end: null, asOf: "2024-06", answer: "cannot tell" },
  { start: "2024-03-05", end: null, asOf: "2024", answer: "cannot tell" },
  { start: "2023", end: null, asOf: "2024", answer: "yes" },
  { start: "2023", end: "2024", asOf: "2024-06-30", answer: "cannot tell" },
  { start: "2023", end: "2024", asOf: "2025-01-01", answer: "no" },
  { start: null, end: null, asOf: "2024-06-30", answer: "cannot tell" },
  { start: null, end: "2024-05", asOf: "2024-06-30", answer: "no" },
])("a relation from $start to $end holds as of $asOf: $answer", ({ start, end, asOf, answer }) => {
  expect(held(start, end, { asOf, evidenced: false })).toBe(answer);
});

test.each([
  { start: "2024-02", end: null, asOf: "2024-01-31", answer: "no" },
  { start: "2024-02", end: null, asOf: "2024-02-29", answer: "cannot tell" },
  { start: "2024-02-10", end: null, asOf: "2024-02-10", answer: "yes" },
  { start: "2024-02", end: null, asOf: "2026-01-01", answer: "cannot tell" },
  { start: "2024-02", end: "2025-03", asOf: "2024-12-01", answer: "yes" },
  { start: "2024-02", end: "2025-03", asOf: "2025-04-01", answer: "cannot tell" },
  { start: null, end: null, asOf: "2024-06-30", answer: "cannot tell" },
])("an investment evidenced $start and last $end holds as of $asOf: $answer", ({ start, end, asOf, answer }) => {
  expect(held(start, end, { asOf, evidenced: true })).toBe(answer);
});

test("without a date every relation counts, and of the kinds only those chosen", () => {
  const network = buildNetwork(2, { from: [0, 1, 0], to: [1, 0, 0], kind: [0, 1, 2], start: ["2024", null, "1999"] });
  expect([...chooseEdges(network, {})]).toEqual([HELD, HELD, HELD]);
  expect([...chooseEdges(network, { kinds: [1, 2] })]).toEqual([NOT_HELD, HELD, HELD]);
  expect([...chooseEdges(network, { kinds: [] })]).toEqual([NOT_HELD, NOT_HELD, NOT_HELD]);
});

test("an edge to a node that is not there is refused", () => {
  expect(() => buildNetwork(1, { from: [0], to: [1], kind: [0] })).toThrow(RangeError);
});
