import { expect, test } from "vitest";
import { formChanges, placesDropped } from "./form-changes.ts";

test.each([
  { left: "北京智谱华章科技有限公司", right: "北京智谱华章科技股份有限公司", isOne: true },
  { left: "上海之爱智能科技有限公司", right: "上海之爱智能科技", isOne: true },
  { left: "上海超脑智能科技有限公司", right: "超脑智能科技（上海）有限公司", isOne: true },
  { left: "深圳市珩鸟科技有限公司", right: "深圳珩鸟科技有限责任公司", isOne: true },
  { left: "珩鸟科技有限公司", right: "珩鸟科技集团有限公司", isOne: false },
  { left: "中国移动通信有限公司", right: "中国移动通信集团设计院有限公司", isOne: false },
  { left: "北京珩鸟科技有限公司", right: "北京珩鸟信息技术有限公司", isOne: false },
  { left: "北京珩鸟科技有限公司", right: "上海珩鸟科技股份有限公司", isOne: false },
  { left: "珩鸟", right: "珩鸟有限公司", isOne: false },
  { left: "珩鸟科技有限公司", right: "珩鸟科技有限公司北京分公司", isOne: false },
])("that $left and $right differ in the form alone is $isOne", ({ left, right, isOne }) => {
  expect(formChanges([left, right])).toEqual(isOne ? [{ left, right }] : []);
});

test.each([
  { left: "昆仑万维科技股份有限公司", right: "北京昆仑万维科技股份有限公司", isOne: true },
  { left: "杭州当虹科技股份有限公司", right: "当虹科技", isOne: true },
  { left: "北京珩鸟科技有限公司", right: "上海珩鸟科技有限公司", isOne: false },
  { left: "珩鸟科技有限公司", right: "珩鸟科技股份有限公司", isOne: false },
])("that $left and $right differ in a place left out is $isOne", ({ left, right, isOne }) => {
  expect(placesDropped([left, right])).toEqual(isOne ? [{ left, right }] : []);
});

test("one name in two widths is no pair", () => {
  expect(formChanges(["珩鸟科技（港城）有限公司", "珩鸟科技(港城)有限公司"])).toEqual([]);
});
