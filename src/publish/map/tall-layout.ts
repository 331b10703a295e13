import { groupBy } from "../../model/group-by.ts";
import { memo } from "../../model/memo.ts";
import { inLanguage } from "../../model/text.ts";
import type { ShownBacking } from "../shown/shown-backing.ts";
import type { MapCore, MapNode } from "./core.ts";
import { baselines, labelLines } from "./label-lines.ts";
import { roomOf } from "./radius.ts";
import { ledCourse, type Course } from "./course.ts";
import type { PlacedLine, PlacedNode } from "./placed.ts";
import { CLEARANCE } from "./route-lines.ts";
import { toTenth } from "./to-tenth.ts";

export const TALL_WIDTH = 380;
export const TALL_SIZE = 14;

const LEFT = 136;
const RIGHT = 246;
const TOP = 34;
const ROW = 27;
/** Of rows in which some name takes two lines. */
const HIGH_ROW = 34;
/** A dot stays within its row. */
const LARGEST = ROW / 2 - 3;
/** The longest line of a name; a longer name takes two. */
const LONGEST = { left: 122, right: 116 } as const;

export interface TallMap {
  readonly height: number;
  readonly rim: readonly PlacedNode[];
  readonly companies: readonly PlacedNode[];
  readonly lines: readonly PlacedLine[];
}

/**
 * The same as two columns for a narrow screen: investors on the left, companies on the right, each in a row of its own, in the order in
 * which fewest lines cross. A line between two companies bends out to the left of them.
 */
export function tallMap(core: MapCore, language: string): TallMap {
  const { lines, left, right } = untangled(core);
  const rows = Math.max(left.length, right.length);
  const row = right.some((node) => linesOf(node, "start", language).higher > 0) ? HIGH_ROW : ROW;
  const height = TOP + rows * row + 8;
  const step = (count: number) => (rows * row) / Math.max(1, count);
  const placedLeft = left.map((node, at) => nodeAt(node, { x: LEFT, y: TOP + (at + 0.5) * step(left.length) }, "end", language));
  const placedRight = right.map((node, at) =>
    nodeAt(node, { x: RIGHT, y: TOP + (at + 0.5) * step(right.length) }, "start", language),
  );
  const leads = { left: leadOf(placedLeft), right: leadOf(placedRight) };
  const byId = new Map([...placedLeft, ...placedRight].map((node) => [node.party.id, node]));
  return {
    height,
    rim: placedLeft,
    companies: placedRight,
    lines: lines.flatMap((backing): PlacedLine[] => {
      const [from, to] = [byId.get(backing.backer.id), byId.get(backing.company.id)];
      return from && to ? [{ backing, from, to, course: courseBetween(from, to, leads) }] : [];
    }),
  };
}

/** How far a line between two of one column bends out, in px. */
const OUT = 60;
/** How steep a line is between the columns: 0 is straight, and one half as steep as can be. */
const STEEP = 0.25;

/** Past the largest dot of either column. */
interface Leads {
  readonly left: number;
  readonly right: number;
}

const leadOf = (nodes: readonly PlacedNode[]): number => Math.max(0, ...nodes.map(({ radius }) => radius)) + CLEARANCE;

/** Straight out of a column until it is past every dot of it, through the free room between the two, and straight into the other, or back. */
function courseBetween(from: PlacedNode, to: PlacedNode, leads: Leads): Course {
  const [start, end] = [from.x === LEFT ? LEFT + leads.left : RIGHT - leads.right, RIGHT - leads.right];
  const isBack = from.x === to.x;
  const leaving = isBack ? RIGHT - OUT : start + (end - start) * STEEP;
  const arriving = isBack ? leaving : end - (end - start) * STEEP;
  const at = (x: number, { y }: PlacedNode) => ({ x, y });
  return ledCourse(from, [at(start, from), at(leaving, from), at(arriving, to), at(end, to)], to);
}

const SWEEPS = 24;

interface Untangled {
  readonly lines: readonly ShownBacking[];
  readonly left: readonly MapNode[];
  readonly right: readonly MapNode[];
}

/** Each side in turn is put in the order of the mean places of its neighbours (the barycentre method of Sugiyama and others, 1981). */
const untangled = memo((core: MapCore): Untangled => {
  let left: readonly MapNode[] = core.rim;
  let right: readonly MapNode[] = [...core.companies, ...core.singles];
  const lines = [...core.lines, ...core.rim.flatMap((node) => node.alone)];
  const companiesOf = new Map(
    Array.from(
      groupBy(lines, ({ backer }) => backer.id),
      ([backer, own]) => [backer, new Set(own.map(({ company }) => company.id))],
    ),
  );
  const isLinked = (backer: string, company: string) => companiesOf.get(backer)?.has(company) ?? false;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    right = byMean(right, left, (own, other) => isLinked(other, own));
    left = byMean(left, right, isLinked);
  }
  return { lines, left, right };
});

function byMean(
  own: readonly MapNode[],
  others: readonly MapNode[],
  isLinked: (own: string, other: string) => boolean,
): MapNode[] {
  const means = new Map(
    own.map((node, at) => {
      const places = others.flatMap((other, place) => (isLinked(node.party.id, other.party.id) ? [place / others.length] : []));
      const mean = places.length === 0 ? at / own.length : places.reduce((sum, place) => sum + place, 0) / places.length;
      return [node.party.id, mean];
    }),
  );
  const meanOf = ({ party }: MapNode) => means.get(party.id) ?? 0;
  return own.toSorted((one, other) => meanOf(one) - meanOf(other) || (one.party.id < other.party.id ? -1 : 1));
}

function nodeAt(
  node: MapNode,
  { x, y }: { readonly x: number; readonly y: number },
  anchor: "start" | "end",
  language: string,
): PlacedNode {
  const radii = node.radii.map((one) => one && Math.min(one, LARGEST));
  const radius = roomOf(radii);
  const shift = anchor === "end" ? -(radius + 5) : radius + 5;
  const label = {
    ...baselines(linesOf(node, anchor, language), y, TALL_SIZE),
    x: Math.round(x + shift),
    anchor,
    box: { x, y, width: 0, height: 0 },
  };
  return { ...node, radii, x, y: toTenth(y), radius, label };
}

const linesOf = ({ party }: MapNode, anchor: "start" | "end", language: string) =>
  labelLines(inLanguage(party.name, language), TALL_SIZE, anchor === "end" ? LONGEST.left : LONGEST.right);
