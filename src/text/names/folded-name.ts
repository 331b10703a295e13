import { SIMPLIFIED } from "./simplified-characters.ts";

/**
 * A name unit by unit in the form in which its words are looked up, each unit with the place in the name it comes from. NFKC
 * (full and half width are one), lower case, simplified characters, one sort of bracket, dash and dot; nothing that is not
 * seen, and no space beside a Han character. A surrogate stays as it is, so that whoever cuts only at words and spaces cuts
 * no character in two.
 */
export class FoldedName {
  units = new Uint16Array(256);
  /** Where in the name, in UTF-16 units, each unit begins. */
  starts = new Int32Array(256);
  length = 0;
  /** Has it a Han character, kana or Hangul? */
  isEastAsian = false;
  name = "";

  read(name: string): this {
    this.name = name;
    this.length = 0;
    this.isEastAsian = false;
    let space = -1;
    for (let at = 0; at < name.length; at++) {
      const unit = foldOf(name.charCodeAt(at));
      if (unit === DROPPED) continue;
      if (unit === SPACE) {
        if (space < 0 && this.length > 0) space = at;
        continue;
      }
      if (space >= 0) {
        if (!isJoining(this.units[this.length - 1] ?? 0) && !isJoining(unit)) this.#add(SPACE, space);
        space = -1;
      }
      if (unit === EXPANDED) this.#addAll(EXPANSIONS.get(name.charCodeAt(at)) ?? "", at);
      else this.#add(unit, at);
    }
    return this;
  }

  /** The folded units from..to as text. */
  folded(from = 0, to = this.length): string {
    let text = "";
    for (let at = from; at < to; at++) text += String.fromCharCode(this.units[at] ?? 0);
    return text;
  }

  /** The piece of the name that the folded units from..to were read from. */
  raw(from: number, to: number): string {
    if (to <= from) return "";
    const start = this.starts[from] ?? 0;
    let end = to < this.length ? (this.starts[to] ?? 0) : this.name.length;
    while (end > start && isBlank(this.name.charCodeAt(end - 1))) end--;
    return this.name.slice(start, end);
  }

  #add(unit: number, at: number): void {
    if (unit >= 0x1100 && isEastAsianUnit(unit)) this.isEastAsian = true;
    if (this.length === this.units.length) this.#grow();
    this.starts[this.length] = at;
    this.units[this.length++] = unit;
  }

  #addAll(text: string, at: number): void {
    for (let index = 0; index < text.length; index++) this.#add(text.charCodeAt(index), at);
  }

  #grow(): void {
    const { units, starts } = this;
    this.units = new Uint16Array(2 * units.length);
    this.starts = new Int32Array(2 * starts.length);
    this.units.set(units);
    this.starts.set(starts);
  }
}

/** The folded form of a text, as one string. */
export const fold = (text: string): string => FOLDING.read(text).folded();

/** White space and what is not seen of its own; a joiner or a variation selector belongs to the character before it. */
const BLANK = /[\s\p{Cc}\u00ad\u200b\u200e\u200f\u2060\ufeff]/u;
const isBlank = (unit: number): boolean => (unit < 0x3001 || unit === 0xfeff) && BLANK.test(String.fromCharCode(unit));

const SPACE = 0x20;
/** Marks in FOLDS; none of them is a unit that a folded name can hold. */
const UNKNOWN = 0;
const DROPPED = 1;
const EXPANDED = 2;

const FOLDS = new Uint16Array(0x10000);
const EXPANSIONS = new Map<number, string>();
const TO_SIMPLIFIED = new Map(SIMPLIFIED);
/** Signs that are written in several ways. */
const SIGNS = new Map([
  ..."[{【〔〖「『〈《<".split("").map((sign) => [sign, "("] as const),
  ..."]}】〕〗」』〉》>".split("").map((sign) => [sign, ")"] as const),
  ..."‐‑‒–—―−ー－~".split("").map((sign) => [sign, sign === "ー" ? sign : "-"] as const),
  ..."•‧∙・⋅●".split("").map((sign) => [sign, "·"] as const),
  ..."’‘`´＇".split("").map((sign) => [sign, "'"] as const),
  ["、", ","],
  ["。", "."],
]);

function foldOf(unit: number): number {
  const known = FOLDS[unit] ?? UNKNOWN;
  return known === UNKNOWN ? learn(unit) : known;
}

/** Folds one unit, once: a name has few sorts of characters. */
function learn(unit: number): number {
  const folded = foldCharacter(String.fromCharCode(unit));
  const kind = folded === "" ? DROPPED : folded.length > 1 ? EXPANDED : folded.charCodeAt(0);
  if (kind === EXPANDED) EXPANSIONS.set(unit, folded);
  FOLDS[unit] = kind;
  return kind;
}

function foldCharacter(character: string): string {
  if (/[\p{Default_Ignorable_Code_Point}\p{Cc}]/u.test(character) && !/\s/u.test(character)) return "";
  if (/\s/u.test(character)) return " ";
  // Lower case twice: NFKC makes small letters of capitals and the other way round (ᴬ).
  return Array.from(character.toLowerCase().normalize("NFKC").toLowerCase().normalize("NFKC"), foldSign).join("");
}

const foldSign = (character: string): string => SIGNS.get(character) ?? TO_SIMPLIFIED.get(character) ?? character;

/** Beside these a space says nothing. */
const isJoining = (unit: number): boolean => unit === 0x28 || unit === 0x29 || isHanUnit(unit);

const isHanUnit = (unit: number): boolean =>
  (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff) || unit === 0x3007;

function isEastAsianUnit(unit: number): boolean {
  return isHanUnit(unit) || (unit >= 0x3040 && unit <= 0x30ff) || (unit >= 0xac00 && unit <= 0xd7a3);
}

const FOLDING = new FoldedName();
