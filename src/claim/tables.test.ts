import { describe, expect, test } from "vitest";
import { verdicts } from "../../test/check-verdicts.ts";

const table = (...rows: readonly string[]): string => rows.join("\n");

describe("numbers of a table are of their heads", () => {
  test.each([
    {
      why: "series above, days at the left",
      text: table(
        "| 截至日期 | 古树木备案 | 古水井登记 |",
        "| --- | --- | --- |",
        "| 2025年6月30日 | 150 | 91 |",
        "| 2025年12月31日 | 140 | 230 |",
      ),
      found: "150 +, 91 +, 140 - 230, 230 - 140",
    },
    {
      why: "what was done above, what it was done with before the table",
      text: table("# 古树木、古水井一览", "", "| 日期 | 备案 | 登记 |", "|:--|--:|--:|", "| 2025年12月31日 | 230 | 104 |"),
      found: "230 +, 104 - 140",
    },
    {
      why: "full width",
      text: table(
        "| 截至日期 | 古树木备案 |",
        "| --- | --- |",
        "| ２０２５年１２月３１日 | ２３０ |",
        "| ２０２５年６月３０日 | １０５ |",
      ),
      found: "２３０ +, １０５ - 150",
    },
    {
      why: "places at the left",
      text: table("截至2025年12月31日古树木备案数量", "", "| 地方 | 数量 |", "| --- | --- |", "| 北京 | 92 |", "| 上海 | 69 |"),
      found: "92 +, 69 +",
    },
    {
      why: "a head that nothing knows may be of a part",
      text: table("| 截至日期 | 古树木备案（枯死） |", "| --- | --- |", "| 2025年12月31日 | 203 |"),
      found: "203 ?",
    },
    {
      why: "no head at all",
      text: table("| 2025年6月30日 | 150 |", "| 2025年12月31日 | 203 |"),
      found: "150 ?, 203 ?",
    },
    {
      why: "one line is no table",
      text: "截至2025年12月31日 | 古树木备案 | 230项",
      found: "230项 +",
    },
  ])("$why", ({ text, found }) => expect(verdicts(text)).toBe(found));
});
