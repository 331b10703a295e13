import type { NameParts } from "./company-name.ts";
import { fold, type FoldedName } from "./folded-name.ts";
import { LATIN_BODIES, LATIN_BRANCHES, LATIN_JOINTS, LATIN_PLACES, LATIN_TRADES } from "./latin-words.ts";
import { LATIN_FORMS } from "./legal-forms.ts";

/** A word of a Latin name: where it stands in the folded name, and itself without dots at its end. */
interface Token {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** Most words that a form, a place or a trade has in the tables. */
const LONGEST = 6;

/** More words than any name has; what follows is read as part of the brand. */
const MOST_TOKENS = 400;

const keysOf = (forms: typeof LATIN_FORMS): ReadonlySet<string> =>
  new Set(forms.flatMap(({ spellings }) => spellings.map((one) => tokenise(fold(one)).map(formKey).join(" "))));

const FORM_KEYS = keysOf(LATIN_FORMS);

/** Forms that these countries write before the name. */
const LEADING_FORM_KEYS = keysOf(LATIN_FORMS.filter(({ canonical }) => ["ООО", "PT", "Công ty", "d.o.o."].includes(canonical)));

/** Parts of a name in Latin, Cyrillic or Greek letters: words from the end are branch, form and trade; the first may be a place. */
export function parseLatin(name: FoldedName, parts: NameParts): void {
  const tokens = tokenise(name.folded());
  if (tokens.length === 0 || tokens.length > MOST_TOKENS) {
    parts.brandEnd = name.length;
    return;
  }
  let end = takeBranch(tokens, parts);
  end = takePlaceAtEnd(name, { tokens, parts, end });
  end = takeForm(name, { tokens, parts, end });
  end = takePlaceAtEnd(name, { tokens, parts, end });
  if (parts.formEnd === 0 && tokens.slice(0, end).some(({ word }) => LATIN_BODIES.has(word))) {
    // Hong Kong University of Science and Technology: a body's name is whole.
    parts.brandStart = tokens[0]?.start ?? 0;
    parts.brandEnd = tokens[end - 1]?.end ?? 0;
    return;
  }
  const first = parts.formEnd === 0 ? takeFormAtStart(tokens, parts, end) : 0;
  const start = takePlaceAtStart(tokens, parts, { start: first, end });
  splitRest({ tokens, parts, start, end });
}

interface Reading {
  readonly tokens: readonly Token[];
  readonly parts: NameParts;
  readonly end: number;
}

/** "…, Shanghai Branch": with the places before it. */
function takeBranch(tokens: readonly Token[], parts: NameParts): number {
  const end = tokens.length;
  const length = longestEnding(tokens, { from: 1, end, words: LATIN_BRANCHES });
  if (length === 0) return end;
  const from = end - length;
  const start = from - longestEnding(tokens, { from: 1, end: from, words: LATIN_PLACES });
  parts.branchStart = tokens[start]?.start ?? 0;
  parts.branchEnd = tokens[end - 1]?.end ?? 0;
  return start;
}

function takeForm(name: FoldedName, { tokens, parts, end }: Reading): number {
  let start = end;
  for (;;) {
    const length = longestForm(tokens, start);
    if (length === 0) break;
    start -= length;
  }
  if (start === end) return end;
  // JPMorgan Chase & Co.
  if (start > 1 && tokens[start]?.word === "co" && LATIN_JOINTS.has(tokens[start - 1]?.word ?? "")) start -= 1;
  const first = tokens[start]?.start ?? 0;
  parts.formStart = name.units[first - 1] === 0x28 ? first - 1 : first;
  parts.formEnd = endOf(name, tokens[end - 1]?.end ?? 0);
  return start;
}

/** ООО Яндекс, PT Telkom: gives the word after the form. */
function takeFormAtStart(tokens: readonly Token[], parts: NameParts, end: number): number {
  for (let length = Math.min(4, end - 1); length > 0; length--) {
    if (!LEADING_FORM_KEYS.has(tokens.slice(0, length).map(formKey).join(" "))) continue;
    parts.formStart = tokens[0]?.start ?? 0;
    parts.formEnd = tokens[length - 1]?.end ?? 0;
    return length;
  }
  return 0;
}

/** Dots and brackets that belong to a form: "Inc." */
function endOf(name: FoldedName, end: number): number {
  let at = end;
  while (at < name.length && (name.units[at] === 0x2e || name.units[at] === 0x29)) at++;
  return at;
}

/** How many words before `end` are a legal form; one word at least stays. */
function longestForm(tokens: readonly Token[], end: number): number {
  for (let length = Math.min(LONGEST, end - 1); length > 0; length--) {
    if (
      FORM_KEYS.has(
        tokens
          .slice(end - length, end)
          .map(formKey)
          .join(" "),
      )
    )
      return length;
  }
  return 0;
}

/** "(China)" or ", Shanghai" after the rest. */
function takePlaceAtEnd(name: FoldedName, { tokens, parts, end }: Reading): number {
  const length = longestEnding(tokens, { from: 1, end, words: LATIN_PLACES });
  const first = tokens[end - length];
  if (length === 0 || first === undefined || parts.placeEnd > 0) return end;
  const before = name.units[first.start - 1] === 0x20 ? name.units[first.start - 2] : name.units[first.start - 1];
  // Without a bracket or a comma it may be all that the name says: Bank of China.
  if (before !== 0x28 && before !== 0x2c) return end;
  parts.placeStart = first.start;
  parts.placeEnd = tokens[end - 1]?.end ?? 0;
  return end - length;
}

function takePlaceAtStart(tokens: readonly Token[], parts: NameParts, { start, end }: { start: number; end: number }): number {
  if (parts.placeEnd > 0) return start;
  for (let to = Math.min(start + 3, end - 1); to > start; to--) {
    if (!LATIN_PLACES.has(joined(tokens, start, to))) continue;
    // A place before nothing but trades is the name itself: China Mobile, Hainan Airlines.
    if (tradeStart(tokens, to, end) === to) return start;
    parts.placeStart = tokens[start]?.start ?? 0;
    parts.placeEnd = tokens[to - 1]?.end ?? 0;
    return to;
  }
  return start;
}

function splitRest({
  tokens,
  parts,
  start,
  end,
}: {
  tokens: readonly Token[];
  parts: NameParts;
  start: number;
  end: number;
}): void {
  if (start >= end) return;
  const first = tokens[start]?.start ?? 0;
  const last = tokens[end - 1]?.end ?? 0;
  const isBody = LATIN_BODIES.has(tokens[end - 1]?.word ?? "");
  const trade = isBody ? end : tradeStart(tokens, start, end);
  const isOnlyTrade = trade === start || isPlaceAndTrade(tokens, start, trade);
  const brandEnd = trade >= end || isOnlyTrade ? last : (tokens[trade - 1]?.end ?? last);
  parts.brandStart = first;
  parts.brandEnd = brandEnd;
  if (brandEnd === last) return;
  parts.tradeStart = tokens[trade]?.start ?? 0;
  parts.tradeEnd = last;
}

const isPlaceAndTrade = (tokens: readonly Token[], start: number, trade: number): boolean =>
  trade > start && LATIN_PLACES.has(joined(tokens, start, trade));

/** First word from which to `end` there are only words of trade and joints; `end` where there is none. */
function tradeStart(tokens: readonly Token[], start: number, end: number): number {
  let earliest = end;
  for (let at = end; at > start;) {
    const word = tokens[at - 1]?.word ?? "";
    const two = at - 2 >= start ? joined(tokens, at - 2, at) : "";
    if (LATIN_TRADES.has(two)) at -= 2;
    else if (LATIN_TRADES.has(word)) at -= 1;
    else if (LATIN_JOINTS.has(word) && earliest < end && at - 1 > start) {
      at -= 1;
      continue;
    } else break;
    earliest = at;
  }
  return earliest;
}

/** How many words before `end` are one entry of a table. */
function longestEnding(
  tokens: readonly Token[],
  { from, end, words }: { from: number; end: number; words: ReadonlySet<string> },
): number {
  for (let length = Math.min(3, end - from); length > 0; length--) {
    if (words.has(joined(tokens, end - length, end))) return length;
  }
  return 0;
}

function joined(tokens: readonly Token[], start: number, end: number): string {
  let text = "";
  for (let at = start; at < end; at++) text += `${at > start ? " " : ""}${tokens[at]?.word ?? ""}`;
  return text;
}

/** "S.p.A" and "SpA" are one form. */
function formKey({ word }: Token): string {
  return word.replaceAll(".", "");
}

function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index } of text.matchAll(/[^\s(),;"]+/gu)) {
    const bare = word.replace(/\.+$/u, "");
    if (bare !== "") tokens.push({ start: index, end: index + bare.length, word: bare });
  }
  return tokens;
}
