import { expect, test } from "vitest";
import type { ClaimWord } from "../../model/claim-words.ts";
import type { FigureMeasure } from "../../model/figures.ts";
import { foundInText } from "../found-in-text.ts";
import { readClaims } from "../read-claims.ts";
import { lexiconOf } from "./lexicon.ts";

// Birds, what is counted of them, and two lists of permits that are told with one verb. All of it is invented.

const WORDS: ClaimWord[] = [
  { kind: "entity", id: "heron", language: "en", word: "Heron" },
  { kind: "entity", id: "kingfisher", language: "en", word: "King", with: ["pond"], within: ["King Street"] },
  { kind: "entity", id: "heron", language: "zh", word: "苍鹭", with: ["湿地观鸟", "红包"], within: ["苍鹭路"] },
  { kind: "measure", id: "fed", language: "en", word: "fed", with: ["in the marsh"] },
  { kind: "measure", id: "visits", language: "en", word: "visits" },
  { kind: "measure", id: "visits", language: "zh", word: "到访" },
  { kind: "measure", id: "visits-a-month", language: "zh", word: "月到访" },
  { kind: "measure", id: "visits-a-day", language: "en", word: "visits a day" },
  { kind: "series-subject", id: "nests", language: "en", word: "nests" },
  { kind: "series-act", id: "nests", language: "en", word: "permitted" },
  { kind: "series-subject", id: "ponds", language: "en", word: "ponds" },
  { kind: "series-act", id: "ponds", language: "en", word: "permitted" },
];

const measure = (id: string): FigureMeasure => ({
  id,
  label: { en: id, zh: id },
  definition: { en: id, zh: id },
  predicates: [id],
  units: { "": "次" },
  role: "outcome",
  dimension: "use",
  kind: "level",
  prefers: [],
});

const LEXICON = lexiconOf(WORDS, ["fed", "visits", "visits-a-day", "visits-a-month"].map(measure));

/** What the last number of a text is tied to: subjects, measures and series. */
function tied(text: string): string {
  const claim = readClaims(foundInText(text, LEXICON, "2026-09-15"), LEXICON).at(-1);
  const links = [...(claim?.subjects ?? []), ...(claim?.measures ?? []), ...(claim?.series ?? [])];
  return links.map(({ id }) => id).join(" ");
}

test.each([
  { text: "Around the pond, King had 1,300 visits.", is: "kingfisher visits", why: "a word beside it is needed, and is there" },
  { text: "King had 1,300 visits.", is: "visits", why: "it is not" },
  { text: "King responded with 1,300 visits.", is: "visits", why: "a word does not stand in a longer one" },
  { text: "In THE POND, King had 1,300 visits.", is: "kingfisher visits", why: "capital letters are small ones" },
  { text: "By the pond, King Street had 1,300 visits.", is: "visits", why: "a longer word that is nobody’s" },
  { text: "In 2025, 1,300 herons were fed in the marsh.", is: "fed", why: "a condition of several words" },
  { text: "They live in the marsh. In 2025, 1,300 herons were fed.", is: "fed", why: "a condition in the sentence before" },
  { text: "They live in the marsh.\n\nIn 2025, 1,300 herons were fed.", is: "", why: "a condition in another paragraph" },
  { text: "2025年蒼鷺在濕地觀鳥館有1300次。", is: "heron", why: "a condition in traditional characters" },
  { text: "湿地观鸟馆旁的苍鹭路有1300次。", is: "", why: "a longer Chinese word that is nobody’s" },
  { text: "2025年12月到访1300次。", is: "visits", why: "a word that begins inside a time" },
  { text: "Heron had 1,300 visits a day.", is: "heron visits-a-day", why: "a word that begins with what the number counts" },
])("$why: $text", ({ text, is }) => expect(tied(text)).toBe(is));

const CELLS = "\n\n| Year | Permitted |\n| --- | --- |\n| 2025 | 64 |\n";

test("a head that may mean two lists means the one that was counted last", () => {
  expect(tied(`Some lists of permits.${CELLS}`)).toBe("nests ponds");
  expect(tied(`In 2024, 12 nests were permitted.${CELLS}`)).toBe("nests");
  expect(tied(`In 2024, 12 nests were permitted. Then 7 ponds were permitted.${CELLS}`)).toBe("ponds");
});

test("a verb of two lists means the one counted last, and in a new paragraph the one counted most", () => {
  const said = "In 2024, 12 nests were permitted. In 2025, 13 nests were permitted. Then 7 ponds were permitted.";
  expect(tied(`${said} Another 40 were permitted.`)).toBe("ponds");
  expect(tied(`${said}\n\nSome 40 were permitted in May.`)).toBe("nests");
});
