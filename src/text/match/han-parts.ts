import { parseName } from "../names/parse-name.ts";
import { matchKey } from "../names/match-key.ts";
import { type FormMeaning, formMeaning } from "./form-meanings.ts";
import type { NameWord, ReadName } from "./name-word.ts";
import { PLACE_CODES } from "./country-names.ts";
import { romanise } from "./romanise.ts";
import { STRUCTURE_CONCEPTS, TRADE_CONCEPTS } from "./trade-concepts.ts";
import { pinyinInitials } from "../similarity/pinyin.ts";

/** The parts of an East Asian name, each as a match key. */
export interface HanParts {
  readonly place: string;
  readonly brand: string;
  readonly trade: string;
  /** The legal form alone: 集团 and kinds of body (大学, 研究院) that stand before it are `body`. */
  readonly form: string;
  readonly body: string;
  readonly meaning: FormMeaning | undefined;
  readonly branch: string;
}

const PLACE_ENDS = /(?:特别行政区|自治区|自治州|省|市|区|县|州)$/u;
const BRACKETS = /[()]/gu;

export function hanParts(name: string): HanParts {
  const parsed = parseName(name);
  const whole = matchKey(parsed.form).replaceAll(BRACKETS, "");
  const { form, body, meaning } = splitForm(whole);
  return {
    place: matchKey(parsed.place).replaceAll(BRACKETS, "").replace(PLACE_ENDS, ""),
    brand: matchKey(parsed.brand).replaceAll(BRACKETS, ""),
    trade: matchKey(parsed.trade).replaceAll(BRACKETS, ""),
    form,
    body,
    meaning,
    branch: matchKey(parsed.branch).replaceAll(BRACKETS, ""),
  };
}

/** 集团有限公司 → 集团, 有限公司; 大学 → 大学 and no legal form. */
function splitForm(whole: string): { form: string; body: string; meaning: FormMeaning | undefined } {
  for (let at = 0; at < whole.length; at++) {
    const meaning = formMeaning([whole.slice(at)]);
    if (meaning) return { form: whole.slice(at), body: whole.slice(0, at), meaning };
  }
  return { form: "", body: whole, meaning: undefined };
}

/** An East Asian name as words in Latin letters, to be held against a name in another script. */
export function hanWords(name: string): ReadName {
  const parts = hanParts(name);
  const words = [
    ...placeWords(parts.place),
    ...(parts.brand === "" ? [] : [brandWord(parts.brand)]),
    ...conceptWords(parts.trade),
    ...conceptWords(parts.body),
    ...placeWords(parts.branch),
  ];
  const initials = pinyinInitials(parts.brand || parts.trade);
  return { words, form: parts.meaning, formText: parts.form, initials: initials.length > 1 ? [initials] : [] };
}

function placeWords(place: string): NameWord[] {
  if (place === "") return [];
  const latin = romanise(place);
  return [{ written: place, latin, kind: "place", code: PLACE_CODES.get(place) ?? PLACE_CODES.get(latin) ?? latin }];
}

function brandWord(brand: string): NameWord {
  const latin = romanise(brand.replaceAll(/[^\p{L}\p{N}]/gu, ""));
  return { written: brand, latin, kind: "brand", code: latin };
}

const LONGEST_WORD = 6;

/** 信息技术 → information, technology; what no table has is a word of its own. */
function conceptWords(text: string): NameWord[] {
  const words: NameWord[] = [];
  for (let at = 0; at < text.length;) {
    let count = Math.min(LONGEST_WORD, text.length - at);
    let found: NameWord | undefined;
    for (; count > 0 && !found; count--) found = conceptWord(text.slice(at, at + count));
    const word = found ?? conceptless(text.slice(at));
    words.push(word);
    at += word.written.length;
  }
  return words;
}

function conceptWord(written: string): NameWord | undefined {
  const structure = STRUCTURE_CONCEPTS.get(written);
  const code = structure ?? TRADE_CONCEPTS.get(written);
  return code === undefined ? undefined : { written, latin: romanise(written), kind: structure ? "structure" : "trade", code };
}

function conceptless(rest: string): NameWord {
  const written = Array.from(rest).slice(0, 2).join("");
  const latin = romanise(written);
  return { written, latin, kind: "trade", code: latin };
}

