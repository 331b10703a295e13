import type { Link, Nearness } from "../claim.ts";
import { isComparedBehind, isComparedWith, isOrigin, isPossessor } from "./comparing.ts";
import type { Discourse } from "./discourse.ts";
import { canMeasure } from "./measure-units.ts";
import type { Passage } from "./passages.ts";
import { groupsNamed, type Context, type NamedGroup } from "./pick.ts";
import { linksOf, type Held } from "./scene.ts";
import { hasRole, isRole, unknownWords, type Site } from "./site.ts";
import type { TextToken } from "./text-tokens.ts";

/** Of all that a word may mean, what can be told in the number's unit. */
function fitting(links: readonly Link[], { quantity }: Site, { measures }: Discourse): Link[] {
  return links.filter(({ id }) => {
    const units = measures.get(id);
    return units === undefined || canMeasure(quantity, units);
  });
}

/** What was spoken of last may not be told in the number's unit: then what was before it, and is. */
export function fittingOrEarlier(links: readonly Link[], site: Site, clause: Passage, discourse: Discourse): Link[] {
  const own = fitting(links, site, discourse);
  if (own.length > 0 || site.quantity.kind !== "count") return own;
  for (const held of discourse.measured.toReversed()) {
    const earlier = fitting(linksOf(held, clause), site, discourse);
    if (earlier.length > 0) return earlier;
  }
  return own;
}

interface Picking {
  readonly kind: "subject" | "measure" | "scope" | "place";
  readonly discourse: Discourse;
  readonly context: Context;
  readonly base: boolean;
}

/** What is named beside the number, else what its clause, its sentence or its text named last. */
export function ownOrHeld(site: Site, clause: Passage, { kind, discourse, context, base }: Picking): Link[] {
  const { scene } = discourse;
  const before = groupsNamed(site.before, kind, context)
    .filter(({ index }) => base || kind === "measure" || kind === "scope" || !isComparedWith(site.before, index, clause.tokens))
    .filter((group) => kind === "measure" || !isPossessor(site, group));
  const after = behind(site, clause, kind, context);
  const last = clause.language === "en" && after && isJoinedOn(site) ? undefined : before.at(-1);
  // 1.69亿月活用户: what directly follows the number says what it counts, before anything else.
  if (after?.adjacent && (kind === "measure" || !last)) return linked(after.group, "own");
  if (last) return linked(last, "own");
  if (after && (kind === "measure" || clause.language === "en" || noneHeld(scene[kind], clause)))
    return linked(after.group, "clause");
  // A part of a measure is spoken of in one sentence; the next is of the whole again.
  if (kind === "scope" && noneHeld(scene.scope, clause)) return [];
  // Shanghai has more than Beijing: 224 against 195.
  const compared = base && clause.language === "en" && (kind === "subject" || kind === "place") ? discourse.compared[kind] : [];
  if (compared.length > 0) return compared.map((link) => ({ ...link, how: "sentence" }));
  const held = linksOf(scene[kind], clause);
  const isVerbFirst = kind === "subject" && clause.language === "en" && site.first && isNeutral(clause.tokens[0]);
  return isVerbFirst ? held.map((link) => (link.how === "sentence" ? { ...link, how: "own" } : link)) : held;
}

/** Xiaoyi, by the count of QuestMobile, had 159 million: a clause that begins with its verb has its subject before the comma. */
const isNeutral = (token: TextToken | undefined): boolean => token?.kind === "word" && VERBS.has(token.text.toLowerCase());
const VERBS: ReadonlySet<string> = new Set(["had", "has", "was", "is", "stood", "reached", "came", "counted", "held", "holds"]);

/** 155 million people opened Doubao and 81.6 million DeepSeek: what stands before the “and” is of the number before it. */
export function isJoinedOn({ before, first }: Site): boolean {
  const last = before.at(-1);
  return !first && last !== undefined && isRole(last, "and");
}

const noneHeld = (held: Held | null, clause: Passage): boolean => held?.at.sentence !== clause.sentence;

export const linked = ({ members }: NamedGroup, how: Nearness): Link[] => members.flat().map((thing) => ({ ...thing, how }));

/** What is named behind the number: next to it, or after words like of, by, 来自. */
function behind(
  site: Site,
  clause: Passage,
  kind: Picking["kind"],
  context: Context,
): { group: NamedGroup; adjacent: boolean } | undefined {
  const [group] = groupsNamed(site.after, kind, context);
  if (!group || (kind !== "measure" && isComparedBehind(site, group, clause))) return undefined;
  const between = site.after.slice(0, group.index);
  // 210 and Zhejiang third with 124: what is joined on is of the number that follows.
  const isLast = site.after.at(-1) === clause.tokens.at(-1);
  if (clause.language === "en" && !isLast && hasRole(between, "and")) return undefined;
  const isFrom = clause.language === "en" && kind === "place" && isOrigin(site.after, group.index);
  if (!isFrom && between.some((token) => token.kind === "time" || isRole(token, "base", "than", "from"))) return undefined;
  const adjacent = kind === "measure" && between.length <= 2 && unknownWords(between).length <= 4;
  return { group, adjacent };
}
