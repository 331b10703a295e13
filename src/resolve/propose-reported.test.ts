import { expect, test } from "vitest";
import { buildGroups, buildReported } from "../../test/model-builders.ts";
import { declaredWords } from "./group-words.ts";
import { indexGroups } from "./groups.ts";
import { proposeReported } from "./propose-reported.ts";

const groups = buildGroups({ id: "huawei", name: { zh: "华为" } });
const things = Array.from({ length: 300 }, (_, at) => `物件${at}`);
const names = indexGroups(groups, () => undefined);
const words = declaredWords(groups, names, things);

test.each([
  {
    unresolved: ["逐际动力"],
    filers: ["深圳逐际动力科技有限公司"],
    asked: ["company 逐际动力 深圳逐际动力科技有限公司 short-name"],
  },
  { unresolved: ["经纬"], filers: ["广东经纬数据科技有限公司", "上海经纬信息技术有限公司"], asked: [] },
  { unresolved: ["红杉中国/HongShan", "HongShan"], filers: [], asked: ["company 红杉中国/HongShan HongShan name-within"] },
  { unresolved: ["华为哈勃"], filers: [], asked: ["member 华为哈勃 huawei word-in-name"] },
  { unresolved: ["宁德时代"], filers: ["广东时代传媒集团有限公司"], asked: [] },
])("of the names $unresolved and $filers it is asked: $asked", ({ unresolved, filers, asked }) => {
  const reported = unresolved.map((value) => buildReported({ kind: "edge", subject: "甲", predicate: "invested_in_by", value }));
  const proposals = proposeReported({ reported, unresolved, filers, filingsOf: () => [], groups, words });
  expect(proposals.map(({ kind, left, right, evidence }) => [kind, left, right, evidence.at(-1)?.what].join(" "))).toEqual(asked);
  expect(proposals.map(({ evidence }) => evidence[0]?.what)).toEqual(asked.map(() => "investment"));
});
