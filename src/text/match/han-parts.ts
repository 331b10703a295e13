import { parseName } from "../names/parse-name.ts";
import { matchKey } from "../names/match-key.ts";
import { type FormMeaning, formMeaning } from "./form-meanings.ts";
import type { NameWord, ReadName } from "./name-word.ts";
import { PLACE_CODES } from "./country-names.ts";
import { romanise } from "./romanise.ts";
import { CONCEPTS } from "./trade-concepts.ts";
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
export function hanWords(parts: HanParts): ReadName {
  const words = [...placeWords(parts.place), ...coreWords(parts), ...placeWords(parts.branch)];
  const initials = pinyinInitials(parts.brand || parts.trade);
  return {
    words,
    form: parts.meaning,
    formText: parts.form,
    initials: initials.length > 1 ? [initials] : [],
    letters: words.map(({ latin }) => latin).join(""),
  };
}

function placeWords(place: string): NameWord[] {
  if (place === "") return [];
  const latin = romanise(place);
  return [{ written: place, latin, kind: "place", code: PLACE_CODES.get(place) ?? PLACE_CODES.get(latin) ?? latin }];
}

/** Brand, trade and kind of body; words that mean a trade are taken off a brand's end: トヨタ|自動車, 上海|证券交易所. */
function coreWords({ brand, trade, body }: HanParts): NameWord[] {
  const whole = brand + trade + body;
  const tail: NameWord[] = [];
  let end = whole.length;
  for (let word = conceptBefore(whole, end); word && end > 0; word = conceptBefore(whole, end)) {
    tail.unshift(...word.words);
    end -= word.length;
  }
  if (end > brand.length) return [...brandWords(brand), ...conceptWords(trade), ...conceptWords(body)];
  const rest = whole.slice(0, end);
  const isPlace = tail.length > 0 && (PLACE_CODES.has(rest) || PLACE_CODES.has(romanise(rest)));
  return [...(isPlace ? placeWords(rest) : brandWords(rest)), ...tail];
}

function brandWords(brand: string): NameWord[] {
  if (brand === "") return [];
  const latin = romanise(brand.replaceAll(/[^\p{L}\p{N}]/gu, ""));
  return [{ written: brand, latin, kind: "brand", code: latin }];
}

const LONGEST_WORD = 6;

interface Concepts {
  readonly words: readonly NameWord[];
  readonly length: number;
}

function conceptBefore(text: string, end: number): Concepts | undefined {
  for (let length = Math.min(LONGEST_WORD, end); length > 1; length--) {
    const found = conceptWord(text.slice(end - length, end));
    if (found) return { words: found, length };
  }
  return undefined;
}

/** 信息技术 → information, technology; what no table has is a word of its own. */
function conceptWords(text: string): NameWord[] {
  const words: NameWord[] = [];
  for (let at = 0; at < text.length;) {
    let length = Math.min(LONGEST_WORD, text.length - at);
    while (length > 0 && !conceptWord(text.slice(at, at + length))) length--;
    const written = text.slice(at, at + length) || Array.from(text.slice(at)).slice(0, 2).join("");
    words.push(
      ...(conceptWord(written) ?? [{ written, latin: romanise(written), kind: "trade" as const, code: romanise(written) }]),
    );
    at += written.length;
  }
  return words;
}

/** Do two brands of one length differ in a word that tables know on either side: 哈尔滨|工程, 哈尔滨|工业? */
export function differInKnownWords(left: string, right: string): boolean {
  for (let at = 0; at + 1 < left.length; at++) {
    const [one, other] = [left.slice(at, at + 2), right.slice(at, at + 2)];
    if (one !== other && conceptWord(one) && conceptWord(other)) return true;
  }
  return false;
}

function conceptWord(written: string): NameWord[] | undefined {
  for (const [kind, concepts] of CONCEPTS) {
    const code = concepts.get(written);
    if (code === undefined) continue;
    const latin = romanise(written);
    return code.split("+").map((one) => ({ written, latin, kind, code: one }));
  }
  return undefined;
}
