import type { Span } from "../../text/code-points.ts";
import type { Link, Nearness } from "../claim.ts";
import type { ClaimWord } from "../../model/claim-words.ts";
import { holdsWord } from "../../text/mentions/name-entities.ts";
import { areRunTogether } from "./short-places.ts";
import { isRole, named, type Named } from "./site.ts";
import type { TextToken } from "./text-tokens.ts";

/** A sentence, folded, in which context words are looked for; `around` has what its paragraph said shortly before it, too. */
export interface Context {
  readonly text: string;
  /** Things that the text has named so far by words that mean nothing else: their short names are then theirs too. */
  readonly known: ReadonlySet<string>;
  readonly around: string;
}

/** One or more things named as one: 北京、上海; Tencent and Baidu. */
export interface NamedGroup extends Span {
  readonly index: number;
  /** By member; each may mean more than one thing. */
  readonly members: readonly (readonly (Span & { readonly id: string })[])[];
}

/** All that a group names, as links of one nearness. */
export const linked = ({ members }: NamedGroup, how: Nearness): Link[] => members.flat().map((thing) => ({ ...thing, how }));

/** Things of one kind that these tokens name, each run of them joined by 、 or 和 as one group. */
export function groupsNamed(tokens: readonly TextToken[], kind: Named, context: Context): NamedGroup[] {
  const groups: (NamedGroup & { members: (Span & { id: string })[][]; end: number; last: number })[] = [];
  tokens.forEach((token, index) => {
    const words = named(token, kind);
    // Of most tokens there are none: nothing is made for these.
    if (words.length === 0) return;
    const things = words
      .filter((word) => fits(word, context))
      .map(({ id }) => ({ id, start: token.start, end: token.end }))
      // A word may stand twice, once for each language.
      .filter(({ id }, at, all) => all.findIndex((other) => other.id === id) === at);
    if (things.length === 0) return;
    const open = groups.at(-1);
    const last = open && tokens[open.last];
    if (open && last && (joined(tokens.slice(open.last + 1, index)) || (kind === "place" && areRunTogether(last, token)))) {
      open.members.push(things);
      Object.assign(open, { end: token.end, last: index });
    } else groups.push({ index, last: index, start: token.start, end: token.end, members: [things] });
  });
  return groups;
}

/** Do the conditions of a word hold here? */
export function fits({ id, kind, with: wanted, without }: ClaimWord, { text, around, known }: Context): boolean {
  const has = (word: string): boolean => holdsWord(text, word);
  const hasNear =
    kind === "measure" || kind === "entity" || kind === "subject" ? (word: string): boolean => holdsWord(around, word) : has;
  return (wanted === undefined || wanted.some(hasNear) || known.has(id)) && !(without ?? []).some(has);
}

/**
 * Words that nothing knows, and names that mean somebody else here: they may narrow down what is counted. What narrows stands before
 * what it narrows; a few plain words between that and the number say what was done: 豆包月活冲上1.59亿.
 */
export function strangeWords(tokens: readonly TextToken[], context: Context): string {
  const last = tokens.findLastIndex(
    (token) => token.kind === "word" && token.meanings.named.some(({ kind }) => NARROWED.has(kind)),
  );
  const text = (some: readonly TextToken[]): string =>
    some.map((token) => (isStrange(token, context) ? token.text : "")).join("");
  if (last < 0) return text(tokens);
  const behind = text(tokens.slice(last + 1));
  const isPlain = /\p{Script=Han}/u.test(behind) ? behind.length <= LONGEST_VERB && !CLASS.test(behind) : !/\p{Lu}/u.test(behind);
  return text(tokens.slice(0, last)) + (isPlain ? "" : behind);
}

/** What was done is narrowed down by what stands behind it: 备案枯树19项. */
const NARROWED: ReadonlySet<ClaimWord["kind"]> = new Set(["subject", "entity", "measure", "series-subject"]);
const LONGEST_VERB = 3;
/** 古树木中松树类150项: a class of them. */
const CLASS = /[类類型级級]$/u;

function isStrange(token: TextToken, context: Context): token is Extract<TextToken, { readonly text: string }> {
  if (token.kind === "other") return true;
  if (token.kind !== "word" || token.meanings.roles.size > 0) return false;
  const { named: words } = token.meanings;
  return words.length > 0 && !words.some((word) => fits(word, context));
}

/** Nothing but list marks and words of joining stands between two members of a list. */
function joined(between: readonly TextToken[]): boolean {
  return (
    between.length > 0 &&
    between.length <= 2 &&
    between.every((token) => (token.kind === "stop" && token.level === "list") || isRole(token, "and"))
  );
}
