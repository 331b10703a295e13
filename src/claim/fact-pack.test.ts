import fc from "fast-check";
import { expect, test } from "vitest";
import { FACTS } from "../../test/check-fixture.ts";
import { buildFiling } from "../../test/model-builders.ts";
import { COUNTED_FIELDS } from "../measure/rows.ts";
import { CLOCKS } from "../model/observations.ts";
import { checkText, type CheckFacts } from "./check-text.ts";
import { packCheckFacts, unpackCheckFacts } from "./fact-pack.ts";
import { packRows, unpackRows } from "./packed-rows.ts";

const again = (facts: CheckFacts): CheckFacts => {
  const unpacked = unpackCheckFacts(packCheckFacts(facts));
  if (!unpacked) throw new Error("the pack is of another version");
  return unpacked;
};

test.each([
  "截至2025年12月31日，全国累计有230项古树名木完成备案，其中北京92项、上海70项。",
  "2025年全年新增备案古树名木130项，下半年77项；登记的古水井140项。",
  "截至2025年6月底，古桥梁备案有400项，比2024年底多120项。",
  "没有数字。",
])("a text gets the same verdicts from facts that were packed: %s", (text) => {
  expect(checkText(text, again(FACTS))).toEqual(checkText(text, FACTS));
});

test("every field but the rows comes back as it was, those too that are added later, with their maps and sets", () => {
  const words = new Map([["月活", { measures: new Set(["mau", "dau"]), near: [1, null, true] }]]);
  const { index: _, ...fields } = again({ ...FACTS, words } as unknown as CheckFacts);
  const { index: __, ...given } = { ...FACTS, words };
  expect(fields).toEqual(given);
});

test.each([
  { title: "a function", value: () => 1 },
  { title: "a number that is none", value: Number.NaN },
  { title: "a number without end", value: { high: Infinity } },
  { title: "an object with a class of its own", value: [new Date(0)] },
])("$title among the facts is a bug that the build hears of", ({ value }) => {
  expect(() => packCheckFacts({ ...FACTS, extra: value } as CheckFacts)).toThrow("cannot be packed");
});

test("a pack of another program is not read", () => {
  expect(unpackCheckFacts(packCheckFacts(FACTS).replace('"pack":1', '"pack":0'))).toBeUndefined();
});

test("rows come back with all that decides whether they count, repeated numbers still repeated", () => {
  const dates = fc.constantFrom("2024", "2024-06", "2024-06-30", "2025-01-01");
  const rows = fc.array(
    fc.record({
      number: fc.constantFrom("1", "2", "3", "4"),
      series: fc.constantFrom("list", "other"),
      place: fc.option(fc.constantFrom("东城", "西城")),
      group: fc.option(fc.constantFrom("acme")),
      filedOn: fc.option(dates),
      listedAsOf: dates,
      publishedOn: fc.option(dates),
      firstSeen: dates,
      cancelledOn: fc.option(dates),
    }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(rows, (given) => {
      const filings = given.map((row) => buildFiling(row.number, row));
      const found = unpackRows(packRows(filings));
      expect(found.map((row) => COUNTED_FIELDS.map((field) => row[field]))).toEqual(
        filings.map((row) => COUNTED_FIELDS.map((field) => row[field])),
      );
      for (const [at, row] of found.entries())
        expect(found.map(({ number }) => number === row.number)).toEqual(
          filings.map(({ number }) => number === filings[at]?.number),
        );
    }),
  );
});

test("packed rows are counted as the rows were, by every clock and place", () => {
  const unpacked = again(FACTS);
  let asked = 0;
  for (const measure of FACTS.measures.map(({ id }) => id))
    for (const clock of CLOCKS)
      for (const place of [null, "北京市", "林业部"])
        for (const [start, end] of [
          [null, "2025-06-30"],
          ["2025-01-01", "2025-12-31"],
        ] as const) {
          const query = { measure, clock, start, end, place, group: null };
          expect(unpacked.index.count(query), JSON.stringify(query)).toBe(FACTS.index.count(query));
          asked += FACTS.index.count(query);
        }
  expect(asked).toBeGreaterThan(1000);
});
