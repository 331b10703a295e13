import { expect, test } from "vitest";
import { FACTS } from "../../test/check-fixture.ts";
import { checkText } from "./check-text.ts";

test.each([
  { text: "截至2025年底，古树木备案北京92项，约为上海69项的1.3倍。", place: "北京市", period: "2025-12-31" },
  { text: "截至2025年底，古树木备案北京92项，上海69项，是北京的75%。", place: "上海市", period: "2025-12-31" },
  { text: "截至2025年底，古树木备案230项，比2024年底的100项增长1.3倍。", place: "", period: "2025-12-31" },
])("what is computed is of the number itself and not of what it is held against: $text", ({ text, place, period }) => {
  const [last] = checkText(text, FACTS).claims.slice(-1);
  expect(last).toMatchObject({ verdict: "supported", about: { place, period } });
});

test("what the halves of a year add up to is of the year", () => {
  const [first, second, sum] = checkText("古树木备案2025年上半年新增50项，下半年新增80项，两者合计130项。", FACTS).claims;
  expect(first?.about?.period).toBe("2025-01-01 to 2025-06-30");
  expect(second?.about?.period).toBe("2025-07-01 to 2025-12-31");
  expect(sum).toMatchObject({ verdict: "supported", about: { comparator: "sum", period: "2025" } });
});
