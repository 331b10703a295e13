import type { Passage } from "./passages.ts";
import { groupsNamed, type Context } from "./pick.ts";
import type { Scene } from "./scene.ts";
import { hasRole, isRole, named } from "./site.ts";
import type { TextToken } from "./text-tokens.ts";

/** How the id of a measurer begins whom the dossier does not know; what follows is the name as the text has it. */
export const STRANGER = "?";

/** Who measured what the sentence tells: a measurer beside 据, 数据显示, according to; or somebody whom nobody knows here. */
export function announced(clause: Passage, scene: Scene, context: Context): Scene {
  const { tokens } = clause;
  if (!hasRole(tokens, "according", "shows", "said") && !isCounting(clause, context)) return scene;
  const things = groupsNamed(tokens, "measurer", context)[0]?.members[0] ?? strangerIn(clause);
  return things ? { ...scene, measurer: { things, at: clause, referred: false } } : scene;
}

/** PanelCo has Pelican at 157 million; by the count of PanelCo: a measurer before its verb, or behind what it did. */
function isCounting({ tokens, language }: Passage, context: Context): boolean {
  const [group] = language === "en" ? groupsNamed(tokens, "measurer", context) : [];
  if (!group) return false;
  // PanelCo, which counts otherwise, has Pelican at 157 million.
  if (tokens.length === 1) return true;
  const verb = tokens[group.index + 1];
  const isVerb = verb?.kind === "word" && COUNTING.has(verb.text.toLowerCase());
  return isVerb || tokens.slice(Math.max(0, group.index - 3), group.index + 3).some(isCount);
}

const COUNTING: ReadonlySet<string> = new Set("has had have put puts finds found gives gave estimates".split(" "));
const COUNTS: ReadonlySet<string> = new Set("count reckoning tally estimate estimates survey panel".split(" "));
const isCount = (token: TextToken): boolean => "text" in token && COUNTS.has(token.text.toLowerCase().split(" ").at(-1) ?? "");

const LONGEST = 8;

/** 据某某研究院统计, according to Sensor Tower: a name between, of which the dossier knows nothing. */
function strangerIn({ tokens, language }: Passage) {
  const from = tokens.findIndex((token) => isRole(token, "according"));
  if (from < 0) return undefined;
  const rest = tokens.slice(from + 1, from + 1 + LONGEST);
  const shows = rest.findIndex((token) => isRole(token, "shows"));
  const name = upTo(rest, language === "zh" ? shows : rest.length);
  const [first, last] = [name[0], name.at(-1)];
  if (!first || !last || (language === "zh" && shows < 0) || !name.some(isName)) return undefined;
  const text = name.map((token) => (token.kind === "other" ? token.text : "")).join(language === "zh" ? "" : " ");
  return [{ id: `${STRANGER}${text.trim()}`, start: first.start, end: last.end }];
}

/** The run of unknown words; undefined names, numbers and times end it. */
function upTo(tokens: readonly TextToken[], limit: number): readonly TextToken[] {
  const end = tokens.findIndex(
    (token, at) => at >= limit || token.kind === "time" || token.kind === "quantity" || named(token, "subject").length > 0,
  );
  const run = end < 0 ? tokens : tokens.slice(0, end);
  return run.some((token) => named(token, "subject").length > 0) ? [] : run.filter(({ kind }) => kind === "other");
}

/** Two Chinese characters at least, or a word with a capital. */
const isName = (token: TextToken): boolean => token.kind === "other" && /^\p{Script=Han}|^\p{Lu}/u.test(token.text);
