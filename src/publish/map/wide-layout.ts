import { inLanguage } from "../../model/text.ts";
import { isFree, type Box } from "./boxes.ts";
import type { MapCore, MapNode } from "./core.ts";
import { rimOrder } from "./rim-order.ts";
import { settle, type Wish } from "./settle.ts";
import { fitText, textWidth } from "./text-width.ts";
import { daysOf } from "../../model/dates.ts";
import type { ShownBacking } from "../shown/shown-backing.ts";

export const WIDE = { width: 1040, height: 760 } as const;
export const RIM_SIZE = 15;
export const COMPANY_SIZE = 12.5;
export const YEAR_SIZE = 9.5;

const RIM = { x: 360, y: 312 } as const;
const LONGEST = { rim: 150, company: 120 } as const;

/** A point and its label, in pixels of the drawing. */
export interface PlacedNode extends MapNode {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly label: PlacedLabel;
}

export interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly box: Box;
}

export interface PlacedLine {
  readonly backing: ShownBacking;
  readonly from: PlacedNode;
  readonly to: PlacedNode;
  /** Where the year fits; absent where it does not. */
  readonly year?: { readonly text: string; readonly x: number; readonly y: number };
}

export interface WideMap {
  readonly rim: readonly PlacedNode[];
  readonly companies: readonly PlacedNode[];
  readonly lines: readonly PlacedLine[];
  /** Companies for which there was no room. */
  readonly dropped: number;
}

export const radiusOf = (count: number): number => Math.round((2.6 + 1.75 * Math.sqrt(count)) * 10) / 10;

/** Investors around the rim, those near each other that share companies; companies between their investors; no label over another. */
export function wideMap(core: MapCore, language: string): WideMap {
  const rim = placeRim(core, language);
  const byId = new Map(rim.map((node) => [node.party.id, node]));
  const wishes = core.companies.map((node) => wishOf(node, core, byId, language));
  const fixed = rim.flatMap(({ x, y, radius, label }) => [label.box, { x, y, width: 2 * radius, height: 2 * radius }]);
  const settled = settle(wishes, fixed, insideRim);
  const companies = core.companies.flatMap((node, at): PlacedNode[] => {
    const box = settled[at];
    return box ? [companyAt(node, box, language)] : [];
  });
  for (const node of companies) byId.set(node.party.id, node);
  const lines = core.lines.flatMap((backing): PlacedLine[] => {
    const [from, to] = [byId.get(backing.backer.id), byId.get(backing.company.id)];
    return from && to ? [{ backing, from, to }] : [];
  });
  const boxes = [...fixed, ...settled.flatMap((box) => box ?? [])];
  return { rim, companies, lines: withYears(lines, boxes), dropped: core.companies.length - companies.length };
}

function placeRim({ rim, lines }: MapCore, language: string): PlacedNode[] {
  const companiesOf = rim.map(
    ({ party }) => new Set(lines.filter(({ backer }) => backer.id === party.id).map(({ company }) => company.id)),
  );
  const shares = companiesOf.map((own) => companiesOf.map((others) => [...own].filter((id) => others.has(id)).length));
  const places = evenly(rim.length);
  return rimOrder(shares).flatMap((at, place): PlacedNode[] => {
    const node = rim[at];
    const angle = places[place] ?? 0;
    return node ? [rimAt(node, angle, language)] : [];
  });
}

/** Angles that cut the rim into parts of one length, from the top on. */
function evenly(count: number): number[] {
  const steps = 3600;
  const at = (step: number) => -Math.PI / 2 + (step / steps) * 2 * Math.PI;
  const lengths = [0];
  for (let step = 1; step <= steps; step++) {
    const [one, other] = [at(step - 1), at(step)];
    const way = Math.hypot(RIM.x * (Math.cos(other) - Math.cos(one)), RIM.y * (Math.sin(other) - Math.sin(one)));
    lengths.push((lengths.at(-1) ?? 0) + way);
  }
  const whole = lengths.at(-1) ?? 1;
  return Array.from({ length: count }, (_, place) =>
    at(lengths.findIndex((length) => length >= ((place + 0.5) / count) * whole)),
  );
}

