import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { matchKey } from "../../src/text/names/match-key.ts";

/** A group's id and the words it is known by. */
export interface GroupTerms {
  readonly id: string;
  readonly terms: readonly string[];
}

interface Written {
  readonly id: string;
  readonly name: Readonly<Record<string, string>>;
  readonly aliases?: readonly string[];
  readonly brands?: readonly string[];
  readonly apps?: readonly string[];
}

/** Names, aliases, brands and apps. The lists of members are not read: what the labels test may not choose what is labelled. */
export function readGroupTerms(file: string): readonly GroupTerms[] {
  const groups = parse(readFileSync(file, "utf8")) as readonly Written[] | { readonly groups: readonly Written[] };
  return ("groups" in groups ? groups.groups : groups).map(({ id, name, aliases = [], brands = [], apps = [] }) => ({
    id,
    terms: [...new Set([...Object.values(name), ...aliases, ...brands, ...apps].map(matchKey))].filter(
      (term) => [...term].length > 1,
    ),
  }));
}

/** The first group, in the order of the file, one of whose words stands in the text; a word in Latin letters stands alone. */
export function groupIn(text: string, groups: readonly GroupTerms[]): string | undefined {
  const key = matchKey(text);
  return groups.find(({ terms }) => terms.some((term) => holds(key, term)))?.id;
}

function holds(text: string, term: string): boolean {
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    const isCut = cutsWord(text.slice(0, at), term) || cutsWord(term, text.slice(at + term.length));
    if (!isCut) return true;
  }
  return false;
}

function cutsWord(before: string, after: string): boolean {
  return /[a-z0-9]$/u.test(before) && /^[a-z0-9]/u.test(after);
}
