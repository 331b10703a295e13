import { expect, test } from "vitest";
import { areCodes, joinLines } from "./join-lines.ts";

/** Lines whose characters are all 5 points wide, in a column that holds 20 of them. */
const linesOf = (texts: readonly string[]) => texts.map((text) => ({ text, width: 5 * text.length, firstWidth: 5, limit: 100 }));

test.each([
  { lines: ["北京百度网讯科", "技有限公司"], text: "北京百度网讯科技有限公司" },
  { lines: ["Smart Home", "Robot"], text: "Smart Home Robot" },
  { lines: ["Smart", "Robot"], text: "Smart Robot" },
  { lines: ["Beijing-WenXin-", "YiYan-20230821"], text: "Beijing-WenXin-YiYan-20230821" },
  { lines: ["HuaWeiYunNLP", "-20230908"], text: "HuaWeiYunNLP-20230908" },
  { lines: ["XingHuoRenZhiDaMoXin", "g"], text: "XingHuoRenZhiDaMoXing" },
  { lines: ["银河大模型", "（Galaxybot）"], text: "银河大模型（Galaxybot）" },
  { lines: ["文心 ", "AI"], text: "文心 AI" },
  { lines: ["well (or", "so)"], text: "well (or so)" },
  { lines: ["A -", "B"], text: "A - B" },
  { lines: ["https://a.example/", "b"], text: "https://a.example/b" },
  { lines: ["序", "号"], text: "序号" },
  { lines: [], text: "" },
])("$lines is $text", ({ lines, text }) => {
  expect(joinLines(linesOf(lines))).toBe(text);
});

test.each([
  { values: [["2025/6/3", "0"], ["2025/6/30"], ["2025/7/1"]], are: true },
  { values: [["Model 3"], ["Model 4"], ["Model 5"]], are: false },
  { values: [["Beijing"], ["Tianjin"], ["A1"]], are: false },
])("$values hold codes: $are", ({ values, are }) => {
  expect(areCodes(values.map(linesOf))).toBe(are);
});
