import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { encodeState, packState, unpackState } from "../src/build/history-codec.ts";
import { loadSiteData, type LoadedSite } from "../src/build/site-data.ts";
import { compareStates, isUnchanged } from "../src/measure/changes.ts";
import { compareRows } from "../src/measure/changes-rows.ts";
import { roundsOf, stateAt, stateOfSeries } from "../src/measure/changes-points.ts";
import { stateOf, type State } from "../src/measure/changes-state.ts";
import { cancelledRows, seriesTotals, tally } from "../src/measure/changes-summary.ts";
import { countObservations } from "../src/measure/counts.ts";
import { indexRows } from "../src/measure/rows.ts";
import { groupBy } from "../src/model/group-by.ts";
import { openWorkspace } from "../src/store/workspace.ts";

// The changes of the committed dossier, as its lists and notices tell them.

const scratch = mkdtempSync(join(tmpdir(), "tidui-changes-"));
let data: LoadedSite;
let now: State;

beforeAll(async () => {
  data = await loadSiteData(join(import.meta.dirname, "../dossiers/china-ai"), openWorkspace(scratch));
  now = stateOf(data);
});
afterAll(() => rmSync(scratch, { recursive: true }));

const day = (date: string) => stateAt(now, { kind: "date", date, clock: "listed_as_of" });
const round = (name: string) => stateAt(now, { kind: "round", round: name });

test("the newest round of generative AI brought 117 filed and 133 registered services, and nothing else changed", () => {
  expect(roundsOf(now).at(-1)).toBe("2026-08");
  const [before, after] = [round("2026-06"), round("2026-08")];
  const changes = compareStates(before, after);
  const added = tally(changes, after, ({ series }) => series).map(({ key, added: count }) => [key, count]);
  expect(Object.fromEntries(added)).toMatchObject({ "genai-filed": 117, "genai-registered": 133 });
  expect(changes.documents.added.map(({ id }) => id)).toEqual(["genai-2026-08"]);
  expect([changes.rows.changed, changes.rows.gone, changes.rows.moved]).toEqual([[], [], []]);
  expect(seriesTotals(before, after).find(({ series }) => series === "genai-filed")).toEqual({
    series: "genai-filed",
    listed: { before: 988, after: 1_105 },
    inForce: { before: 988, after: 1_105 },
    announced: { before: 988, after: 1_105 },
  });
});

test.each([
  { from: "2025-12", to: "2026-02", before: 748, after: 796 },
  { from: "2026-02", to: "2026-04", before: 796, after: 868 },
])("from round $from to round $to the filed services went from $before to $after", ({ from, to, before: was, after: is }) => {
  const series = new Set(["genai-filed"]);
  const [before, after] = [round(from), round(to)].map((state) => stateOfSeries(state, series)) as [State, State];
  const [total] = seriesTotals(before, after);
  expect(compareStates(before, after).rows.added).toHaveLength(is - was);
  expect(total?.listed).toEqual({ before: was, after: is });
  expect(total?.announced).toEqual(total?.listed);
});

test.each([
  { from: "2025-06-30", to: "2025-07-31", cancelled: 28 },
  { from: "2025-07-31", to: "2025-09-30", cancelled: 5 },
  { from: "2025-09-30", to: "2025-11-30", cancelled: 3 },
  { from: "2025-11-30", to: "2026-01-31", cancelled: 5 },
  { from: "2026-01-31", to: "2026-03-31", cancelled: 1 },
  { from: "2026-03-31", to: "2026-05-31", cancelled: 5 },
  { from: "2026-05-31", to: "2026-07-31", cancelled: 10 },
  { from: "2025-06-30", to: "2025-07-30", cancelled: 0 },
  { from: "2022-08-31", to: "2026-12-31", cancelled: 57 },
])("$cancelled numbers were struck off after $from up to $to", ({ from, to, cancelled }) => {
  const after = day(to);
  const changes = compareStates(day(from), after);
  expect(changes.cancellations.added).toHaveLength(cancelled);
  expect(changes.cancellations.gone).toEqual([]);
  expect(cancelledRows(changes, after).size).toBe(cancelled);
});

