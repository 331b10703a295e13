import type { CodePoints } from "../../text/code-points.ts";
import type { Claim } from "../claim.ts";

/** A part of the country, or all places but some: 长三角, 西部, 沿海, 除北京外. */
const SOME_ZH =
  /长三角|長三角|珠三角|大湾区|大灣區|京津冀|[中东西東]部|东北|東北|华[东南北中]|華[東南北中]|西[南北]|沿海|内陆|內陸|直辖市|直轄市|以外|之外|除[^，。；]{1,12}外|不[算计計含]|其余|其餘|剩下/u;
const SOME_EN =
  /\b(?:among|outside|except|excluding|apart from|bar|barring|besides|delta|municipalities|(?:in|of|across) the (?:west|east|north|south|centre|center|interior|north-?east|south-?west)|(?:inland|coastal|western|eastern|northern|southern|central|landlocked) (?:provinces|regions|places|china|half|seaboard))\b/iu;
/** Fourth in the west, first of the three: what stands behind the rank may say among whom. */
const BEHIND_EN =
  /^ (?:(?:place|spot) )?(?:in|of|among|outside|within|for|on) (?!(?:the|this|that) (?:country|nation|list|register|filing|table)\b|china\b|all\b)/iu;
/** So many characters of the paragraph before a rank, and behind it, are looked at. */
const BEFORE = 160;
const BEHIND = 40;

/** Is a rank told among some places, and not among all of the list? */
export function isAmongSome(claims: readonly Claim[], index: number, points: CodePoints): boolean {
  const claim = claims[index];
  if (!claim) return true;
  const { start, end } = claim.quantity;
  const before = points.slice(Math.max(0, start - BEFORE), start);
  const here = before.slice(before.lastIndexOf("\n") + 1);
  if (claim.language === "zh") return SOME_ZH.test(here);
  return SOME_EN.test(here) || BEHIND_EN.test(points.slice(end, end + BEHIND));
}

/** 论人均, 按增速; by growth, per head: not by the number that the text counts. */
const OTHERWISE_ZH = /人均|人口|增速|增幅|增长率|增長率|密度|产值|產值|GDP|面积|面積/iu;
const OTHERWISE_EN =
  /\bper (?:capita|head|person|firm|company)\b|\b(?:by|in|on|for) (?:the )?(?:\p{L}+ )?(?:growth|population|gdp|output|density|area|speed|rate)\b|\bfastest\b/iu;

/** Is a rank told by something else than the number that its text tells? */
export function isByAnother({ quantity: { start, end }, language }: Claim, points: CodePoints): boolean {
  const before = points.slice(Math.max(0, start - BEFORE), start);
  const behind = points.slice(end, end + BEHIND);
  const here = before.slice((/^[\s\S]*(?:[。！？；;\n]|\. )/u.exec(before)?.[0] ?? "").length);
  if (language === "zh") return OTHERWISE_ZH.test(here);
  return OTHERWISE_EN.test(here) || OTHERWISE_EN.test(/^[^.;,\n]*/u.exec(behind)?.[0] ?? "");
}
