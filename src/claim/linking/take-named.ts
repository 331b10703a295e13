import type { Link } from "../claim.ts";
import { isComparedWith } from "./comparing.ts";
import type { Discourse } from "./discourse.ts";
import { isMultiplied } from "./multiplied.ts";
import type { Passage } from "./passages.ts";
import { isHome } from "./home-places.ts";
import { groupsNamed, linked, type Context, type NamedGroup } from "./pick.ts";
import type { Held, Scene } from "./scene.ts";
import type { TextToken } from "./text-tokens.ts";

/** What these words name stands for the numbers that follow, until something else of its kind is named. */
export function take(tokens: readonly TextToken[], clause: Passage, discourse: Discourse, context: Context): Scene {
  const { scene } = discourse;
  const kinds = { subject: "subject", measure: "measure", scope: "scope", place: "place" } as const;
  const next: Record<string, Held> = {};
  for (const kind of Object.values(kinds)) {
    const named = groupsNamed(tokens, kind, context);
    const isCompared = ({ index }: NamedGroup): boolean =>
      (kind === "subject" || kind === "place") &&
      (isBesideOthers(tokens, index, clause) || isMultiplied(tokens[index], clause.tokens));
    const groups = named.filter((group) => !isCompared(group));
    const beside = named.findLast(isCompared);
    if (beside && (kind === "subject" || kind === "place")) discourse.compared[kind] = linked(beside, "sentence");
    const last = groups.at(-1);
    if (!last) continue;
    if (kind === "measure" && passes(last, discourse)) {
      discourse.growth = { things: last.members.flat(), at: clause, referred: false };
      continue;
    }
    next[kind] = { things: last.members.flat(), at: clause, referred: isHome(tokens[last.index]) };
    if (kind === "place" && next[kind]?.referred) discourse.home = { ...next[kind], referred: false };
    if (kind === "subject") noteRecent(groups, clause, discourse);
    if (kind === "measure" && scene.measure) discourse.measured = [...discourse.measured, scene.measure].slice(-MOST_MEASURES);
  }
  return { ...scene, ...next };
}

/** 与第二名上海相差5款: the mark of comparison may stand before a rank. */
function isBesideOthers(tokens: readonly TextToken[], index: number, clause: Passage): boolean {
  const token = tokens[index];
  const at = token ? clause.tokens.indexOf(token) : -1;
  return at < 0 ? isComparedWith(tokens, index, clause.tokens) : isComparedWith(clause.tokens, at, clause.tokens);
}

/** A growth is told of one number; those that follow are of what has grown. */
function passes({ members }: NamedGroup, { measures }: Discourse): boolean {
  return members.flat().every(({ id }) => measures.get(id)?.kind === "growth");
}

const MOST_RECENT = 6;
const MOST_MEASURES = 4;

/** The things named last, each once, in the order in which their last sentence first named them. */
function noteRecent(groups: readonly NamedGroup[], clause: Passage, discourse: Discourse): void {
  for (const things of groups.flatMap((group) => group.members)) {
    const links = things.map((thing): Link => ({ ...thing, how: "reference" }));
    const known = discourse.recent.find((one) => sameThings(one.links, links));
    if (known?.sentence === clause.sentence) continue;
    const others = discourse.recent.filter((one) => one !== known);
    discourse.recent = [...others, { links, sentence: clause.sentence, paragraph: clause.paragraph }].slice(-MOST_RECENT);
  }
}

const sameThings = (a: readonly Link[], b: readonly Link[]): boolean =>
  a.map(({ id }) => id).join(" ") === b.map(({ id }) => id).join(" ");
