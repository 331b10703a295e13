import { expect, test } from "vitest";
import { dateText, numberText } from "./number-text.ts";
import type { NumberKind } from "./styles.ts";

test.each([
  { raw: "7", text: "7" },
  { raw: "-7", text: "-7" },
  { raw: "007", text: "007" },
  { raw: "0", text: "0" },
  { raw: "-0.0", text: "0" },
  { raw: "12.50", text: "12.5" },
  { raw: "0.25", text: "0.25" },
  { raw: "0.10000000000000001", text: "0.1" },
  { raw: "1234567.8899999999", text: "1234567.89" },
  { raw: "1E3", text: "1000" },
  { raw: "1E+20", text: "1E+20" },
  { raw: "9007199254740991.0", text: "9007199254740991" },
  { raw: "1.2345678901234567E+21", text: "1.2345678901234568E+21" },
  { raw: "1234567890123456789012", text: "1234567890123456789012" },
  { raw: "1.5E-7", text: "1.5E-7" },
  { raw: ".5", text: "0.5" },
])("$raw is the number $text", ({ raw, text }) => {
  expect(numberText(raw)).toBe(text);
  // No digit is invented and none that tells numbers apart is lost.
  expect(Number(numberText(raw))).toBe(Number(raw) + 0);
});

test.each(["", "x", "0x10", "1e", "Infinity", "NaN", "1,000", "1e999", "--1", "1.2.3"])("%s is no number", (raw) => {
  expect(numberText(raw)).toBeUndefined();
});

test.each([
  { days: 1, kind: "date", text: "1900-01-01" },
  { days: 59, kind: "date", text: "1900-02-28" },
  { days: 60, kind: "date", text: "1900-02-29" },
  { days: 61, kind: "date", text: "1900-03-01" },
  { days: 45_418, kind: "date", text: "2024-05-06" },
  { days: 2_958_465, kind: "date", text: "9999-12-31" },
  { days: 2_958_466, kind: "date", text: undefined },
  { days: -1, kind: "date", text: undefined },
  { days: 0, kind: "date", text: undefined },
  { days: 0, kind: "time", text: "00:00:00" },
  { days: 0, kind: "date", is1904: true, text: "1904-01-01" },
  { days: 43_956, kind: "date", is1904: true, text: "2024-05-06" },
  { days: 45_413, kind: "month", text: "2024-05" },
  { days: 45_418, kind: "month", text: "2024-05-06" },
  { days: 45_418.5, kind: "date", text: "2024-05-06T12:00:00" },
  { days: 45_418, kind: "date-time", text: "2024-05-06" },
  { days: 45_418 + 49_510 / 86_400, kind: "date-time", text: "2024-05-06T13:45:10" },
  { days: 0.99999999999, kind: "time", text: "1900-01-01T00:00:00" },
  { days: 0.395833333333333, kind: "time", text: "09:30:00" },
  { days: 0.5 / 86_400, kind: "time", text: "00:00:00.500" },
  { days: 1.25, kind: "duration", text: "30:00:00" },
  { days: -0.5, kind: "duration", text: "-12:00:00" },
] satisfies { days: number; kind: NumberKind; is1904?: boolean; text: string | undefined }[])(
  "$days as a $kind is $text",
  ({ days, kind, is1904 = false, text }: { days: number; kind: NumberKind; is1904?: boolean; text: string | undefined }) => {
    expect(dateText(days, kind, is1904)).toBe(text);
  },
);
