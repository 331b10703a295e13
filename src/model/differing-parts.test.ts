import { expect, test } from "vitest";
import { differingParts } from "./differing-parts.ts";

/** Differing pieces in square brackets. */
const marked = (left: string, right: string) =>
  differingParts(left, right).map((parts) => parts.map(({ text, differs }) => (differs ? `[${text}]` : text)).join(""));

test.each([
  { left: "珩鸟科技有限公司", right: "珩鸟科技股份有限公司", shown: ["珩鸟科技有限公司", "珩鸟科技[股份]有限公司"] },
  {
    left: "浙江淘宝网络有限公司",
    right: "杭州淘宝营销管理有限公司",
    shown: ["[浙江]淘宝[网络]有限公司", "[杭州]淘宝[营销管理]有限公司"],
  },
  { left: "Plover Ltd", right: "Plover Ltd", shown: ["Plover Ltd", "Plover Ltd"] },
  { left: "𬭚", right: "𬭛", shown: ["[𬭚]", "[𬭛]"] },
  { left: "", right: "珩鸟", shown: ["", "[珩鸟]"] },
])("$left and $right part where they part", ({ left, right, shown }) => {
  expect(marked(left, right)).toEqual(shown);
});

test("texts that nobody compares by eye are whole and unmarked", () => {
  expect(marked("长".repeat(300), "短")).toEqual(["长".repeat(300), "短"]);
});
