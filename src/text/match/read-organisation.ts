import { PLACE_CODES } from "./country-names.ts";
import { formAt, type FormMeaning, formMeaning } from "./form-meanings.ts";
import { JOINTS, type NameWord, type ReadName, type WordKind } from "./name-word.ts";
import { numberOf, tensAndOnes } from "./number-words.ts";
import { romanise, withoutAccents } from "./romanise.ts";
import { CONCEPTS } from "./trade-concepts.ts";

/** More words than names have; what follows is not compared. */
const MOST_WORDS = 32;
const LONGEST_PLACE = 4;

/** A word of the text before it is looked up. */
interface Piece {
  readonly raw: string;
  readonly folded: string;
}

/** Reads the name of an organisation in letters with spaces between words. */
export function readOrganisation(name: string): ReadName {
  const pieces = placesFirst(piecesOf(name));
  const { from, to, form, formText } = takeForms(pieces);
  const kept = pieces.slice(from, to);
  const initials = [kept, kept.filter(({ folded }) => !JOINTS.has(folded)), pieces].map((list) => initialsOf(list));
  const letters = kept.map(({ folded }) => romanise(folded)).join("");
  return { words: classify(kept), form, formText, initials, letters };
}

function initialsOf(pieces: readonly Piece[]): string {
  return pieces.map(({ folded }) => folded[0] ?? "").join("");
}

/** Words of a name: initials with dots are one (J.P., L.L.C.), & is and, apostrophes go. */
export function piecesOf(name: string): Piece[] {
  return name
    .normalize("NFKC")
    .replaceAll(/(?<!\p{L})((?:\p{L}\.\s?){1,5}\p{L})\.?(?!\p{L})/gu, (whole) => whole.replaceAll(/[.\s]/gu, ""))
    .replaceAll(/['’‘`´ʼ]/gu, "")
    .replaceAll(/[&+]/gu, " and ")
    .replaceAll("%", " percent ")
    .split(/[^\p{L}\p{N}\p{M}@$]+/u)
    .filter((raw) => raw !== "")
    .slice(0, MOST_WORDS)
    .flatMap(splitForm)
    .map((raw) => ({ raw, folded: withoutAccents(raw.toLowerCase()) }));
}

/** SiemensAG: a form that a name is written together with. */
function splitForm(raw: string): string[] {
  const [, head = "", tail = ""] = /^(.*\p{Ll})(\p{Lu}\p{L}*)$/u.exec(raw) ?? [];
  return tail !== "" && formMeaning([tail.toLowerCase()]) ? [head, tail] : [raw];
}

interface Forms {
  readonly from: number;
  readonly to: number;
  readonly form: FormMeaning | undefined;
  readonly formText: string;
}

/** Forms at the end, one after another, or at the beginning. Of several the one that says most is kept: Co. Ltd. is Ltd. */
function takeForms(pieces: readonly Piece[]): Forms {
  const words = pieces.map(({ folded }) => folded);
  let [from, to] = [0, words.length];
  let form: FormMeaning | undefined;
  let formText = "";
  for (let found = formAt(words, "tail"); found; found = formAt(words.slice(0, to), "tail")) {
    form = narrower(form, found.meaning);
    to -= found.count;
    formText = words.slice(to).join(" ");
  }
  const lead = formAt(words.slice(0, to), "lead");
  if (lead) {
    form = narrower(form, lead.meaning);
    from = lead.count;
    formText ||= words.slice(0, from).join(" ");
  }
  // "& Co." leaves an "and" behind.
  while (to - 1 > from && JOINTS.has(words[to - 1] ?? "")) to -= 1;
  return { from, to, form, formText };
}

/** "Vector Ltd (Ireland)": the places at the end go before the form, so that it is found. */
function placesFirst(pieces: readonly Piece[]): readonly Piece[] {
  for (let count = 1; count <= Math.min(LONGEST_PLACE, pieces.length - 2); count++) {
    const to = pieces.length - count;
    if (placeAt(pieces, to)?.count !== count) continue;
    const form = formAt(
      pieces.slice(0, to).map(({ folded }) => folded),
      "tail",
    );
    if (form) return [...pieces.slice(0, to - form.count), ...pieces.slice(to), ...pieces.slice(to - form.count, to)];
  }
  return pieces;
}

function narrower(before: FormMeaning | undefined, found: FormMeaning): FormMeaning {
  return before && bitsIn(before.kinds) <= bitsIn(found.kinds) ? before : found;
}

const bitsIn = (kinds: number): number => kinds.toString(2).replaceAll("0", "").length;

function classify(pieces: readonly Piece[]): NameWord[] {
  const words: NameWord[] = [];
  for (let at = 0; at < pieces.length;) {
    const place = placeAt(pieces, at);
    if (place) {
      words.push(wordOf(pieces.slice(at, at + place.count), "place", place.code));
      at += place.count;
      continue;
    }
    const piece = pieces[at] as Piece;
    const tens = tensAndOnes(piece.folded, pieces[at + 1]?.folded ?? "");
    if (tens !== undefined) {
      words.push(wordOf(pieces.slice(at, at + 2), "number", tens));
      at += 2;
      continue;
    }
    at += 1;
    if (isJoint(piece, pieces[at])) continue;
    words.push(...oneWord(piece, at));
  }
  // Nothing but joints: they are the name.
  return words.length > 0 ? words : pieces.map((piece) => wordOf([piece], "brand", romanise(piece.folded)));
}

/** "No." before a number joins as well. */
function isJoint({ folded }: Piece, next: Piece | undefined): boolean {
  if (JOINTS.has(folded)) return true;
  return /^(?:no|nr|num|number)$/u.test(folded) && next !== undefined && /^\d/u.test(next.folded);
}

function placeAt(pieces: readonly Piece[], at: number): { count: number; code: string } | undefined {
  for (let count = Math.min(LONGEST_PLACE, pieces.length - at); count > 0; count--) {
    const code = PLACE_CODES.get(
      pieces
        .slice(at, at + count)
        .map(({ folded }) => folded)
        .join(" "),
    );
    if (code !== undefined) return { count, code };
  }
  return undefined;
}

function oneWord(piece: Piece, at: number): NameWord[] {
  const isCapitals = at > 1 && piece.raw === piece.raw.toUpperCase();
  const number = numberOf(piece.folded, isCapitals);
  if (number !== undefined) return [wordOf([piece], "number", number)];
  for (const [kind, concepts] of CONCEPTS) {
    const code = concepts.get(piece.folded);
    if (code !== undefined) return code.split("+").map((one) => wordOf([piece], kind, one));
  }
  return [wordOf([piece], "brand", romanise(piece.folded))];
}

function wordOf(pieces: readonly Piece[], kind: WordKind, code: string): NameWord {
  const written = pieces.map(({ folded }) => folded).join("");
  return { written, latin: romanise(written), kind, code };
}
