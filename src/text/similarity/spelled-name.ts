import { syllablesOf } from "./pinyin.ts";

/** Longest spelling that is compared, in letters: filing numbers hold some 30. */
const LONGEST = 200;

const DIGITS = ["ling", "yi", "er", "san", "si", "wu", "liu", "qi", "ba", "jiu"] as const;

/**
 * How a spelling in Latin letters (WenXinYiYan) agrees with a name (文心一言). `whole`: it spells the whole name; `beginning`: it
 * spells the name's beginning, as where 大模型 is left out; `parts`: it spells parts of the name, in their order; `longer`: it
 * spells the whole name and then something else; `none`: some of its letters are not the name's.
 */
export type Agreement = "whole" | "beginning" | "parts" | "longer" | "none";

export interface Spelling {
  readonly agreement: Agreement;
  /** Share of the spelling's letters that the name's syllables and Latin letters give, in their order; 0 for an empty spelling. */
  readonly score: number;
}

/** Compares a spelling with a name. Capitals, spaces and punctuation mean nothing; every reading a character can have counts. */
export function compareSpelling(spelling: string, name: string): Spelling {
  const letters = lettersOf(spelling).slice(0, LONGEST);
  if (letters === "") return { agreement: "none", score: 0 };
  const units = unitsOf(name);
  const reached = reach(units, letters);
  const score = explained(units, letters) / letters.length;
  return { agreement: reached === "none" && score === 1 ? "parts" : reached, score };
}

/** The middle part of a filing number of a generative-AI service: Beijing-WenXinYiYan-20230821 → WenXinYiYan. */
export function spelledInNumber(number: string): string | undefined {
  const parts = number.split("-");
  return parts.length < 3 ? undefined : parts.slice(1, -1).join("-");
}

const lettersOf = (text: string): string =>
  text
    .normalize("NFKD")
    .replaceAll("u\u0308", "v")
    .replaceAll(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();

/** What may be spelled or left out as one: a syllable by any of its readings, a single Latin letter or digit. */
function unitsOf(name: string): readonly string[][] {
  return syllablesOf(name).flatMap(({ written, readings }) => {
    if (/^\p{Script=Han}$/u.test(written)) return [readings.flatMap(spellings)];
    return Array.from(readings[0], (letter) => [letter, DIGITS[Number(letter)] ?? letter]);
  });
}

/** ü is spelled v, u or yu. */
function spellings(syllable: string): string[] {
  return syllable.includes("v") ? [syllable, syllable.replace("v", "u"), syllable.replace("v", "yu")] : [syllable];
}

/** Can the letters be spelled by the units from the first on, none left out before the last one used? */
function reach(units: readonly string[][], letters: string): Agreement {
  let ends = new Set([0]);
  let found: Agreement = "none";
  for (const unit of units) {
    const next = new Set<number>();
    for (const end of ends) for (const spelled of unit) if (letters.startsWith(spelled, end)) next.add(end + spelled.length);
    if (next.size === 0) return found;
    ends = next;
    if (ends.has(letters.length)) found = unit === units.at(-1) ? "whole" : "beginning";
  }
  return found === "none" && units.length > 0 ? "longer" : found;
}

/** Most letters that units can give in order, where units and letters may be left out. */
function explained(units: readonly string[][], letters: string): number {
  // For each beginning of the letters, the most that is explained of it by the units so far.
  const most = new Uint16Array(letters.length + 1);
  for (const unit of units) {
    for (let end = letters.length; end > 0; end--) {
      for (const spelled of unit) {
        const start = end - spelled.length;
        if (start < 0 || !letters.startsWith(spelled, start)) continue;
        most[end] = Math.max(most[end] as number, (most[start] as number) + spelled.length);
      }
    }
    for (let end = 1; end <= letters.length; end++) most[end] = Math.max(most[end] as number, most[end - 1] as number);
  }
  return most[letters.length] as number;
}
