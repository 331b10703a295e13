import type { CodePoints } from "../../text/code-points.ts";
import type { Claim } from "../claim.ts";

/** Among what the text says that a rank is told: so many things, a table, the list just told, or all that it has told. */
export type SaidSet =
  | { readonly of: "many"; readonly many: number }
  | { readonly of: "table" }
  | { readonly of: "list" }
  | { readonly of: "text" };

/** So much before a rank in its sentence, and behind it, may say among what. */
const BEFORE = 90;
const BEHIND = 60;

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...Array.from("两兩二三四五六七八九十", (sign): [string, number] => [
    sign,
    "两兩".includes(sign) ? 2 : "一二三四五六七八九十".indexOf(sign) + 1,
  ]),
  ...["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"].map((word, at): [string, number] => [word, at + 2]),
]);
const MANY_EN = [...NUMBERS.keys()].filter((word) => /^[a-z]/u.test(word)).join("|");

const EN = {
  manyBehind: new RegExp(
    `^[^.;:,\\n]{0,30}?\\b(?:of|among) (?:the |these |those |all )?(${MANY_EN})(?! (?:months|quarters|years|weeks))\\b`,
    "iu",
  ),
  manyBefore: new RegExp(
    `\\b(?:of|among) (?:the|these|those|all) (${MANY_EN})(?! (?:months|quarters|years|weeks))\\b[^.;]*$`,
    "iu",
  ),
  table: /\b(?:in|on) (?:this|the|our) (?:table|chart)\b/iu,
  list: /^[^.;\n]{0,12}\b(?:of|among) (?:these|them|those)\b|\b(?:of|among) (?:these|them|those),[^.;]*$/iu,
  text: /\b(?:of|among) (?:the |these |those )?(?:\p{L}+ ){1,3}(?:above|named|listed(?! (?:in|on|at)\b))\b/iu,
  concludes: /^(?:thus|hence|therefore|so),? |, (?:then|thus|hence|therefore), /iu,
};
const ZH = {
  many: /([两兩二三四五六七八九十])(?:家|者|款|强|強|地|省市?|国|國|大)(?:\p{Script=Han}{0,3}(?:大厂|大廠|巨头|巨頭|公司|企业|企業|厂商|廠商|产品|產品|应用|應用|平台|平臺))?(?:里头?|裡頭?|中|当中|當中|之中|之间|之間)[^。；]*$/u,
  // 三家按收入排座次，甲居首，乙第三
  ranked: /([两兩二三四五六七八九十])(?:家|者|款|地|省市?|国|國)(?:按|依|以|论|論)[^。；，]{1,12}(?:排|论|論|算|计|計)[^。；]*$/u,
  table: /(?:上表|表中|表里|表裡|这张表|這張表|本表|此表)[^。；]*$/u,
  list: /(?:这|這|该|該|本|此)(?:张|張|份|个|個)?(?:榜单|榜單|榜|排行榜?)[^，。；]{0,6}$/u,
  text: /(?:上述|以上|前述)[^，。；]{0,8}(?:里|裡|中)[^。；]*$/u,
  concludes: /^(?:因此|于是|於是|由此|这样一来|這樣一來|如此一来)/u,
};

export function saidSet(claim: Claim, points: CodePoints): SaidSet | undefined {
  const { start, end } = claim.quantity;
  const before = inSentence(points.slice(Math.max(0, start - BEFORE), start));
  if (claim.language === "zh") return setZh(before);
  const behind = /^[^\n]*?(?=\. |[.;\n]|$)/u.exec(points.slice(end, end + BEHIND))?.[0] ?? "";
  return setEn(before, behind);
}

function setEn(before: string, behind: string): SaidSet | undefined {
  const word = EN.manyBehind.exec(behind)?.[1] ?? EN.manyBefore.exec(before)?.[1];
  const many = word && NUMBERS.get(word.toLowerCase());
  if (many) return { of: "many", many };
  if (EN.table.test(behind) || EN.table.test(before)) return { of: "table" };
  if (EN.text.test(behind) || EN.text.test(before)) return { of: "text" };
  if (EN.list.test(behind)) return { of: "list" };
  return EN.concludes.test(before) ? { of: "text" } : undefined;
}

function setZh(before: string): SaidSet | undefined {
  const many = NUMBERS.get((ZH.many.exec(before) ?? ZH.ranked.exec(before))?.[1] ?? "");
  if (many) return { of: "many", many };
  if (ZH.table.test(before)) return { of: "table" };
  if (ZH.list.test(before)) return { of: "list" };
  return ZH.text.test(before) || ZH.concludes.test(before) ? { of: "text" } : undefined;
}

const inSentence = (text: string): string => text.slice((/^[\s\S]*(?:[。！？!?\n]|\. )/u.exec(text)?.[0] ?? "").length);
