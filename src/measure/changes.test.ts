import fc from "fast-check";
import { expect, test } from "vitest";
import { buildAttachment, buildCancellation, buildFiling, buildMeasure } from "../../test/model-builders.ts";
import type { ResolvedFiling } from "../model/records.ts";
import { compareStates, isUnchanged, type Changes, type ListChanges } from "./changes.ts";
import { compareRows } from "./changes-rows.ts";
import { numberKey, stateOf, type Published, type State, type StateRow } from "./changes-state.ts";
import { countObservations } from "./counts.ts";
import { indexRows } from "./rows.ts";

const permits = buildMeasure({ by: ["round", "half-year", "group"], clocks: ["filed_on"] });

function published(filings: readonly ResolvedFiling[], parts: Partial<Published> = {}): State {
  const observations = countObservations(permits, filings, indexRows(filings, [permits]));
  const documents = [...new Set(filings.map(({ origin }) => origin.attachment))].map((id) =>
    buildAttachment({ id, series: ["list"] }),
  );
  return stateOf({ groups: [], attachments: documents, filings, cancellations: [], announced: [], observations, ...parts });
}

const rowOf = (number: string, parts: Partial<ResolvedFiling> & { at?: number; attachment?: string } = {}) => {
  const { at = 2, attachment = "list-2025-06", ...rest } = parts;
  return buildFiling(number, {
    ...rest,
    origin: { attachment, snapshot: "a".repeat(64), locator: { table: 1, row: at } },
  });
};

// Few values, so that numbers, names and places repeat and most pairs of states share some.
const filing = fc
  .record({
    number: fc.constantFrom("1", "2", "3", "4"),
    series: fc.constantFrom("list", "other"),
    name: fc.constantFrom("a", "b"),
    filer: fc.constantFrom("x", "y"),
    group: fc.constantFrom(null, "plover"),
    renamedFrom: fc.constantFrom(null, "w"),
    attachment: fc.constantFrom("list-2025-06", "list-2025-12"),
    at: fc.integer({ min: 2, max: 5 }),
  })
  .map(({ number, ...parts }) => rowOf(number, parts));
const cancellation = fc
  .record({ number: fc.constantFrom("1", "2", "3"), cancelledOn: fc.constantFrom("2025-07", "2025-08-01") })
  .map(({ number, ...parts }) => buildCancellation(number, parts));
const state = fc
  .record({ filings: fc.array(filing, { maxLength: 12 }), cancellations: fc.array(cancellation, { maxLength: 4 }) })
  .map(({ filings, cancellations }) => published(filings, { cancellations }));

/** What a state was before these changes, made into what it is after them: nothing is lost if this gives it whole. */
function apply(changes: Changes, before: State): State {
  const { rows, numbers } = changes;
  const gone = new Set(rows.gone);
  const now = new Map([...rows.unchanged, ...rows.moved, ...rows.changed].map((pair) => [pair.before, pair.after]));
  const kept = before.rows.filter((row) => !gone.has(row)).map((row) => now.get(row) as StateRow);
  expect(kept).not.toContain(undefined);
  const values = new Map<string, number | null>(
    [...numbers.restated, ...numbers.late, ...numbers.running, ...numbers.withdrawn].map((number) => [
      numberKey(number),
      number.after,
    ]),
  );
  const stayed = before.numbers.map((number) => ({ ...number, value: values.get(numberKey(number)) ?? number.value }));
  const told = stayed.filter((number) => !values.has(numberKey(number)) || values.get(numberKey(number)));
  return {
    ...before,
    documents: applyList(changes.documents, before.documents),
    rows: [...kept, ...rows.added],
    cancellations: applyList(changes.cancellations, before.cancellations),
    announced: applyList(changes.announced, before.announced),
    // Counts of zero are not published.
    numbers: [...told, ...numbers.added],
  };
}

function applyList<T>({ added, changed, gone }: ListChanges<T>, before: readonly T[]): T[] {
  const now = new Map(changed.map((pair) => [pair.before, pair.after]));
  return [...before.filter((item) => !gone.includes(item)).map((item) => now.get(item) ?? item), ...added];
}

const told = ({ documents, rows, cancellations, announced, numbers }: State) =>
  [documents, rows, cancellations, announced, numbers].map((list) => list.map((item) => JSON.stringify(item)).toSorted());

test("a state and itself have no changes", () => {
  fc.assert(
    fc.property(state, (one) => {
      const again = JSON.parse(JSON.stringify(one)) as State;
      expect(isUnchanged(compareStates(one, again))).toBe(true);
    }),
  );
});

test("the changes from one state to another, made to the one, give the other", () => {
  fc.assert(
    fc.property(state, state, (before, after) => {
      expect(told(apply(compareStates(before, after), before))).toEqual(told(after));
    }),
  );
});

