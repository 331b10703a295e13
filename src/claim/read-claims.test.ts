import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadCheckFacts } from "../build/check-facts.ts";
import type { ClaimLanguage, ClaimWord, ClaimWordKind } from "../model/claim-words.ts";
import { foundInText } from "./found-in-text.ts";
import { lexiconOf, type Lexicon } from "./linking/lexicon.ts";
import { readClaims } from "./read-claims.ts";

const named = (kind: ClaimWordKind, words: string, language: ClaimLanguage): ClaimWord[] =>
  words.split(" ").map((word) => ({ kind, id: word, language, word }));

/** Names of nobody, so that what is tested is the rule and not a dossier. */
const SMALL = lexiconOf(
  [
    ...named("place", "Oxville Deer Eastham", "en"),
    ...named("place", "东州 南州 西州", "zh"),
    ...named("subject", "Marmot Otter", "en"),
    ...named("subject", "旱獭 7号工坊 Marmot", "zh"),
    ...named("entity", "88.org Marmot-4", "en"),
  ],
  [],
);

/** The numbers of a text as they stand in it. */
const numbersIn = (text: string, lexicon: Lexicon): string =>
  readClaims(foundInText(text, lexicon, "2026-06-30"), lexicon)
    .map(({ quantity }) => quantity.text)
    .join(", ");

describe("numbers beside names that are known", () => {
  test.each([
    { text: "Oxville 863, Deer 840 and Eastham 3.", found: "863, 840, 3" },
    { text: "In order: Oxville (863), Deer (840), Eastham (2).", found: "863, 840, 2" },
    { text: "Otter has 28 and Marmot 62.", found: "28, 62" },
    { text: "Otter 3, Marmot 4.5 and Marmot-4 are versions.", found: "" },
    { text: "Otter (34) is a bracket of a name.", found: "" },
    { text: "Unknown 863, Nobody 840 and Stranger 352.", found: "" },
    { text: "Oxville 863, Newplace 61, New Haven 58 and Nowhere 3.", found: "863, 61, 58" },
    { text: "东州225、新州61、不知名的东西12", found: "225, 61, 12" },
    { text: "Oxville 863. Boeing 737, Airbus 320.", found: "863" },
    { text: "Oxville 2025, Deer 2026.", found: "" },
    { text: "Oxville 225 services, but Otter 3 services.", found: "225 services" },
    { text: "It is ahead of 88.org with 14.", found: "14" },
    { text: "东州225、南州158和西州9。", found: "225, 158, 9" },
    { text: "东州（225）、南州（158）", found: "225, 158" },
    { text: "东州101中学和南州12345热线", found: "" },
    { text: "旱獭3发布，旱獭2.5下架，Marmot4开源。", found: "" },
    { text: "旱獭172、Marmot145、Otter。", found: "172, 145" },
    { text: "7号工坊有12款。", found: "12款" },
  ])("$text", ({ text, found }) => expect(numbersIn(text, SMALL)).toBe(found));
});

describe("a number that letters of a name touch", () => {
  test.each([
    { text: "旱獭32.1%，Marmot14.8%。", found: "32.1%, 14.8%" },
    { text: "月下载Marmot2080.2万次，Otter870万次。", found: "2080.2万次, 870万次" },
    { text: "Marmot14款，Otter3款。", found: "14款" },
    { text: "Marmot-414款", found: "" },
    { text: "Marmot7B开源，Marmot14B模型。", found: "" },
    { text: "GPT-4o和Qwen2.5都不是数。", found: "" },
  ])("$text", ({ text, found }) => expect(numbersIn(text, SMALL)).toBe(found));

  test("the name is found too, and the number is tied to it", () => {
    const [claim] = readClaims(foundInText("Marmot14.8%。", SMALL, null), SMALL);
    expect(claim?.subjects.map(({ id, start, end }) => ({ id, start, end }))).toEqual([{ id: "Marmot", start: 0, end: 6 }]);
  });
});

describe("what only sums up or lasts is no claim", () => {
  test.each([
    { text: "上半年东州30款，下半年南州20款，两地合计50款。", found: "30款, 20款, 50款" },
    { text: "半年后，三家合计45亿元。", found: "45亿元" },
    { text: "The three spent 4 billion yuan in two years.", found: "4 billion yuan" },
  ])("$text", ({ text, found }) => expect(numbersIn(text, SMALL)).toBe(found));
});

describe("on the words of china-ai", () => {
  const out = mkdtempSync(join(tmpdir(), "tidui-numbers-"));
  let lexicon: Lexicon;
  beforeAll(async () => {
    const facts = await loadCheckFacts(fileURLToPath(new URL("../../dossiers/china-ai", import.meta.url)), out);
    lexicon = lexiconOf(facts.words.words, facts.figureMeasures);
  }, 120_000);
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  test.each([
    { text: "登记：上海224、北京195、江苏91、广东87、河北22。", found: "224, 195, 91, 87, 22" },
    { text: "豆包月均下载3447万次，DeepSeek2080.2万次。", found: "3447万次, 2080.2万次" },
    { text: "按模型看，千问32.1%，豆包21.3%，DeepSeek14.8%。", found: "32.1%, 21.3%, 14.8%" },
    { text: "通义千问3、文心4.5、豆包1.6和DeepSeek-V3.2先后发布。", found: "" },
    { text: "Shanghai 224, Beijing 195, Jiangsu 91, Guangdong 87.", found: "224, 195, 91, 87" },
    { text: "Alibaba filed 81, ByteDance 28 and Baidu 26; 58.com has 14.", found: "81, 28, 26, 14" },
    { text: "GPT-5 and Qwen 3 came out before Kimi K2.", found: "" },
    { text: "58同城有14款，零一万物2款，第四范式3款。", found: "14款, 2款, 3款" },
  ])("$text", ({ text, found }) => expect(numbersIn(text, lexicon)).toBe(found));
});
