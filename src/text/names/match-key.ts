import { fold } from "./folded-name.ts";

const AND = /\s+and\s+/gu;
const AMPERSAND = /\s*[&+]\s*/gu;
const DASH_BETWEEN_SPACES = /\s+-\s+/gu;
const QUOTES = /["“”«»']/gu;
const DOTS = /·/gu;

/**
 * The form in which two names of organisations are held against each other: NFKC, lower case, simplified characters, one
 * sort of bracket and dash, & for and, no quotation marks, no middle dots, nothing that is not seen, and no space beside a Han
 * character. A key of a key is the key. For matching only: what is shown is what the source wrote.
 */
export function matchKey(name: string): string {
  let key = name;
  // A sign that goes may bring together two that have a form as one; nearly always the first round is the last.
  for (let rounds = 0; rounds < 4; rounds++) {
    const next = matchKeyOnce(key);
    if (next === key) return key;
    key = next;
  }
  return key;
}

function matchKeyOnce(name: string): string {
  return fold(name.normalize("NFKC"))
    .replace(QUOTES, "")
    .replace(DOTS, "")
    .replace(AND, "&")
    .replace(AMPERSAND, "&")
    .replace(DASH_BETWEEN_SPACES, "-")
    .replace(/\s+/gu, " ")
    .trim()
    .normalize("NFKC");
}
