import fc from "fast-check";
import { expect, test } from "vitest";
import { nameKey } from "./normalise.ts";

test.each([
  { left: "中移(成都)信息通信科技有限公司", right: "中移（成都）信息通信科技有限公司", same: true },
  { left: "珍岛信息技术(上海) 股份有限公司", right: "珍岛信息技术（上海）股份有限公司", same: true },
  { left: "ＯＰＰＯ广东移动通信有限公司", right: "OPPO广东移动通信有限公司", same: true },
  { left: "Acme  Robotics Ltd", right: "acme robotics ltd", same: true },
  { left: "Acme Robotics", right: "AcmeRobotics", same: false },
  { left: "北京京东世纪信息技术有限公司", right: "北京京东方技术开发有限公司", same: false },
])("$left and $right are one name: $same", ({ left, right, same }) => {
  expect(nameKey(left) === nameKey(right)).toBe(same);
});

test("the form names are compared in is its own form, and width, case and spaces at Chinese characters change nothing", () => {
  const name = fc.string({ unit: fc.constantFrom("京", "东", "〇", "（", ")", "A", "ｂ", "９", " ", "\u3000", "·") });
  fc.assert(
    fc.property(name, (text) => {
      const key = nameKey(text);
      expect(nameKey(key)).toBe(key);
      expect(nameKey(text.normalize("NFKC").toUpperCase())).toBe(key);
      expect(nameKey(text.replaceAll("京", " 京\u3000"))).toBe(key);
    }),
  );
});
