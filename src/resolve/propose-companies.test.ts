import { expect, test } from "vitest";
import { buildFiling } from "../../test/model-builders.ts";
import { nameVariants, proposeCutShort, proposeRenames, proposeVariants } from "./propose-companies.ts";
import { statedRenames } from "./stated-renames.ts";
import { namesCutShort } from "./short-names.ts";

const none = () => [];
const pairs = (proposals: ReturnType<typeof proposeVariants>) =>
  proposals.map(({ left, right, evidence }) => [left, right, evidence.at(-1)?.what]);

test("a doubted rename is asked with the row that states it and the doubt, one for and one against", () => {
  const [former, present] = ["海南甲乙科技有限公司", "北京丙丁科技有限公司"];
  const filing = buildFiling("1", { filer: present, renamedFrom: former });
  const [proposal] = proposeRenames(statedRenames([filing]), (name) => (name === present ? [filing] : []));
  expect(proposal).toMatchObject({ kind: "company", left: former, right: present, rows: 1 });
  expect(proposal?.evidence.slice(-2)).toMatchObject([
    { what: "remark", record: "filing-1", weighs: "for" },
    { what: "doubt", text: "moved-and-renamed", weighs: "against" },
  ]);
});

test.each([
  { left: "杭州当虹科技股份有限公司", right: "当虹科技股份有限公司", what: "place-dropped" },
  { left: "上海珩鳥科技有限公司", right: "上海珩鸟科技有限公司", what: "spelling" },
  { left: "上海珩鸟网络司科技有限公司", right: "上海珩鸟网络科技有限公司", what: "stray-character" },
])("$left and $right are asked about: $what", ({ left, right, what }) => {
  expect(pairs(proposeVariants(nameVariants([left, right]), none))).toEqual([[left, right, what]]);
});

test.each([
  { left: "上海珩鸟科技有限公司", right: "上海燕鸥科技有限公司" },
  { left: "上海珩鸟科技有限公司", right: "上海珩鸥科技有限公司" },
  { left: "上海珩鸟科技有限公司", right: "北京珩鸟科技有限公司" },
])("$left and $right are not", ({ left, right }) => {
  expect(proposeVariants(nameVariants([left, right]), none)).toEqual([]);
});

test("a name without a place that two others would fit is less likely either of them", () => {
  const one = proposeVariants(nameVariants(["律皓科技有限公司", "深圳律皓科技有限公司"]), none)[0]?.probability ?? 0;
  const two = proposeVariants(nameVariants(["律皓科技有限公司", "深圳律皓科技有限公司", "贵州律皓科技有限公司"]), none);
  expect(two.map(({ probability }) => probability)).toEqual([one / 2, one / 2]);
});

test("a name that is another cut short is asked about, where one alone could be meant", () => {
  expect(pairs(proposeCutShort(namesCutShort(["当虹科技", "杭州当虹科技股份有限公司"]), none))).toEqual([
    ["当虹科技", "杭州当虹科技股份有限公司", "cut-short"],
  ]);
  expect(proposeCutShort(namesCutShort(["当虹科技", "杭州当虹科技股份有限公司", "上海当虹科技有限公司"]), none)).toEqual([]);
});
