import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PHRASES } from "./pinyin-phrases.ts";
import { pinyinInitials, syllablesOf, toPinyin } from "./pinyin.ts";
import { compareSpelling, spelledInNumber } from "./spelled-name.ts";

test.each([
  { name: "文心一言", is: "wen xin yi yan" },
  { name: "重庆长安汽车", is: "chong qing chang an qi che" },
  { name: "长城证券", is: "chang cheng zheng quan" },
  { name: "中国工商银行", is: "zhong guo gong shang yin hang" },
  { name: "行吟信息科技", is: "xing yin xin xi ke ji" },
  { name: "快乐音乐", is: "kuai le yin yue" },
  { name: "厦门大厦", is: "xia men da sha" },
  { name: "小绿旅行", is: "xiao lv lv xing" },
  { name: "智谱清言（ChatGLM）", is: "zhi pu qing yan chatglm" },
  { name: "３６０智脑", is: "360 zhi nao" },
  { name: "𬭚𬭸", is: "chun lin" },
  { name: "騰訊", is: "teng xun" },
  { name: "Orléans 😀", is: "orleans" },
  { name: "", is: "" },
])("$name is read $is", ({ name, is }) => {
  expect(toPinyin(name).join(" ")).toBe(is);
});

test.each([
  { name: "比亚迪", is: "byd" },
  { name: "京东", is: "jd" },
  { name: "International Business Machines", is: "ibm" },
  { name: "中移(成都)", is: "zycd" },
])("the initials of $name are $is", ({ name, is }) => {
  expect(pinyinInitials(name)).toBe(is);
});

test("a character that is read in several ways gives all of them, the one of its phrase first", () => {
  expect(syllablesOf("银行").map(({ readings }) => readings)).toEqual([["yin"], ["hang", "xing", "heng"]]);
});

test("every phrase has a syllable for each of its characters, and one that the Unicode table knows", () => {
  // Places read as nothing else is.
  const alone = ["六安 lu an", "乐亭 lao ting"];
  const wrong = PHRASES.filter(([phrase, syllables]) => {
    const letters = Array.from(phrase);
    const read = syllables.split(" ");
    const known = letters.map((letter): readonly string[] => syllablesOf(letter)[0]?.readings ?? []);
    return letters.length !== read.length || !read.every((syllable, at) => known[at]?.includes(syllable));
  });
  expect(wrong.map(([phrase, syllables]) => `${phrase} ${syllables}`)).toEqual(alone);
});

test("all characters of the basic Han block that have a reading in use are known", () => {
  const unknown = Array.from({ length: 0x9f_a6 - 0x4e_00 }, (_, at) => String.fromCodePoint(0x4e_00 + at)).filter(
    (letter) => syllablesOf(letter)[0] === undefined || syllablesOf(letter)[0]?.readings[0] === letter,
  );
  expect(unknown.length).toBeLessThan(30);
});

test.each([
  { spelling: "WenXinYiYan", name: "文心一言", agreement: "whole", score: 1 },
  { spelling: "wen xin-yi yan", name: "文心一言", agreement: "whole", score: 1 },
  { spelling: "ZiDongTaiChu", name: "紫东太初大模型开放平台", agreement: "beginning", score: 1 },
  { spelling: "ChatGLM", name: "智谱清言（ChatGLM）", agreement: "parts", score: 1 },
  { spelling: "WanXiangDaMoXing", name: "万象", agreement: "longer", score: 0.5 },
  { spelling: "BoGuanWenLv", name: "博观文旅", agreement: "whole", score: 1 },
  { spelling: "BoGuanWenLu", name: "博观文旅", agreement: "whole", score: 1 },
  { spelling: "SanLiuLingZhiNao", name: "360智脑", agreement: "whole", score: 1 },
  { spelling: "NebulaLM", name: "星云大模型", agreement: "none", score: 0 },
  { spelling: "", name: "星云大模型", agreement: "none", score: 0 },
  { spelling: "XingYun", name: "", agreement: "none", score: 0 },
])("$spelling agrees with $name: $agreement, $score", ({ spelling, name, agreement, score }) => {
  expect(compareSpelling(spelling, name)).toEqual({ agreement, score });
});

test("a name and a spelling of 10,000 characters are compared by 200 letters of the spelling", () => {
  expect(compareSpelling("MingCheng".repeat(2_000), "名称".repeat(5_000)).score).toBe(198 / 200);
});

test.each([
  { number: "Beijing-WenXinYiYan-20230821", is: "WenXinYiYan" },
  { number: "Beijing-A-B-20230821", is: "A-B" },
  { number: "网信算备110101", is: undefined },
])("$number spells $is", ({ number, is }) => {
  expect(spelledInNumber(number)).toBe(is);
});

test("at least 95% of the filing numbers of generative-AI services spell nothing but their names", () => {
  const facts = join(import.meta.dirname, "../../../dossiers/china-ai/facts/genai.csv");
  // Names with a comma or a quote in them are left out.
  const rows = [...readFileSync(facts, "utf8").matchAll(/^[a-z-]+,\d+,([^,\n]+),([^,"\n]+),/gm)];
  expect(rows.length).toBeGreaterThan(1_800);
  const agreeing = rows.filter(([, number = "", name = ""]) => compareSpelling(spelledInNumber(number) ?? "", name).score === 1);
  expect(agreeing.length / rows.length).toBeGreaterThan(0.95);
});
