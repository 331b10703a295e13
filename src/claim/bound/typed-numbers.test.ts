import { expect, test } from "vitest";
import { typedNumbers } from "./typed-numbers.ts";

test.each([
  { prose: "到2025年底有748款服务", typed: ["748款"] },
  { prose: "两家领先，三成用户", typed: ["两家", "三成"] },
  { prose: "2025年12月8日至14日，2026年上半年", typed: [] },
  { prose: "GPT-4、V3.1和Qwen2.5比一比", typed: [] },
  { prose: "up 97% since March 2025", typed: ["97%"] },
  { prose: "From 8 to 14 December 2025, on 31 January, in May 2024 and 2026", typed: [] },
  { prose: "it had 12 apps and 1.5 million users", typed: ["12 apps", "1.5 million users"] },
  { prose: "全角７４８款", typed: ["７４８款"] },
  { prose: "", typed: [] },
])("$prose holds $typed", ({ prose, typed }) => {
  expect(typedNumbers(prose)).toEqual(typed);
});
