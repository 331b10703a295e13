import { expect, test } from "vitest";
import { checkedRows, findings, inAttachment, many } from "../../../test/checked-rows.ts";
import type { Filing } from "../../model/records.ts";
import { cutNumbers, numberShapes } from "./number-shapes.ts";
import { repeatedNumbers } from "./repeated-numbers.ts";

test("a number that another series lists too is a note, within one series a warning", () => {
  const rows = checkedRows([
    { number: "A-1", series: "lamps" },
    { number: "A-1", series: "kites", origin: inAttachment("kites-1") },
    { number: "A-1", series: "kites", origin: inAttachment("kites-2") },
    { number: "A-2", series: "lamps" },
  ]);
  expect(findings(repeatedNumbers, rows)).toEqual(["note number A-1", "warning number A-1"]);
});

test("a list that says again all that was listed before repeats nothing by mistake", () => {
  const first = many(60, (at) => ({ number: `A-${at}`, origin: inAttachment("list-1", at) }));
  const whole = many(70, (at) => ({ number: `A-${at}`, origin: inAttachment("list-2", at) }));
  expect(findings(repeatedNumbers, checkedRows([...first, ...whole]))).toEqual([]);
});

const seventeen = (at: number) => `Beijing-Name${at}-2024042500${String(at).padStart(2, "0")}`;
const withOdd = (...numbers: string[]) =>
  checkedRows([...many(99, (at) => ({ number: seventeen(at) })), ...numbers.map((number) => ({ number }))]);

test.each([
  { title: "a digit too many", odd: "Beijing-Name-20240425001234567", shape: 1, cut: 0 },
  { title: "letters for digits", odd: "Beijing-Name-2024O4250017", shape: 1, cut: 0 },
  { title: "full-width digits", odd: "Beijing-Name-２０２４04250017", shape: 1, cut: 0 },
  { title: "an end that is missing", odd: "Beijing-Name-", shape: 0, cut: 1 },
  { title: "half an end", odd: "Beijing-Name-202404", shape: 0, cut: 1 },
  { title: "another name, with digits and signs", odd: "Shanghai-360·a.b-202404250099", shape: 0, cut: 0 },
])("a number with $title", ({ odd, shape, cut }) => {
  expect([findings(numberShapes, withOdd(odd)).length, findings(cutNumbers, withOdd(odd)).length]).toEqual([shape, cut]);
});

test("a series may have several usual shapes", () => {
  const rows = checkedRows(many(200, (at) => ({ number: at % 5 === 0 ? `B-${20_240_000 + at}` : `B-${2_024_000_000 + at}` })));
  expect(findings(numberShapes, rows)).toEqual([]);
});

test.each([
  {
    title: "random codes",
    make: (at: number): Partial<Filing> => ({ number: (at * 7919 + 13).toString(36).repeat(1 + (at % 4)) }),
  },
  { title: "running numbers without zeros", make: (at: number): Partial<Filing> => ({ number: `Permit ${at * 37}` }) },
  { title: "running numbers from 1", make: (at: number): Partial<Filing> => ({ number: String(at + 1) }) },
])("a series without a shape of its own is not judged: $title", ({ make }) => {
  expect(numberShapes.run({ rows: checkedRows(many(2_500, make)), attachments: [], places: [] })).toEqual({
    examined: 0,
    found: [],
  });
});

test("a short list is not judged: one odd number and a habit look alike", () => {
  expect(
    findings(numberShapes, checkedRows([...many(20, (at) => ({ number: seventeen(at) })), { number: "Beijing-X-1" }])),
  ).toEqual([]);
});
