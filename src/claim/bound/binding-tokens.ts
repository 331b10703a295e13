import type { Problem } from "./binding.ts";

/** A word, a quoted name (which is never a keyword), or one of `( ) , = @`. */
export interface Token {
  readonly text: string;
  readonly isName: boolean;
}

const SIGNS = "(),=@";
const SPACE = /\s/u;

/** Cuts a binding into its tokens, in one pass. Names with spaces that hold a keyword or a sign stand in double quotes. */
export function bindingTokens(text: string): readonly Token[] | Problem {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const character = text.charAt(at);
    if (SPACE.test(character)) {
      at++;
    } else if (character === '"') {
      const end = text.indexOf('"', at + 1);
      if (end < 0) return { problem: "has a quotation mark without an end." };
      tokens.push({ text: text.slice(at + 1, end), isName: true });
      at = end + 1;
    } else if (SIGNS.includes(character)) {
      tokens.push({ text: character, isName: false });
      at++;
    } else {
      const from = at;
      while (at < text.length && !SPACE.test(text.charAt(at)) && !`${SIGNS}"`.includes(text.charAt(at))) at++;
      tokens.push({ text: text.slice(from, at), isName: false });
    }
  }
  return tokens;
}
