import { describe, expect, test } from "vitest";
import { rows, told } from "./testing-links.ts";

describe("the province of which a text speaks", () => {
  test.each(
    rows([
      ["江苏省公布许可情况。全省泊位许可92个。", ["92个: 江苏省 moorings"]],
      ["江苏省公布许可情况。\n\n浙江泊位许可96个。\n\n我省泊位许可92个。", ["96个: 浙江省 moorings", "92个: 江苏省 moorings"]],
      ["江苏省公布许可情况。省网信办介绍，泊位许可92个。", ["92个: 江苏省 moorings"]],
      ["江苏省公布许可情况。全省泊位许可92个。\n\n船只登记61艘。", ["92个: 江苏省 moorings", "61艘: (江苏省) boats"]],
      ["各地公布许可情况。\n\n浙江增长最快，全省泊位许可96个。", ["96个: 浙江省 moorings"]],
      ["江苏、浙江公布许可情况。\n\n我省泊位许可92个。", ["92个: moorings"]],
      ["上海市公布许可情况。全省泊位许可92个。", ["92个: (上海市) moorings"]],
      ["Jiangsu has published its list. The province has 92 licensed moorings.", ["92: 江苏省 moorings"]],
      [
        "Jiangsu has published its list. The province has 92 licensed moorings; Zhejiang has 96. It added 5.",
        ["92: 江苏省 moorings", "96: 浙江省 moorings", "5: 江苏省 (moorings)"],
      ],
      [
        "Jiangsu has published its list.\n\nZhejiang’s 96 licensed moorings and Shanghai’s 12 are more than the province’s 92.",
        ["96: 浙江省 moorings", "12: 上海市 moorings", "92: 浙江省 moorings"],
      ],
      [
        "Lists are out: 169 moorings in Shanghai.\n\nWhich puts Jiangsu where?\n\nZhejiang has 96 licensed moorings. The province has 92.",
        ["169: 上海市 moorings", "96: 浙江省 moorings", "92: 江苏省 (moorings)"],
      ],
      [
        "Lists are out: 169 moorings in Shanghai.\n\nWhich puts Jiangsu where?\n\nWith 92 licensed moorings it is third.",
        ["169: 上海市 moorings", "92: 江苏省 moorings", "third: 江苏省 moorings rank"],
      ],
      [
        "Shanghai has 169 licensed moorings, Jiangsu 92.\n\nThe country has 748.",
        ["169: 上海市 moorings", "92: 江苏省 moorings", "748: (moorings)"],
      ],
    ]),
  )("$text", ({ text, says }) => {
    expect(told(text)).toEqual(says);
  });
});

describe("provinces by one character each", () => {
  test.each(
    rows([
      ["沪苏浙泊位许可数依次为169个、92个、96个。", ["169个: 上海市 moorings", "92个: 江苏省 moorings", "96个: 浙江省 moorings"]],
      ["苏、浙泊位许可数分别为92个和96个。", ["92个: 江苏省 moorings", "96个: 浙江省 moorings"]],
      ["苏浙争先，泊位许可92个。", ["92个: moorings"]],
      ["苏式泊位许可92个。", ["92个: moorings ?苏式"]],
    ]),
  )("$text", ({ text, says }) => {
    expect(told(text)).toEqual(says);
  });
});

describe("whoever stands before", () => {
  test.each(
    rows([
      [
        "江苏泊位许可92个，仅次于上海的169个、浙江的96个，居第三。",
        ["92个: 江苏省 moorings", "169个: 上海市 moorings", "96个: 浙江省 moorings", "第三: 江苏省 moorings rank"],
      ],
      [
        "Jiangsu now ranks second behind Shanghai with 169 licensed moorings, or 26.6% of all entries.",
        ["second: 江苏省 moorings 2026-09-15 rank", "169: 上海市 moorings 2026-09-15", "26.6%: 上海市 moorings 2026-09-15 share"],
      ],
    ]),
  )("$text", ({ text, says }) => {
    expect(told(text)).toEqual(says);
  });
});

test("a sum that names its places is of the numbers told of those", () => {
  const [sum] = told("江苏泊位许可92个，浙江96个，上海169个。苏沪两地共261个。").slice(-1);
  expect(sum).toBe("261个: 江苏省 (moorings) sum from 0+2");
});
