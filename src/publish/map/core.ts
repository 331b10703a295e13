import { groupBy } from "../../model/group-by.ts";
import { radiusAmong, radiusOf } from "./radius.ts";
import { isCounted, type ShownBacking, type ShownParty } from "../shown/shown-backing.ts";

/** What the map draws. */
export interface MapCore {
  /** Around the rim: who backs two companies or more. */
  readonly rim: readonly RimNode[];
  /** Companies with lines to several of them, those with most backers first. */
  readonly companies: readonly MapNode[];
  /** Between these. */
  readonly lines: readonly ShownBacking[];
  /** Companies with one line, which stand in lists or, on a narrow screen, in a row each. */
  readonly singles: readonly MapNode[];
  /** Investments that count and are not drawn. */
  readonly left: number;
}

export interface MapNode {
  readonly party: ShownParty;
  /** Of an investor its companies, of a company its backers; all that count, drawn or not. */
  readonly count: number;
  /** Radius by every measure of size, that of the count first; null where the party has no figure. */
  readonly radii: readonly (number | null)[];
}

/** What a party has by each further measure of size; null where nothing is known. */
export type Sizes = (party: string) => readonly (number | null)[];

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
export function mapCore(all: readonly ShownBacking[], sizes: Sizes = () => []): MapCore {
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
  const rim = investors.map((node) => {
    const own = counted.filter(({ backer, company }) => backer.id === node.party.id && !inside.has(company.id));
    return { ...node, alone: own.toSorted(byDate) };
  });
  const singles = rim.flatMap(({ alone }) => alone.map(({ company }) => ({ party: company, count: 1 })));
  const drawn = lines.filter(isCounted).length + rim.reduce((sum, { alone }) => sum + alone.length, 0);
  const radiiOf = radiiBy([...rim, ...companies, ...singles], sizes);
  const sized = <T extends Counted>(node: T) => ({ ...node, radii: radiiOf(node) });
  return {
    rim: rim.map(sized),
    companies: companies.map(sized),
    singles: singles.map(sized),
    lines,
    left: counted.length - drawn,
  };
}

/** Radii by each measure among all that is drawn: whoever has most by any has the dot of whoever has most lines. */
function radiiBy(nodes: readonly Counted[], sizes: Sizes): (node: Counted) => (number | null)[] {
  const largest = radiusOf(Math.max(1, ...nodes.map(({ count }) => count)));
  const measures = sizes(nodes[0]?.party.id ?? "").map((_, at) => at);
  const most = measures.map((at) => Math.max(0, ...nodes.map(({ party }) => sizes(party.id)[at] ?? 0)));
  return ({ party, count }) => {
    const own = sizes(party.id);
    return [radiusOf(count), ...most.map((greatest, at) => radiusAmong(own[at] ?? null, greatest, largest))];
  };
}

type Counted = Pick<MapNode, "party" | "count">;

function byDate({ first: left, page }: ShownBacking, { first: right, page: other }: ShownBacking): number {
  return (left?.by ?? "9") < (right?.by ?? "9") ? -1 : left?.by === right?.by && page < other ? -1 : 1;
}

function tally(backings: readonly ShownBacking[], end: "backer" | "company"): Map<string, Counted> {
  const nodes = new Map<string, Counted>();
  for (const { [end]: party } of backings) nodes.set(party.id, { party, count: (nodes.get(party.id)?.count ?? 0) + 1 });
  return nodes;
}

/** Most first; of as many by id. */
function nodesOf(nodes: ReadonlyMap<string, Counted>): Counted[] {
  return [...nodes.values()].toSorted((left, right) => right.count - left.count || (left.party.id < right.party.id ? -1 : 1));
}
