import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { buildAttachment, buildCancellation, buildFiling, buildMeasure, buildTotal } from "../../test/model-builders.ts";
import { stateOf } from "../measure/changes-state.ts";
import { countObservations } from "../measure/counts.ts";
import { indexRows } from "../measure/rows.ts";
import { encodeState, packState, unpackState } from "./history-codec.ts";

const measure = buildMeasure({ by: ["round", "half-year", "group"] });
const filings = ["1", "2", "3", "4", "5"].map((number, at) =>
  buildFiling(number, { group: at < 3 ? "plover" : null, late: at === 4, place: at % 2 === 0 ? "null" : null, name: '"x",\n' }),
);
const state = stateOf({
  groups: [{ id: "plover", name: { zh: "珩鸟", en: "Plover" } }],
  attachments: [buildAttachment({ series: ["list"] })],
  filings,
  cancellations: [buildCancellation("2")],
  announced: [buildTotal({ total: 5 })],
  observations: countObservations(measure, filings, indexRows(filings, [measure])),
});

test("a packed state is the same unpacked, restatements and all", () => {
  const key = { measure: "permits", scope: "", group: null, clock: null, start: null, end: null, figure: "" };
  const restated = { ...key, before: 4 };
  const packed = packState(encodeState(state), [restated]);
  expect(unpackState(packed, "state")).toEqual({ ...state, restated: [restated] });
});

test("an empty state too", () => {
  const empty = stateOf({ groups: [], attachments: [], filings: [], cancellations: [], announced: [], observations: [] });
  expect(unpackState(packState(encodeState(empty), []), "state")).toEqual(empty);
});

test("equal states are equal texts, whatever is open of the past", () => {
  expect(encodeState({ ...state, restated: [] })).toBe(encodeState(structuredClone(state)));
});

test.each([
  { title: "bytes that are no gzip", bytes: Buffer.from("no"), code: "broken-history" },
  { title: "a file that is cut short", bytes: packState(encodeState(state), []).slice(0, 40), code: "broken-history" },
  { title: "text that is no JSON", bytes: gzipSync("{"), code: "broken-history" },
  { title: "JSON that is no state", bytes: gzipSync("null"), code: "broken-history" },
  { title: "a later format", bytes: gzipSync('{"restated":[],"state":{"format":99}}'), code: "unknown-history" },
])("$title is refused with $code", ({ bytes, code }) => {
  expect(() => unpackState(bytes, "state")).toThrow(expect.objectContaining({ code }) as Error);
});
