import { homophones, lookAlikes, traditional } from "./misprints.ts";
import { BRAND_CHARACTERS } from "./words.ts";
import type { Random } from "./random.ts";

/** Errors of single characters. Each gives the text as it was where it finds nothing to do. */
export type TextEdit = (text: string, random: Random) => string;

export const mishear: TextEdit = (text, random) => replaceOne(text, random, homophones);

export const misread: TextEdit = (text, random) => replaceOne(text, random, lookAlikes);

export const dropOne: TextEdit = (text, random) => {
  const letters = Array.from(text);
  if (letters.length > 2) letters.splice(random.below(letters.length), 1);
  return letters.join("");
};

export const insertOne: TextEdit = (text, random) => {
  const letters = Array.from(text);
  const at = random.below(letters.length + 1);
  // A character typed twice is as common as a strange one.
  const put = random.chance(0.5) ? letters[Math.max(0, at - 1)] : BRAND_CHARACTERS.draw(random);
  letters.splice(at, 0, put ?? "");
  return letters.join("");
};

export const swapTwo: TextEdit = (text, random) => {
  const letters = Array.from(text);
  if (letters.length < 2) return text;
  const at = random.below(letters.length - 1);
  const [left = "", right = ""] = letters.slice(at, at + 2);
  letters.splice(at, 2, right, left);
  return letters.join("");
};

export const inTraditional: TextEdit = (text) => Array.from(text, (letter) => traditional.get(letter) ?? letter).join("");

/** Full-width letters, half-width brackets, and spaces where none belong. */
export const respace: TextEdit = (text, random) => {
  const kind = random.next();
  if (kind < 0.4 && /[（）]/.test(text)) return text.replaceAll("（", "(").replaceAll("）", ")");
  if (kind < 0.8 && /[A-Za-z0-9]/.test(text)) return inFullWidth(text);
  const letters = Array.from(text);
  const at = 1 + random.below(Math.max(1, letters.length - 1));
  letters.splice(at, 0, random.pick([" ", " ", "\u3000", "·"]));
  return letters.join("");
};

export function inFullWidth(text: string): string {
  return text.replaceAll(/[!-~]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));
}

/** One digit is another one, or two neighbours change places. */
export const mistypeDigit: TextEdit = (text, random) => {
  const places = [...text.matchAll(/\d/g)].map((match) => match.index);
  if (places.length === 0) return text;
  const at = random.pick(places);
  if (random.chance(0.3) && /\d/.test(text.charAt(at + 1))) {
    return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
  }
  return text.slice(0, at) + String((Number(text.charAt(at)) + random.between(1, 9)) % 10) + text.slice(at + 1);
};

function replaceOne(text: string, random: Random, confused: ReadonlyMap<string, readonly string[]>): string {
  const letters = Array.from(text);
  const places = letters.flatMap((letter, at) => (confused.has(letter) ? [at] : []));
  if (places.length === 0) return text;
  const at = random.pick(places);
  letters[at] = random.pick(confused.get(letters[at] ?? "") ?? []);
  return letters.join("");
}
