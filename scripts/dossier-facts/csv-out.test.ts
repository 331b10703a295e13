import fc from "fast-check";
import { expect, test } from "vitest";
import { readCsv } from "../../src/ingest/csv/csv.ts";
import { inMemory } from "../../src/ingest/document-bytes.ts";
import { cellsOf } from "../../src/ingest/document-row.ts";
import { toCsv } from "./csv-out.ts";

test.each([
  { title: "columns in the order given, missing values empty", rows: [{ b: "2" }], text: "a,b\n,2\n" },
  { title: "quotes only where needed", rows: [{ a: "x y", b: 'say "no", or' }], text: 'a,b\nx y,"say ""no"", or"\n' },
  { title: "a header alone", rows: [], text: "a,b\n" },
])("$title", ({ rows, text }) => {
  expect(toCsv(["a", "b"], rows)).toBe(text);
});

test("what is written is read back as it was", () => {
  const value = fc.string({ unit: fc.constantFrom("名", "a", ",", '"', "\n", "\r", " ", ";") });
  fc.assert(
    fc.property(fc.array(fc.record({ a: value, b: value }), { minLength: 1 }), (rows) => {
      expect(Array.from(readCsv(inMemory(Buffer.from(toCsv(["a", "b"], rows)))), cellsOf)).toEqual(rows);
    }),
  );
});
