import { expect, test } from "vitest";
import { buildClaim } from "../../../test/claim-builders.ts";
import type { Claim } from "../claim.ts";
import { CodePoints } from "../../text/code-points.ts";
import { isAmongSome, isByAnother } from "./narrower-rankings.ts";

/** The rank stands between brackets. */
function read(marked: string): { readonly claim: Claim; readonly points: CodePoints } {
  const [start, end] = [marked.indexOf("["), marked.indexOf("]") - 1];
  const text = marked.replace(/[[\]]/gu, "");
  const language = /\p{Script=Han}/u.test(text) ? "zh" : "en";
  return { claim: buildClaim({ text: text.slice(start, end), start, end, language }), points: new CodePoints(text) };
}

function amongSome(marked: string): boolean {
  const { claim, points } = read(marked);
  return isAmongSome([claim], 0, points);
}

function byAnother(marked: string): boolean {
  const { claim, points } = read(marked);
  return isByAnother(claim, points);
}

test.each([
  "Among inland provinces Sichuan is [first] with 28.",
  "Nobody in the west has more than Sichuan. Shaanxi is [second] with 12.",
  "Outside the capital, Shanghai comes [first].",
  "Jiangsu, with 92, is [third] in the delta.",
  "Jiangsu is [second] of the three.",
  "西部省份里，四川以28款居[第一]。",
  "放在长三角看，沪苏浙皖都不少。江苏居[第三]。",
  "除北京外，上海以169款排[第一]。",
])("among some: %s", (text) => expect(amongSome(text)).toBe(true));

test.each([
  "Sichuan is [seventh] with 28, and the southern province is far ahead.",
  "Jiangsu, with 92, is [fifth] in the country.",
  "Jiangsu is [fifth] on the list, with 92.",
  "The west has few.\nSichuan is [seventh] with 28.",
  "四川以28款居全国[第七]。",
  "地区格局变化不大，江苏92款，列[第五]。",
])("among all: %s", (text) => expect(amongSome(text)).toBe(false));

test.each([
  "By growth Sichuan is [first].",
  "Jiangsu is [second] in GDP, far behind.",
  "Zhejiang is [first] per head.",
  "论人均，浙江排[第一]。",
  "北京254款；按增速，四川排[第一]。",
])("by another number: %s", (text) => expect(byAnother(text)).toBe(true));

test.each([
  "By growth Sichuan is first; by filings it is [seventh].",
  "Jiangsu is [fifth] in the country.",
  "按备案数排，江苏居[第五]。",
  "增速回落。江苏以92款居[第五]。",
])("by the number told: %s", (text) => expect(byAnother(text)).toBe(false));
