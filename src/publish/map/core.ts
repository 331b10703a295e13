import { isCounted, type ShownBacking, type ShownParty } from "../shown/shown-backing.ts";

/** What the map draws. */
export interface MapCore {
  /** Around the rim: who backs two companies or more. */
  readonly rim: readonly MapNode[];
  /** Companies that one of them backs, those with most backers first. */
  readonly companies: readonly MapNode[];
  readonly lines: readonly ShownBacking[];
  /** Investments that count and are not drawn. */
  readonly left: number;
}

export interface MapNode {
  readonly party: ShownParty;
  /** Of an investor its companies, of a company its backers; all that count, drawn or not. */
  readonly count: number;
}

const LEAST = 2;
/** More cannot be told apart on a page. */
const MOST_RIM = 20;
const MOST_COMPANIES = 44;

/**
 * Who backs at least two companies stands at the rim, unless others back it: then it is one of the companies. What is only claimed or in
 * talks is drawn where both ends are there, and makes nobody stand anywhere.
 */
export function mapCore(all: readonly ShownBacking[]): MapCore {
  const counted = all.filter(isCounted);
  const backed = tally(counted, "company");
  const backing = tally(counted, "backer");
  const rim = nodesOf(backing)
    .filter(({ count, party }) => count >= LEAST && !backed.has(party.id))
    .slice(0, MOST_RIM);
  const onRim = new Set(rim.map(({ party }) => party.id));
  const drawn = new Set(counted.flatMap(({ backer, company }) => (onRim.has(backer.id) ? [company.id] : [])));
  const companies = nodesOf(backed)
    .filter(({ party }) => drawn.has(party.id))
    .slice(0, MOST_COMPANIES);
  const inside = new Set(companies.map(({ party }) => party.id));
  const lines = all.filter(({ backer, company }) => inside.has(company.id) && (onRim.has(backer.id) || inside.has(backer.id)));
  return { rim, companies, lines, left: counted.length - lines.filter(isCounted).length };
}

function tally(backings: readonly ShownBacking[], end: "backer" | "company"): Map<string, MapNode> {
  const nodes = new Map<string, MapNode>();
  for (const { [end]: party } of backings) nodes.set(party.id, { party, count: (nodes.get(party.id)?.count ?? 0) + 1 });
  return nodes;
}

/** Most first; of as many the one with a colour, then by id. */
function nodesOf(nodes: ReadonlyMap<string, MapNode>): MapNode[] {
  const known = ({ party }: MapNode) => Number(party.tone > 0);
  return [...nodes.values()].toSorted(
    (left, right) => right.count - left.count || known(right) - known(left) || (left.party.id < right.party.id ? -1 : 1),
  );
}
