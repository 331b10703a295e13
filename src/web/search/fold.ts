/** A text as it is compared: its letters and digits alone, and from which code point of the text each comes. */
export interface Folded {
  readonly letters: readonly number[];
  readonly from: readonly number[];
  /** Whether a word begins at the letter: after a space or punctuation, or where Latin and Han letters meet. */
  readonly starts: readonly boolean[];
}

/** Folds width, case, accents and traditional characters away; spaces and punctuation are left out. */
export type Fold = (text: string) => Folded;

const LETTER = /^[\p{L}\p{N}]$/u;
const HAN = /^\p{Script=Han}$/u;

export function createFold(simplified: string): Fold {
  const pairs = [...simplified];
  const simple = new Map<string, string>();
  for (let at = 0; at + 1 < pairs.length; at += 2) simple.set(pairs[at] ?? "", pairs[at + 1] ?? "");
  // The same few thousand characters come again and again.
  const known = new Map<string, Known>();
  const foldOne = (character: string): Known => {
    const before = known.get(character);
    if (before) return before;
    const plain = [...character.normalize("NFKD").toLowerCase()].filter((part) => LETTER.test(part));
    const letters = plain.map((part) => (simple.get(part) ?? part).codePointAt(0) ?? 0);
    const made = { letters, script: letters.length === 0 ? 0 : HAN.test(character) ? 1 : 2 };
    known.set(character, made);
    return made;
  };
  return (text) => {
    const letters: number[] = [];
    const from: number[] = [];
    const starts: boolean[] = [];
    let at = 0;
    let before = 0;
    for (const character of text) {
      const { letters: folded, script } = foldOne(character);
      for (let index = 0; index < folded.length; index++) {
        letters.push(folded[index] ?? 0);
        from.push(at);
        starts.push(index === 0 && before !== script);
      }
      before = script;
      at++;
    }
    return { letters, from, starts };
  };
}

/** What a character folds to, and its script: 1 Han, 2 another, 0 none for it is no letter. */
interface Known {
  readonly letters: readonly number[];
  readonly script: number;
}
