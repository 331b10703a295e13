import { expect, test } from "vitest";
import { buildFiling } from "../../../test/model-builders.ts";
import { parseSchemes } from "../../model/classes.ts";
import type { FilingLabel } from "../../model/labels.ts";
import { classRows } from "./half-years.ts";

const [SCHEME] = parseSchemes(
  {
    schemes: [
      {
        id: "use",
        label: { en: "Use" },
        series: ["list", "other"],
        labels: [
          { id: "a", en: "A" },
          { id: "b", en: "B" },
          { id: "unclear", en: "Unclear" },
        ],
      },
    ],
  },
  "classes.yml",
);

const schemes = SCHEME ? [SCHEME] : [];
const filed = (number: string, filedOn: string, place = "东区") =>
  buildFiling(number, { series: "list", filedOn, listedAsOf: "2025-12-31", publishedOn: null, place, group: "plover" });
const label = (number: string, given: string | null, parts: Partial<FilingLabel> = {}): FilingLabel => ({
  scheme: "use",
  series: "list",
  number,
  entity: "e",
  label: given,
  probability: 1,
  by: "reader-a",
  predicted: [0.5, 0.3, 0.2],
  isSampled: true,
  isHuman: true,
  ...parts,
});

const FILINGS = [
  filed("1", "2024-03-01"),
  filed("2", "2025-01-15", "西区"),
  filed("3", "2025-02"),
  filed("4", "2025"),
  filed("1", "2024-03-01"),
];
const LABELS = [label("1", "a"), label("2", "a"), label("3", "unclear"), label("4", null)];

const rows = classRows(schemes, FILINGS, LABELS);
const find = (given: string, parts: Partial<(typeof rows)[number]>) =>
  rows.find((row) => {
    const wanted = { label: given, clock: "filed_on", halfYear: null, place: null, group: null, ...parts };
    return Object.entries(wanted).every(([key, value]) => row[key as keyof typeof row] === value);
  });

test("a number counts once, in the half-year that holds its date; a bare year stands in no half-year", () => {
  expect(find("a", {})).toMatchObject({ total: 4, byHand: 4, labelled: 2, count: { value: 2, low: 2, high: 2 } });
  expect(find("a", { halfYear: "2024H1" })).toMatchObject({ total: 1, labelled: 1 });
  expect(find("a", { halfYear: "2025H1" })).toMatchObject({ total: 2, share: { value: 0.5 } });
});

test("a half-year without filings is there, with a total of nought and no share", () => {
  expect(find("a", { halfYear: "2024H2" })).toMatchObject({ total: 0, share: null, most: null });
});

test("what cannot be told makes the share a range", () => {
  expect(find("a", { halfYear: "2025H1" })?.most?.value).toBe(1);
  expect(find("unclear", { halfYear: "2025H1" })).toMatchObject({ count: { value: 1 } });
});

test("clocks are counted apart, places and groups too, and series are never added", () => {
  expect(find("a", { clock: "listed_as_of", halfYear: "2025H2" })).toMatchObject({ total: 4 });
  expect(find("a", { place: "西区" })).toMatchObject({ total: 1, labelled: 1 });
  expect(find("a", { group: "plover" })).toMatchObject({ total: 4 });
  expect(new Set(rows.filter(({ total }) => total > 0).map(({ series }) => series))).toEqual(new Set(["list"]));
});

test("counts of all labels and of what stands outside add up to the total", () => {
  const open = LABELS.map((one) => ({ ...one, isHuman: false, isSampled: false }));
  const sum = classRows(schemes, FILINGS, open)
    .filter((row) => row.clock === "filed_on" && row.halfYear === null && row.place === null && row.group === null)
    .reduce((total, { series, count }) => (series === "list" ? total + count.value : total), 0);
  expect(sum).toBeCloseTo(4);
});

test("with what is unclear there are never fewer than without", () => {
  for (const { share, most } of rows) {
    if (share === null || most === null) continue;
    expect(most.value).toBeGreaterThanOrEqual(share.value);
    expect(most.high).toBeGreaterThanOrEqual(share.high);
  }
});
