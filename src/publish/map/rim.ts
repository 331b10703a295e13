import { daysOf } from "../../model/dates.ts";
import { inLanguage } from "../../model/text.ts";
import type { ShownBacking } from "../shown/shown-backing.ts";
import { overlapOf, type Box } from "./boxes.ts";
import type { MapCore, RimNode } from "./core.ts";
import { baselines, labelLines } from "./label-lines.ts";
import { COMPANY_SIZE, type PlacedNode } from "./placed.ts";
import { roomOf } from "./radius.ts";
import { rimOrder } from "./rim-order.ts";
import { fitText, textWidth } from "./text-width.ts";
import { toTenth } from "./to-tenth.ts";

export const WIDE = { width: 1120, height: 780 } as const;
export const RIM = { x: 330, y: 318 } as const;
export const RIM_SIZE = 15;

/** Of a line of a name and of names in lists, before it is known what room there is; and in any case. */
const LONGEST = { name: 170, row: 140 } as const;
const WIDEST = { name: 300, row: 220 } as const;
type Longest = Readonly<Record<keyof typeof LONGEST, number>>;

const ROW = 16.5;
const LABEL = RIM_SIZE * 1.3;
/** Most companies listed beside one investor; of more a number is told. */
const MOST = 9;

/** An investor at the rim, its name outside, and below or above that the companies it alone backs. */
export interface PlacedRim extends PlacedNode {
  readonly alone: readonly ShownBacking[];
  readonly list: readonly PlacedRow[];
  /** All that it takes up outside of the rim. */
  readonly boxes: readonly Box[];
}

