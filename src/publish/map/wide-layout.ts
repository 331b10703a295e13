import { inLanguage } from "../../model/text.ts";
import type { Box } from "./boxes.ts";
import type { MapCore, MapNode } from "./core.ts";
import { baselines, labelLines } from "./label-lines.ts";
import { withYears } from "./line-years.ts";
import { COMPANY_SIZE, type PlacedLine, type PlacedNode } from "./placed.ts";
import { roomOf } from "./radius.ts";
import { placeRim, RIM, WIDE, type PlacedRim } from "./rim.ts";
import { routeLine, type Disc, type Ground } from "./route-lines.ts";
import { settle, type Wish } from "./settle.ts";
import { toTenth } from "./to-tenth.ts";

/** The longest line of a company's name; a longer name takes two. */
const LONGEST = 120;

export interface WideMap {
  readonly rim: readonly PlacedRim[];
  readonly companies: readonly PlacedNode[];
  readonly lines: readonly PlacedLine[];
  /** Companies for which there was no room. */
  readonly dropped: number;
}

/** Investors around the rim, those near each other that share companies; companies between their investors; no label over another. */
export function wideMap(core: MapCore, language: string): WideMap {
  const rim = placeRim(core, language);
  const byId = new Map<string, PlacedNode>(rim.map((node) => [node.party.id, node]));
  const wishes = core.companies.map((node) => wishOf(node, core, byId, language));
  const fixed = rim.flatMap(({ x, y, radius, boxes }) => [...boxes, { x, y, width: 2 * radius, height: 2 * radius }]);
  const settled = settle(wishes, fixed, insideRim);
  const companies = core.companies.flatMap((node, at): PlacedNode[] => {
    const box = settled[at];
    return box ? [companyAt(node, box, language)] : [];
  });
  for (const node of companies) byId.set(node.party.id, node);
  const ground = groundOf([...rim, ...companies]);
  const lines = core.lines.flatMap((backing): PlacedLine[] => {
    const [from, to] = [byId.get(backing.backer.id), byId.get(backing.company.id)];
    const course = from && to && routeLine(discOf(from), discOf(to), ground);
    return course ? [{ backing, from, to, course }] : [];
  });
  const boxes = [...fixed, ...settled.flatMap((box) => box ?? [])];
  return { rim, companies, lines: withYears(lines, boxes), dropped: core.companies.length - companies.length };
}

const discOf = ({ party, x, y, radius }: PlacedNode): Disc => ({ id: party.id, x, y, radius });

function groundOf(nodes: readonly (PlacedNode & { readonly boxes?: readonly Box[] })[]): Ground {
  return { ...WIDE, discs: nodes.map(discOf), names: nodes.flatMap(({ boxes, label }) => boxes ?? [label.box]) };
}

/** Between its investors, a little towards the middle. */
function wishOf(node: MapNode, { lines }: MapCore, rim: ReadonlyMap<string, PlacedNode>, language: string): Wish {
  const own = lines.flatMap(({ backer, company }) => (company.id === node.party.id ? (rim.get(backer.id) ?? []) : []));
  const [x, y] = [mean(own.map((one) => one.x)) ?? WIDE.width / 2, mean(own.map((one) => one.y)) ?? WIDE.height / 2];
  const { width, height } = sizeOf(node, language);
  return {
    x: WIDE.width / 2 + (x - WIDE.width / 2) * INWARD,
    y: WIDE.height / 2 + (y - WIDE.height / 2) * INWARD,
    width,
    height,
    pull: 1,
  };
}

/** A company's dot with its label below, as one box. */
function sizeOf({ radii, party }: MapNode, language: string) {
  const lines = labelLines(inLanguage(party.name, language), COMPANY_SIZE, LONGEST);
  const radius = roomOf(radii);
  const labelHeight = COMPANY_SIZE * 1.3 + lines.higher;
  return { lines, radius, labelHeight, width: Math.max(lines.width, 2 * radius), height: 2 * radius + labelHeight };
}

function companyAt(node: MapNode, box: Box, language: string): PlacedNode {
  const { lines, radius, labelHeight } = sizeOf(node, language);
  const top = box.y - box.height / 2;
  const middle = top + 2 * radius + labelHeight / 2;
  const label = {
    ...baselines(lines, middle, COMPANY_SIZE),
    x: box.x,
    anchor: "middle" as const,
    box: { ...box, y: middle, height: labelHeight },
  };
  return { ...node, x: box.x, y: toTenth(top + radius), radius, label };
}

const INNER = 0.84;
const INWARD = 0.92;

/** The box moved to where all of it is within the rim. */
function insideRim(box: Box): Box {
  const [x, y] = [box.x - WIDE.width / 2, box.y - WIDE.height / 2];
  const [a, b] = [RIM.x * INNER - box.width / 2, RIM.y * INNER - box.height / 2];
  const far = Math.hypot(x / a, y / b);
  return far <= 1 ? box : { ...box, x: WIDE.width / 2 + x / far, y: WIDE.height / 2 + y / far };
}

const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
