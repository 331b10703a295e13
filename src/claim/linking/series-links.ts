import type { Link } from "../claim.ts";
import type { Discourse } from "./link-claims.ts";
import type { Passage } from "./passages.ts";
import { groupsNamed, type Context } from "./pick.ts";
import { linksOf } from "./scene.ts";
import type { Site } from "./site.ts";

/**
 * Which series a number counts: what was done (备案, filed) decides, what was counted (services, 算法) narrows it down, and words
 * that rule a series out do. Without either, the series spoken of last.
 */
export function seriesLinks(
  site: Site,
  clause: Passage,
  { discourse, context }: { discourse: Discourse; context: Context },
): Link[] {
  const own = [...site.before, ...site.after];
  const acts = ids(own, "act", context) ?? ids(clause.tokens, "act", context);
  const subjects = ids(own, "series", context);
  const out = new Set((ids(own, "without", context) ?? []).map(({ id }) => id));
  const narrowed = acts?.filter(({ id }) => !subjects || subjects.some((subject) => subject.id === id)) ?? [];
  const said = (narrowed.length > 0 ? narrowed : (acts ?? [])).filter(({ id }) => !out.has(id));
  if (said.length > 0) {
    const things = subjects || said.length === 1 ? said : preferCounted(said, discourse);
    discourse.scene = { ...discourse.scene, series: { things, at: clause, referred: false } };
    const [only, second] = things;
    if (only && !second) discourse.counted = [only.id, ...discourse.counted.filter((id) => id !== only.id)];
    return things.map((thing) => ({ ...thing, how: "own" }));
  }
  return linksOf(discourse.scene.series, clause);
}

/** A bare 备案 means the series that was counted last, of those that it can mean. */
function preferCounted(said: readonly Link[], { counted }: Discourse): Link[] {
  const last = counted.find((id) => said.some((link) => link.id === id));
  return last === undefined ? [...said] : said.filter(({ id }) => id === last);
}

function ids(tokens: Site["before"], kind: "act" | "series" | "without", context: Context): Link[] | undefined {
  const groups = groupsNamed(tokens, kind, context);
  if (groups.length === 0) return undefined;
  return groups.flatMap(({ members }) => members.flat()).map((thing): Link => ({ ...thing, how: "own" }));
}
