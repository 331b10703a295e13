import { expect, test } from "vitest";
import { CodePoints } from "../code-points.ts";
import { dateOfText } from "./date-of-text.ts";

const dateOf = (text: string, today: string | null = null) => dateOfText(new CodePoints(text), { today });

test.each([
  ["截至2025年12月31日有748款，2026年4月30日有868款", "2026-04-30", "2026年4月30日"],
  ["2026年4月30日有868款，比2025年底多120款", "2026-04-30", "2026年4月30日"],
  ["2025年全年446款，截至2025年12月31日有748款", "2025-12-31", "2025年12月31日"],
  ["2025年6月底439款，8月底538款", "2025-08-31", "8月底"],
  ["2025年融资168亿元", "2025", "2025年"],
  ["2025年11月月活3748万", "2025-11", "2025年11月"],
  ["2025年上半年137款", "2025-06", "2025年上半年"],
  ["2025年有748款，到2030年将有一万款", "2025", "2025年"],
  ["2025年有748款。预计2027年翻番", "2025", "2025年"],
  ["到2025年，融资1070.7亿元", "2025", "2025年"],
  ["去年有748款，本月30款", null, null],
  ["没有日期", null, null],
  ["2025年以来新增", null, null],
  ["By 31 December 2025, 748; 988 at the end of June 2026.", "2026-06-30", "end of June 2026"],
  ["In 2025, 748. By 2030 it will be 5,000", "2025", "2025"],
  ["In 2025, 748. The plan for 2030 is 5,000", "2025", "2025"],
  ["last year it was 748", null, null],
] as const)("%s is judged at %s", (text, date, words) => {
  const found = dateOf(text);
  expect(found?.date ?? null).toBe(date);
  expect(found?.text ?? null).toBe(words);
});

test("a date that begins after today is not that of a text", () => {
  expect(dateOf("2025年748款，2026年12月再看", "2026-11-29")?.date).toBe("2025");
  expect(dateOf("2025年748款，2026年12月再看", null)?.date).toBe("2026-12");
  expect(dateOf("2025年748款，2026年更多", "2026-11-29")?.date).toBe("2026");
});

test("the words that name it have their span", () => {
  expect(dateOf("𠮷截至2025年底")).toEqual({ date: "2025-12-31", text: "2025年底", start: 3, end: 9 });
});
