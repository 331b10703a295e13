import { groupBy } from "../../model/group-by.ts";
import { isCounted, type ShownBacking, type ShownParty } from "../shown/shown-backing.ts";

/** What the map draws. */
export interface MapCore {
  /** Around the rim: who backs two companies or more. */
  readonly rim: readonly RimNode[];
  /** Companies with lines to several of them, those with most backers first. */
  readonly companies: readonly MapNode[];
  /** Between these. */
  readonly lines: readonly ShownBacking[];
  /** Investments that count and are not drawn. */
  readonly left: number;
}

export interface MapNode {
  readonly party: ShownParty;
  /** Of an investor its companies, of a company its backers; all that count, drawn or not. */
  readonly count: number;
}

/** An investor, and the companies to which no other line on the map leads. */
export interface RimNode extends MapNode {
  readonly alone: readonly ShownBacking[];
}

const LEAST = 2;
/** More cannot be told apart on a page. */
const MOST_RIM = 20;
const MOST_COMPANIES = 32;

/**
 * Who backs at least two companies stands at the rim, unless others back it: then it is one of the companies. A company with one line
 * stands in a list beside its investor, the others between theirs. What is only claimed or in talks is drawn where both ends are
 * there, and makes nobody an investor.
 */
export function mapCore(all: readonly ShownBacking[]): MapCore {
  const counted = all.filter(isCounted);
  const backed = tally(counted, "company");
  const investors = nodesOf(tally(counted, "backer"))
    .filter(({ count, party }) => count >= LEAST && !backed.has(party.id))
    .slice(0, MOST_RIM);
  const onRim = new Set(investors.map(({ party }) => party.id));
  const toRim = groupBy(
    all.filter(({ backer }) => onRim.has(backer.id)),
    ({ company }) => company.id,
  );
  const companies = nodesOf(backed)
    .filter(({ party }) => (toRim.get(party.id)?.length ?? 0) >= LEAST)
    .slice(0, MOST_COMPANIES);
  const inside = new Set(companies.map(({ party }) => party.id));
  const lines = all.filter(({ backer, company }) => inside.has(company.id) && (onRim.has(backer.id) || inside.has(backer.id)));
  const rim = investors.map((node): RimNode => {
    const own = counted.filter(({ backer, company }) => backer.id === node.party.id && !inside.has(company.id));
    return { ...node, alone: own.toSorted(byDate) };
  });
  const drawn = lines.filter(isCounted).length + rim.reduce((sum, { alone }) => sum + alone.length, 0);
  return { rim, companies, lines, left: counted.length - drawn };
}

function byDate({ first: left, page }: ShownBacking, { first: right, page: other }: ShownBacking): number {
  return (left?.by ?? "9") < (right?.by ?? "9") ? -1 : left?.by === right?.by && page < other ? -1 : 1;
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