/** What would have been published had this document not come yet. */
function without(id: string): State {
  const filings = data.filings.filter(({ origin }) => origin.attachment !== id);
  const index = indexRows(filings, data.measures);
  const counted = data.measures.flatMap((measure) => countObservations(measure, filings, index));
  const others = data.observations.filter(({ status }) => status !== "counted");
  const attachments = data.attachments.filter((attachment) => attachment.id !== id);
  return stateOf({ ...data, filings, attachments, observations: [...counted, ...others] });
}

test.each([
  { id: "genai-2026-08", added: 257, late: 6 },
  { id: "deep-synthesis-2026-05", added: 608, late: 0 },
  { id: "algorithm-2026-05", added: 78, late: 0 },
])("$id held back and then added brings $added rows and restates nothing", ({ id, added, late }) => {
  const changes = compareStates(without(id), now);
  expect(changes.rows.added).toHaveLength(added);
  expect([changes.rows.changed, changes.rows.gone]).toEqual([[], []]);
  expect(changes.numbers.restated).toEqual([]);
  expect(changes.numbers.late).toHaveLength(late);
});

test("a document in the middle that was missing restates what was counted without it", () => {
  const { restated } = compareStates(without("genai-2025-08"), now).numbers;
  expect(restated).toContainEqual(
    expect.objectContaining({
      measure: "genai-filed",
      clock: "listed_as_of",
      start: null,
      end: "2025-12-31",
      scope: "",
      group: null,
      before: 649,
      after: 748,
    }),
  );
});

test("118 renames of filers are told by remarks, each with the list its row stands in", () => {
  const nothing: State = { ...now, rows: [], documents: [], cancellations: [], announced: [], numbers: [] };
  const { renamed } = compareStates(nothing, now);
  expect(renamed.filter(({ field }) => field === "filer")).toHaveLength(118);
  expect(new Set(renamed.map(({ by }) => by))).toEqual(new Set(["remark"]));
  const byRound = roundsOf(now).map((name, at, names) =>
    compareStates(at === 0 ? nothing : round(names[at - 1] ?? ""), round(name)),
  );
  expect(byRound.flatMap((changes) => changes.renamed)).toHaveLength(renamed.length);
});

test("no row is lost on the way: what the rounds brought, one after another, is every row once", () => {
  const names = roundsOf(now);
  const brought = names.flatMap((name, at) =>
    at === 0 ? round(name).rows : compareStates(round(names[at - 1] ?? ""), round(name)).rows.added,
  );
  expect(brought).toHaveLength(9_839);
  expect(new Set(brought.map((row) => JSON.stringify(row))).size).toBe(9_839);
});

test("of each of the eleven numbers that stand twice, the row that changes is the one told, and the other stays", () => {
  const algorithms = now.rows.filter(({ series }) => series === "algorithm" || series === "deep-synthesis");
  const twice = [...groupBy(algorithms, ({ number }) => number).values()].filter((own) => own.length > 1);
  expect(twice.map(({ length }) => length)).toEqual(Array.from({ length: 11 }, () => 2));
  for (const at of [0, 1]) {
    const targets = new Set(twice.map((own) => own[at]));
    const changed = now.rows.map((row) => (targets.has(row) ? { ...row, filer: "另一主体" } : row));
    expect(new Set(compareRows(now.rows, changed).changed.map(({ before }) => before))).toEqual(targets);
    const left = compareRows(
      now.rows,
      now.rows.filter((row) => !targets.has(row)),
    );
    expect(new Set(left.gone)).toEqual(targets);
    expect([left.added, left.changed, left.moved]).toEqual([[], [], []]);
  }
});

test("a state kept and read again is the same, and takes less than a megabyte", () => {
  const packed = packState(encodeState(now), []);
  expect(packed.length).toBeLessThan(1_000_000);
  const again = unpackState(packed, "state");
  expect(again).toEqual(now);
  expect(isUnchanged(compareStates(again, now))).toBe(true);
});