export interface PlacedRow {
  /** Absent in the row that tells how many more there are. */
  readonly backing?: ShownBacking;
  readonly text: string;
  readonly year: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

const TRIES = 60;

/** Investors around the rim, near each other where they share companies, turned so that long lists stand at the sides. */
export function placeRim({ rim, lines }: MapCore, language: string): PlacedRim[] {
  const companiesOf = rim.map(
    ({ party }) => new Set(lines.filter(({ backer }) => backer.id === party.id).map(({ company }) => company.id)),
  );
  const shares = companiesOf.map((own) => companiesOf.map((others) => [...own].filter((id) => others.has(id)).length));
  const nodes = turned(rimOrder(shares).flatMap((at) => rim[at] ?? []));
  let weights = nodes.map(weightOf);
  let angles: readonly number[] = [];
  let placed: PlacedRim[] = [];
  for (let attempt = 0; attempt < TRIES; attempt++) {
    angles = anglesOf(weights);
    placed = nodes.map((node, at) => rimAt(node, { angle: angles[at] ?? 0, language, longest: LONGEST }));
    const crowded = new Set(crowdedIn(placed));
    if (crowded.size === 0) break;
    weights = weights.map((weight, at) => (crowded.has(at) ? weight * 1.06 : weight));
  }
  const fuller = nodes.map((node, at) => rimAt(node, { angle: angles[at] ?? 0, language, longest: WIDEST }));
  return withFullNames(withoutOverlap(placed), new Map(fuller.map((node) => [node.party.id, node])));
}

/** The turn of a circle of nodes at which those with long lists come to stand at the sides, for there is room for lists. */
function turned(nodes: readonly RimNode[]): readonly RimNode[] {
  let best = nodes;
  let least = Infinity;
  for (let by = 0; by < nodes.length; by++) {
    const order = [...nodes.slice(by), ...nodes.slice(0, by)];
    const angles = anglesOf(order.map(weightOf));
    const cost = order.reduce((sum, { alone }, at) => sum + alone.length * Math.abs(Math.sin(angles[at] ?? 0)) ** 2, 0);
    if (cost < least - 1e-9) [best, least] = [order, cost];
  }
  return best;
}

/** How much of the rim a node asks for: room for its list and for the lines that leave it. */
const weightOf = ({ alone, count }: RimNode): number => 46 + Math.min(MOST, alone.length) * ROW + 12 * (count - alone.length);

const STEPS = 3600;
const angleAt = (step: number) => -Math.PI / 2 + (step / STEPS) * 2 * Math.PI;

/** How long the rim is from the top to each step. */
const LENGTHS = lengthsOfRim();

function lengthsOfRim(): readonly number[] {
  const lengths = [0];
  for (let step = 1; step <= STEPS; step++) {
    const [one, other] = [angleAt(step - 1), angleAt(step)];
    const way = Math.hypot(RIM.x * (Math.cos(other) - Math.cos(one)), RIM.y * (Math.sin(other) - Math.sin(one)));
    lengths.push((lengths.at(-1) ?? 0) + way);
  }
  return lengths;
}

/** Angles from the top on, at which the rim is cut into parts as long as these weights ask. */
function anglesOf(weights: readonly number[]): number[] {
  const whole = LENGTHS.at(-1) ?? 1;
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  return weights.map((weight) => {
    const part = (before + weight / 2) / all;
    before += weight;
    return angleAt(LENGTHS.findIndex((length) => length >= part * whole));
  });
}

/** By how much an anchor is larger than a company of as many lines. */
const ANCHOR = 1.5;

interface RimPlace {
  readonly angle: number;
  readonly language: string;
  readonly longest: Longest;
}

function rimAt(node: RimNode, { angle, language, longest }: RimPlace): PlacedRim {
  const [x, y] = [toTenth(WIDE.width / 2 + RIM.x * Math.cos(angle)), toTenth(WIDE.height / 2 + RIM.y * Math.sin(angle))];
  const radii = node.radii.map((one) => one && toTenth(one + ANCHOR));
  const radius = roomOf(radii);
  const [side, rise] = [Math.cos(angle), Math.sin(angle)];
  const anchor = side > 0.16 ? "start" : side < -0.16 ? "end" : "middle";
  const left = anchor === "middle" ? x : x + (radius + 7) * Math.sign(side);
  const lines = labelLines(inLanguage(node.party.name, language), RIM_SIZE, longest.name);
  const rows = rowTexts(node, language, longest.row);
  const listHeight = rows.length * ROW;
  // Lists grow away from the middle: upwards above it, downwards below, and both ways at the sides.
  const isMiddle = anchor === "middle";
  const high = LABEL + lines.higher;
  const labelY = isMiddle ? y + Math.sign(rise) * (radius + high / 2 + LABEL * 0.15) : y - (listHeight * (1 - rise)) / 2;
  const top = isMiddle && rise < 0 ? labelY - high / 2 - listHeight : labelY + high / 2;
  const list = rows.map((row, at) => ({ ...row, x: toTenth(left), y: toTenth(top + (at + 0.72) * ROW), anchor }) as PlacedRow);
  const boxOf = (width: number, middle: number, height: number): Box => {
    const centre = isMiddle ? left : left + (Math.sign(side) * width) / 2;
    return { x: centre, y: middle, width, height };
  };
  const labelBox = boxOf(lines.width, labelY, high);
  const widest = Math.max(0, ...rows.map((row) => textWidth(`${row.text} ${row.year}`, COMPANY_SIZE)));
  const listBox = rows.length === 0 ? [] : [boxOf(widest, top + listHeight / 2, listHeight)];
  const label = { ...baselines(lines, labelY, RIM_SIZE), x: toTenth(left), anchor, box: labelBox } as const;
  return { ...node, radii, x, y, radius, label, list, boxes: [labelBox, ...listBox] };
}

function rowTexts({ alone }: RimNode, language: string, longest: number): Pick<PlacedRow, "backing" | "text" | "year">[] {
  const shown = alone.length > MOST ? alone.slice(0, MOST - 1) : alone;
  const rows = shown.map((backing) => ({
    backing,
    text: fitText(inLanguage(backing.company.name, language), COMPANY_SIZE, longest),
    year: backing.first === null ? "" : daysOf(backing.first.by).end.slice(0, 4),
  }));
  const more = alone.length - shown.length;
  return more > 0 ? [...rows, { text: `+${more}`, year: "" }] : rows;
}

/** Places of those whose name or list lies over another’s. */
function crowdedIn(placed: readonly PlacedRim[]): number[] {
  return placed.flatMap((node, at) => (placed.some((other) => other !== node && areOver(node, other)) ? [at] : []));
}

function areOver(left: PlacedRim, right: PlacedRim): boolean {
  const dot = ({ x, y, radius }: PlacedRim): Box => ({ x, y, width: 2 * radius, height: 2 * radius });
  const [own, others] = [
    [...left.boxes, dot(left)],
    [...right.boxes, dot(right)],
  ];
  return own.some((box) => others.some((other) => overlapOf(box, other, 9)));
}

/** Where no turn has room for a list, the list goes; where a name has none, the node. */
function withoutOverlap(placed: readonly PlacedRim[]): PlacedRim[] {
  const kept: PlacedRim[] = [];
  for (const node of placed) {
    const bare = { ...node, list: [], boxes: node.boxes.slice(0, 1) };
    const fitting = [node, bare].find((one) => !kept.some((other) => areOver(one, other)));
    if (fitting) kept.push(fitting);
  }
  return kept;
}

/** What was cut is written in full where the room beside the others and within the drawing allows; nothing moves for it. */
function withFullNames(placed: readonly PlacedRim[], fuller: ReadonlyMap<string, PlacedRim>): PlacedRim[] {
  const named = [...placed];
  placed.forEach((node, at) => {
    const full = fuller.get(node.party.id) ?? node;
    const wider = node.list.length > 0 ? full : { ...full, list: [], boxes: full.boxes.slice(0, 1) };
    const isFree = named.every((other, place) => place === at || !areOver(wider, other));
    if (isFree && wider.boxes.every(isInside)) named[at] = wider;
  });
  return named;
}

const isInside = ({ x, y, width, height }: Box): boolean =>
  Math.abs(x - WIDE.width / 2) + width / 2 <= WIDE.width / 2 && Math.abs(y - WIDE.height / 2) + height / 2 <= WIDE.height / 2;
