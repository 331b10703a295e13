import type { Quantity } from "../../text/quantities/quantity.ts";
import type { Against, Comparator, Link } from "../claim.ts";
import { frameOf } from "../reading.ts";
import { isComparedWith, isPossessor } from "./comparing.ts";
import type { Discourse } from "./link-claims.ts";
import type { Passage } from "./passages.ts";
import { groupsNamed, type Context } from "./pick.ts";
import type { Site } from "./site.ts";

const NOTHING: Against = { claims: [], subjects: [], frame: null };

interface Comparing {
  readonly discourse: Discourse;
  readonly context: Context;
  readonly comparator: Comparator;
  readonly base: boolean;
}

/**
 * What a computed number is computed from: `claims` has what it is measured from first and, where it is told, what is measured
 * second. A number that is itself what others are compared with is computed from nothing.
 */
export function againstOf(site: Site, clause: Passage, { discourse, context, comparator, base }: Comparing): Against {
  if (base || comparator === "value" || comparator === "part" || comparator === "rank" || comparator === "mean") return NOTHING;
  if (comparator === "sum") return NOTHING;
  const subjects = comparedWith(site, clause, context);
  const { base: from, current, lastOf } = discourse;
  const measured = current === null ? undefined : discourse.claims[current]?.quantity;
  const named = measured && subjects.flatMap(({ id }) => lastOf.get(lastKey(id, measured)) ?? [])[0];
  const first = from ?? named;
  const claims = [first, current].filter((index): index is number => index !== undefined && index !== null);
  const time = site.before.findLast((token) => token.kind === "time" && token.time.base);
  const frame = time?.kind === "time" ? frameOf(time.time) : null;
  return { claims: first === undefined ? [] : [...new Set(claims)], subjects, frame };
}

/** The last value of a thing is remembered for each sort of unit: its users are never compared with its money. */
export function lastKey(id: string, { unit, kind }: Quantity): string {
  return JSON.stringify([id, kind, unit]);
}

/** 比北京, 与豆包的7871万相比; 不到DeepSeek的一半: named behind a mark of comparison, or before 的 and the number. */
function comparedWith(site: Site, clause: Passage, context: Context): Link[] {
  const groups = (["subject", "place"] as const).flatMap((kind) =>
    groupsNamed(site.before, kind, context).filter(
      (group) => isComparedWith(site.before, group.index, clause.tokens) || isPossessor(site, group),
    ),
  );
  return groups.flatMap(({ members }) => members.flat().map((thing): Link => ({ ...thing, how: "own" })));
}
