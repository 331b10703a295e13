import { expect, test } from "vitest";
import type { ClaimWord, ClaimWordKind } from "../../model/claim-words.ts";
import { foundInText } from "../found-in-text.ts";
import { readClaims } from "../read-claims.ts";
import { lexiconOf } from "./lexicon.ts";

const word = (kind: ClaimWordKind, id: string, words: string): ClaimWord[] =>
  words.split("|").map((one): ClaimWord => ({ kind, id, language: "zh", word: one }));

// Three lists of permits and one of boats: a bare 许可 may mean any of the three, and huts are counted otherwise than moorings and jetties.
const WORDS = [
  ...word("series-subject", "moorings", "泊位"),
  ...word("series-act", "moorings", "许可"),
  ...word("series-subject", "jetties", "栈桥"),
  ...word("series-act", "jetties", "许可"),
  ...word("series-subject", "huts", "小屋"),
  ...word("series-act", "huts", "许可"),
  ...word("series-subject", "boats", "船只"),
  ...word("series-act", "boats", "登记"),
];
const counted = (id: string, zh: string) => ({ id, unit: { zh } });
const LEXICON = lexiconOf(
  WORDS,
  [],
  [counted("moorings", "款"), counted("jetties", "款"), counted("huts", "个"), counted("boats", "款")],
);

function seriesIn(text: string): string[] {
  return readClaims(foundInText(text, LEXICON, null), LEXICON).map(
    ({ quantity, series }) => `${quantity.text}: ${series.map(({ id }) => id).join(" ")}`,
  );
}

test.each([
  {
    title: "the counter tells which of the lists that share a word",
    text: "许可了12款。许可了13个。",
    series: ["12款: moorings jetties", "13个: huts"],
  },
  {
    title: "what is held has another counter",
    text: "泊位许可12款。小屋许可30个。到年底还有40款。",
    series: ["12款: moorings", "30个: huts", "40款: moorings"],
  },
  { title: "anything may be counted with 个", text: "泊位许可12款，其中北边3个。", series: ["12款: moorings", "3个: moorings"] },
  {
    title: "the former and the latter of two lists",
    text: "泊位许可12款，登记船只30款；前者共40款，后者共50款。",
    series: ["12款: moorings", "30款: boats", "40款: moorings", "50款: boats"],
  },
  {
    title: "a new paragraph may mean any list that was counted",
    text: "泊位许可12款。泊位许可13款。栈桥许可3款。\n\n许可那一边，共有20款。",
    series: ["12款: moorings", "13款: moorings", "3款: jetties", "20款: jetties moorings"],
  },
  {
    title: "in its paragraph the last one is meant",
    text: "泊位许可12款。泊位许可13款。栈桥许可3款，许可还会增加，共有20款。",
    series: ["12款: moorings", "13款: moorings", "3款: jetties", "20款: jetties"],
  },
])("$title", ({ text, series }) => {
  expect(seriesIn(text)).toEqual(series);
});
