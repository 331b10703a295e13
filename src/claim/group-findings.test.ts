import { expect, test } from "vitest";
import { verdicts } from "../../test/check-verdicts.ts";

// By the end of 2025 the society has 23 trees and 14 wells, by the middle of the year 15 trees.
test.each([
  { text: "截至2025年底，园林社备案古树木23项。", found: "23项 +", why: "as many as ours" },
  { text: "截至2025年底，园林社备案古树木19项。", found: "19项 - 23", why: "fewer than are surely its own" },
  { text: "截至2025年底，园林社备案古树木32项。", found: "32项 ?", why: "rows of it may be missing" },
  { text: "截至2025年底，园林社旗下乡村备案古树木19项。", found: "19项 ?", why: "a word that nothing knows" },
  { text: "截至2025年6月底，园林社备案古树木15项。", found: "15项 +", why: "at an earlier day" },
  { text: "园林社备案古树木19项。", found: "19项 ?", why: "no time" },
  { text: "截至2027年底，园林社备案古树木23项。", found: "23项 ?", why: "later than the newest list" },
])("$text: $why", ({ text, found }) => expect(verdicts(text)).toBe(found));