function rimAt(node: MapNode, angle: number, language: string): PlacedNode {
  const [x, y] = [round(WIDE.width / 2 + RIM.x * Math.cos(angle)), round(WIDE.height / 2 + RIM.y * Math.sin(angle))];
  const radius = radiusOf(node.count) + 2;
  const text = fitText(inLanguage(node.party.name, language), RIM_SIZE, LONGEST.rim);
  const width = textWidth(text, RIM_SIZE);
  const side = Math.cos(angle);
  const anchor = side > 0.25 ? "start" : side < -0.25 ? "end" : "middle";
  const shift = anchor === "middle" ? 0 : (radius + 6) * Math.sign(side);
  const rise = anchor === "middle" ? Math.sign(Math.sin(angle)) * (radius + RIM_SIZE * 0.8) : 0;
  const middle = anchor === "middle" ? x : x + shift + (Math.sign(side) * width) / 2;
  const box = { x: middle, y: y + rise, width, height: RIM_SIZE * 1.25 };
  return { ...node, x, y, radius, label: { text, x: round(x + shift), y: round(y + rise + RIM_SIZE * 0.35), anchor, box } };
}

/** Between its investors; one with a single investor near that. */
function wishOf(node: MapNode, { lines }: MapCore, rim: ReadonlyMap<string, PlacedNode>, language: string): Wish {
  const own = lines.flatMap(({ backer, company }) => (company.id === node.party.id ? (rim.get(backer.id) ?? []) : []));
  const [x, y] = [mean(own.map((one) => one.x)) ?? WIDE.width / 2, mean(own.map((one) => one.y)) ?? WIDE.height / 2];
  const inward = own.length <= 1 ? 0.7 : 0.86;
  const { width, height } = sizeOf(node, language);
  return {
    x: WIDE.width / 2 + (x - WIDE.width / 2) * inward,
    y: WIDE.height / 2 + (y - WIDE.height / 2) * inward,
    width,
    height,
    pull: own.length <= 1 ? 1 : 0.7,
  };
}

/** A company's dot with its label below, as one box. */
function sizeOf({ count, party }: MapNode, language: string) {
  const text = fitText(inLanguage(party.name, language), COMPANY_SIZE, LONGEST.company);
  const radius = radiusOf(count);
  return { text, radius, width: Math.max(textWidth(text, COMPANY_SIZE), 2 * radius), height: 2 * radius + COMPANY_SIZE * 1.3 };
}

function companyAt(node: MapNode, box: Box, language: string): PlacedNode {
  const { text, radius } = sizeOf(node, language);
  const top = box.y - box.height / 2;
  const label = {
    text,
    x: box.x,
    y: round(top + 2 * radius + COMPANY_SIZE),
    anchor: "middle" as const,
    box: { ...box, y: top + 2 * radius + COMPANY_SIZE * 0.65, height: COMPANY_SIZE * 1.3 },
  };
  return { ...node, x: box.x, y: round(top + radius), radius, label };
}

const INNER = 0.9;

/** The box moved to where all of it is within the rim. */
function insideRim(box: Box): Box {
  const [x, y] = [box.x - WIDE.width / 2, box.y - WIDE.height / 2];
  const [a, b] = [RIM.x * INNER - box.width / 2, RIM.y * INNER - box.height / 2];
  const far = Math.hypot(x / a, y / b);
  return far <= 1 ? box : { ...box, x: WIDE.width / 2 + x / far, y: WIDE.height / 2 + y / far };
}

const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];

/** The year on each line where there is room for it, those with most statements first. */
function withYears(lines: readonly PlacedLine[], taken: readonly Box[]): PlacedLine[] {
  const boxes = [...taken];
  const years = new Map<PlacedLine, PlacedLine["year"]>();
  for (const line of lines.toSorted((left, right) => right.backing.tellings.length - left.backing.tellings.length)) {
    const { first } = line.backing;
    if (first === null) continue;
    const text = daysOf(first.by).end.slice(0, 4);
    const size = { width: textWidth(text, YEAR_SIZE), height: YEAR_SIZE };
    const places = ALONG.map((part) => ({
      ...size,
      x: between(line.from.x, line.to.x, part),
      y: between(line.from.y, line.to.y, part),
    }));
    const free = places.find((box) => isFree(box, boxes, 2));
    if (!free) continue;
    boxes.push(free);
    years.set(line, { text, x: round(free.x), y: round(free.y + YEAR_SIZE * 0.36) });
  }
  return lines.map((line) => {
    const year = years.get(line);
    return year ? { ...line, year } : line;
  });
}

const between = (from: number, to: number, part: number): number => from + (to - from) * part;
const round = (value: number): number => Math.round(value * 10) / 10;
const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
