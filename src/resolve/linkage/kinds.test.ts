import { expect, test } from "vitest";
import { NORMALISE, type Kind } from "./kinds.ts";

test.each([
  { cell: "2019年5月3日", form: "20190503" },
  { cell: "2019 年 5 月 3 日", form: "20190503" },
  { cell: "2019年05月03日", form: "20190503" },
  { cell: "２０１９／５／３", form: "20190503" },
  { cell: "2019/5/3", form: "20190503" },
  { cell: "2019-05-03", form: "20190503" },
  { cell: "2019.5.3", form: "20190503" },
  { cell: "20190503", form: "20190503" },
  { cell: " 2019-05-03 ", form: "20190503" },
  { cell: "2019-05-03 00:00:00", form: "20190503" },
  { cell: "2019-05-03T12:30:00Z", form: "20190503" },
  { cell: "2019年5月3日 10:30", form: "20190503" },
  { cell: "2019年5月", form: "201905" },
  { cell: "2019-05", form: "201905" },
  { cell: "201905", form: "201905" },
  { cell: "2019年", form: "2019" },
  { cell: "2019", form: "2019" },
  { cell: "03/05/2019", form: "03/05/2019" },
  { cell: "About 1860", form: "about 1860" },
  { cell: "", form: "" },
])("the date $cell is compared as $form", ({ cell, form }) => {
  expect(NORMALISE.date(cell)).toBe(form);
});

test.each([
  { cell: "1,000", form: "1000" },
  { cell: "１，０００", form: "1000" },
  { cell: "100.00", form: "100" },
  { cell: "-0", form: "0" },
  { cell: "1e3", form: "1000" },
  { cell: "0.1", form: "0.1" },
  { cell: "1000万", form: "1000万" },
  { cell: "None", form: "none" },
  { cell: "1e999", form: "1e999" },
  { cell: " ", form: "" },
])("the number $cell is compared as $form", ({ cell, form }) => {
  expect(NORMALISE.number(cell)).toBe(form);
});

test.each([
  { cell: "１３８－００１３－８０００", form: "13800138000" },
  { cell: "(010) 6552-9988", form: "01065529988" },
  { cell: "unknown", form: "unknown" },
  { cell: " - ", form: "-" },
])("the phone number $cell is compared as $form", ({ cell, form }) => {
  expect(NORMALISE.phone(cell)).toBe(form);
});

test.each<{ kind: Kind; left: string; right: string }>([
  { kind: "company", left: "北京甲乙（天津）科技有限公司", right: "北京甲乙(天津)科技有限公司" },
  { kind: "company", left: "匯豐科技有限公司", right: "汇丰科技有限公司" },
  { kind: "company", left: "北京 甲乙 科技 有限公司", right: "北京甲乙科技有限公司" },
  { kind: "company", left: "北京　甲乙科技有限公司", right: "北京甲乙科技有限公司" },
  { kind: "company", left: "ＡＢＣ Ｌｔｄ", right: "abc ltd" },
  { kind: "company", left: "Marks & Spencer", right: "Marks and Spencer" },
  { kind: "text", left: "北京 朝阳", right: "北京朝阳" },
  { kind: "text", left: "ＡＢＣ", right: "abc" },
  { kind: "name", left: "O  Brien", right: "o brien" },
  { kind: "exact", left: "Ｍ", right: "m" },
  { kind: "list", left: " Ａ", right: "a" },
])("as $kind, $left and $right are one", ({ kind, left, right }) => {
  expect(NORMALISE[kind](left)).toBe(NORMALISE[kind](right));
});

test.each(Object.entries(NORMALISE))("the form of a form of %s is the form", (_, form) => {
  const cells = [
    "2019年5月3日",
    "１，０００",
    "（甲）乙 丙",
    "👩‍👩‍👧",
    "\uD83D",
    "a".repeat(10_000),
    "",
    " ",
    "-",
    "ß İ ﬁ",
    "汇丰 & 匯豐",
  ];
  expect(cells.map((cell) => form(form(cell)))).toEqual(cells.map(form));
});
