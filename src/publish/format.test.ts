import { expect, test } from "vitest";
import { figure, percent, signed } from "./format.ts";

test.each([
  { value: 0, text: "0", change: "0" },
  { value: 748, text: "748", change: "+748" },
  { value: 9839, text: "9,839", change: "+9,839" },
  { value: 1234567.5, text: "1,234,567.5", change: "+1,234,567.5" },
  { value: -1, text: "−1", change: "−1" },
])("$value is $text, as a change $change", ({ value, text, change }) => {
  expect(figure(value)).toBe(text);
  expect(signed(value)).toBe(change);
});

test("a share is shown to a tenth of a percent", () => {
  expect(percent(0.02081)).toBe("2.1%");
});
