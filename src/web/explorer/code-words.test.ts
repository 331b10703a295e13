import { expect, test } from "vitest";
import { explorer as english } from "../../publish/words/explorer-en.ts";
import { explorer as chinese } from "../../publish/words/explorer-zh.ts";
import { kindWords } from "./code-words.ts";

const LANGUAGES = { en: english.browser, zh: chinese.browser };

test.each([
  { language: "en", kind: "owns", status: "editor", reads: "A owns B" },
  { language: "en", kind: "member", status: "editor", reads: "A has as its member B" },
  { language: "en", kind: "invested-in", status: "unverified", reads: "A invested in B" },
  { language: "en", kind: "invested-in", status: "talks", reads: "A in talks to invest in B" },
  { language: "en", kind: "invested-in", status: "claimed", reads: "A claimed to have invested in B" },
  { language: "en", kind: "operates", status: "stated", reads: "A operates B" },
  { language: "en", kind: "filed", status: "stated", reads: "A filed B" },
  { language: "en", kind: "built-on", status: "inferred", reads: "A is built on B" },
  { language: "zh", kind: "owns", status: "editor", reads: "A 持有 B" },
  { language: "zh", kind: "member", status: "editor", reads: "A 成员包括 B" },
  { language: "zh", kind: "invested-in", status: "stated", reads: "A 投资 B" },
  { language: "zh", kind: "invested-in", status: "talks", reads: "A 据称洽谈投资 B" },
  { language: "zh", kind: "invested-in", status: "claimed", reads: "A 一说投资 B" },
  { language: "zh", kind: "operates", status: "stated", reads: "A 运营 B" },
  { language: "zh", kind: "filed", status: "stated", reads: "A 备案 B" },
  { language: "zh", kind: "built-on", status: "inferred", reads: "A 基于 B" },
] as const)("from A to B, $kind ($status) reads: $reads", ({ language, kind, status, reads }) => {
  expect(`A ${kindWords(LANGUAGES[language], kind, status)} B`).toBe(reads);
});

test.each([english.browser, chinese.browser])(
  "what the panel says of a relation has words in the tables too, and the other way round",
  (words) => {
    expect(Object.keys(words.kinds).toSorted()).toEqual(Object.keys(words.panel.sentences).toSorted());
  },
);