test("every row of both sides is in exactly one list, and no two states that differ have no changes", () => {
  fc.assert(
    fc.property(state, state, (before, after) => {
      const changes = compareStates(before, after);
      const { unchanged, moved, changed, added, gone } = changes.rows;
      const pairs = [...unchanged, ...moved, ...changed];
      const sorted = (rows: readonly StateRow[]) => rows.map((row) => JSON.stringify(row)).toSorted();
      expect(sorted([...pairs.map((pair) => pair.after), ...added])).toEqual(sorted(after.rows));
      expect(sorted([...pairs.map((pair) => pair.before), ...gone])).toEqual(sorted(before.rows));
      expect(changed.filter(({ fields }) => fields.length === 0)).toEqual([]);
      expect(isUnchanged(changes)).toBe(told(before).join("\n") === told(after).join("\n"));
    }),
  );
});

test("changes one way are the changes the other way, turned round", () => {
  fc.assert(
    fc.property(state, state, (one, other) => {
      const [there, back] = [compareStates(one, other), compareStates(other, one)];
      expect(back.rows.added.length).toBe(there.rows.gone.length);
      expect(back.rows.changed.length).toBe(there.rows.changed.length);
      expect(back.cancellations.added).toEqual(there.cancellations.gone);
    }),
  );
});

test("a row inserted above moves the rows below it, and changes none", () => {
  const before = published([rowOf("1", { at: 2 }), rowOf("2", { at: 3 })]).rows;
  const after = published([rowOf("0", { at: 2 }), rowOf("1", { at: 3 }), rowOf("2", { at: 4 })]).rows;
  const { added, moved, changed, gone } = compareRows(before, after);
  expect([added.map(({ number }) => number), moved.length, changed, gone]).toEqual([["0"], 2, [], []]);
});

test("of a number that stands twice, the row that stayed stays and the other is the one that changed", () => {
  const before = [rowOf("1", { name: "a", at: 2 }), rowOf("1", { name: "b", at: 9, attachment: "list-2025-12" })];
  const after = [rowOf("1", { name: "c", at: 9, attachment: "list-2025-12" }), rowOf("1", { name: "a", at: 2 })];
  const { unchanged, changed, added, gone } = compareRows(published(before).rows, published(after).rows);
  expect(unchanged.map((pair) => pair.after.name)).toEqual(["a"]);
  expect(changed.map(({ fields }) => fields)).toEqual([[{ field: "name", before: "b", after: "c" }]]);
  expect([added, gone]).toEqual([[], []]);
});

test("a second row of a number that was there once is new; without it again, gone", () => {
  const [once, twice] = [[rowOf("1")], [rowOf("1"), rowOf("1", { at: 7, name: "again" })]];
  expect(compareRows(published(once).rows, published(twice).rows).added.map(({ name }) => name)).toEqual(["again"]);
  expect(compareRows(published(twice).rows, published(once).rows).gone.map(({ name }) => name)).toEqual(["again"]);
});

test("the same number in two series is two rows", () => {
  const { added, unchanged } = compareRows(
    published([rowOf("1")]).rows,
    published([rowOf("1"), rowOf("1", { series: "other" })]).rows,
  );
  expect([added.map(({ series }) => series), unchanged.length]).toEqual([["other"], 1]);
});

test("a number that was put right is one changed row, not one gone and one new", () => {
  const { changed, added, gone } = compareRows(
    published([rowOf("2025-O1", { name: "a", filer: "x" })]).rows,
    published([rowOf("2025-01", { name: "a", filer: "x" })]).rows,
  );
  expect(changed.map(({ fields }) => fields)).toEqual([[{ field: "number", before: "2025-O1", after: "2025-01" }]]);
  expect([added, gone]).toEqual([[], []]);
});

test.each([
  {
    title: "a row that was there with another filer",
    before: [rowOf("1", { filer: "old" })],
    after: [rowOf("1", { filer: "new" })],
    renamed: [["filer", "old", "new", "row"]],
  },
  {
    title: "a new row whose remark tells an earlier filer and an earlier name",
    before: [],
    after: [rowOf("1", { filer: "new", renamedFrom: "old", name: "now", namedBefore: "then" })],
    renamed: [
      ["filer", "old", "new", "remark"],
      ["name", "then", "now", "remark"],
    ],
  },
  {
    title: "a row that was there and has a remark now",
    before: [rowOf("1", { filer: "new" })],
    after: [rowOf("1", { filer: "new", renamedFrom: "old" })],
    renamed: [["filer", "old", "new", "remark"]],
  },
  {
    title: "once, where the row and its remark tell the same",
    before: [rowOf("1", { filer: "old" })],
    after: [rowOf("1", { filer: "new", renamedFrom: "old" })],
    renamed: [["filer", "old", "new", "row"]],
  },
])("renamed is $title", ({ before, after, renamed }) => {
  const changes = compareStates(published(before), published(after));
  expect(changes.renamed.map(({ field, before: was, after: is, by }) => [field, was, is, by])).toEqual(renamed);
});
