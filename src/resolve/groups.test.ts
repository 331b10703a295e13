import { expect, test } from "vitest";
import { buildGroups } from "../../test/model-builders.ts";
import { collectIssues } from "../model/issues.ts";
import { indexGroups } from "./groups.ts";

const jd = {
  id: "jd",
  name: { zh: "京东", en: "JD.com" },
  aliases: ["京东集团"],
  entities: ["北京京东世纪信息技术有限公司", "京东科技(北京)有限公司"],
  proposed: [{ name: "宿迁东京贸易有限公司", basis: "product" }],
  former: [{ name: "京东数字科技有限公司", now: "京东科技（北京）有限公司" }],
  brands: ["言犀"],
  apps: ["京东"],
};
const boe = { id: "boe", name: { zh: "京东方" }, entities: ["北京京东方技术开发有限公司"] };

function index(...groups: readonly object[]) {
  const { issues, report } = collectIssues();
  return { names: indexGroups(buildGroups(...groups), report), codes: issues.map(({ code, level }) => `${level} ${code}`) };
}

test.each([
  { name: "北京京东世纪信息技术有限公司", group: "jd" },
  { name: "京东科技（北京）有限公司", group: "jd" },
  { name: "京东科技 (北京) 有限公司", group: "jd" },
  { name: "京东数字科技有限公司", group: "jd" },
  { name: "北京京东方技术开发有限公司", group: "boe" },
  { name: "京东方科技集团股份有限公司", group: null },
  { name: "京东物流有限公司", group: null },
  { name: "宿迁东京贸易有限公司", group: null },
  { name: "京东", group: null },
])("the company $name is of the group $group: its legal name is listed, or it is of none", ({ name, group }) => {
  expect(index(jd, boe).names.ofLegalName(name)).toBe(group);
});

test.each([
  { word: "京东", stands: { group: "jd", as: "group" } },
  { word: "JD.COM", stands: { group: "jd", as: "group" } },
  { word: "京东集团", stands: { group: "jd", as: "group" } },
  { word: "言犀", stands: { group: "jd", as: "product" } },
  { word: "京东方", stands: { group: "boe", as: "group" } },
  { word: "北京京东世纪信息技术有限公司", stands: null },
  { word: "京", stands: null },
])("the word $word stands for $stands", ({ word, stands }) => {
  expect(index(jd, boe).names.ofWord(word)).toEqual(stands);
});

test("a legal name under two groups is an error", () => {
  expect(index(jd, { ...boe, entities: ["北京京东世纪信息技术有限公司"] }).codes).toEqual(["error two-groups"]);
});

test("so it is where the two are written in other widths, or one is a former name", () => {
  expect(index(jd, { ...boe, entities: ["京东科技（北京）有限公司"] }).codes).toEqual(["error two-groups"]);
  expect(index(jd, { ...boe, former: [{ name: "京东科技（北京）有限公司", now: "x" }] }).codes).toEqual(["error two-groups"]);
});

test("a legal name twice in one group is none", () => {
  expect(index({ ...jd, entities: ["京东科技(北京)有限公司", "京东科技（北京）有限公司"] }).codes).toEqual([]);
});

test.each([
  { title: "brand and brand", left: { brands: ["小珩"] }, right: { brands: ["小珩"] } },
  { title: "brand and name", left: { brands: ["小珩"] }, right: { name: { zh: "小珩" } } },
  { title: "app and alias", left: { apps: ["小珩"] }, right: { aliases: ["小珩"] } },
  { title: "two widths", left: { apps: ["QQ"] }, right: { apps: ["ｑｑ"] }, word: "QQ" },
])("a word that two groups claim, $title, stands for neither and is reported", ({ left, right, word = "小珩" }) => {
  const { names, codes } = index({ id: "plover", ...left }, { id: "tern", ...right });
  expect(names.ofWord(word)).toBeNull();
  expect(codes).toEqual(["warning ambiguous-word"]);
});

test("a third group cannot have a word that two have lost, and hears of it too", () => {
  const { names, codes } = index(
    { id: "plover", brands: ["小珩"] },
    { id: "tern", brands: ["小珩"] },
    { id: "heron", brands: ["小珩"] },
  );
  expect(names.ofWord("小珩")).toBeNull();
  expect(codes).toEqual(["warning ambiguous-word", "warning ambiguous-word"]);
});

test("a word that is a group's name and its brand stands for the group", () => {
  expect(index({ id: "plover", name: { zh: "小珩" }, brands: ["小珩"], apps: ["小珩"] })).toMatchObject({ codes: [] });
  expect(index({ id: "plover", name: { zh: "小珩" }, brands: ["小珩"] }).names.ofWord("小珩")).toEqual({
    group: "plover",
    as: "group",
  });
});
