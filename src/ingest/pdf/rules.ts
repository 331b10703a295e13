import type { Stroke } from "./page-content.ts";

/** A ruling line as a reader sees it: pieces, dashes and double lines put together. */
export type Rule = Stroke;

/** Lines this near to each other are one: a double line, or the borders of two cells side by side. In points. */
export const NEAR = 3;
/** A shorter line rules no table: it is a dash, a tick or an underlined sign. */
const SHORTEST = 6;

/** All horizontal and vertical ruling lines of a page. */
export function rulesOf(strokes: readonly Stroke[]): { readonly horizontal: Rule[]; readonly vertical: Rule[] } {
  const merged = (isVertical: boolean) =>
    levels(strokes.filter((stroke) => stroke.isVertical === isVertical))
      .flatMap(joined)
      .filter(({ from, to }) => to - from >= SHORTEST);
  return { horizontal: merged(false), vertical: merged(true) };
}

/** Strokes at about the same height, each group within NEAR of its first, so that lines do not chain across a table. */
function levels(strokes: readonly Stroke[]): Stroke[][] {
  const groups: Stroke[][] = [];
  let start = Number.NEGATIVE_INFINITY;
  for (const stroke of strokes.toSorted((a, b) => a.at - b.at)) {
    if (stroke.at - start <= NEAR) groups.at(-1)?.push(stroke);
    else {
      groups.push([stroke]);
      start = stroke.at;
    }
  }
  return groups;
}

/** The pieces of one level put together where they touch, or nearly do, as dashes do. */
function joined(level: readonly Stroke[]): Rule[] {
  const rules: { isVertical: boolean; at: number; from: number; to: number }[] = [];
  const at = middleOf(level);
  for (const { isVertical, from, to } of level.toSorted((a, b) => a.from - b.from)) {
    const last = rules.at(-1);
    if (last && from - last.to <= NEAR) last.to = Math.max(last.to, to);
    else rules.push({ isVertical, at, from, to });
  }
  return rules;
}

/** The longer a stroke, the more it says where the line is. */
function middleOf(level: readonly Stroke[]): number {
  let weight = 0;
  let sum = 0;
  for (const { at, from, to } of level) {
    weight += to - from + 0.01;
    sum += at * (to - from + 0.01);
  }
  return sum / weight;
}

/** Rules that touch or cross one another, directly or through others. */
export function connected(horizontal: readonly Rule[], vertical: readonly Rule[]): Rule[][] {
  const all = [...horizontal, ...vertical];
  const groupOf = all.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (groupOf[root] !== root) root = groupOf[root] ?? root;
    groupOf[index] = root;
    return root;
  };
  for (const [h, across] of horizontal.entries()) {
    for (const [v, down] of vertical.entries()) {
      if (touches(across, down)) groupOf[find(horizontal.length + v)] = find(h);
    }
  }
  const groups = new Map<number, Rule[]>();
  for (const [index, rule] of all.entries()) {
    const root = find(index);
    const group = groups.get(root);
    if (group) group.push(rule);
    else groups.set(root, [rule]);
  }
  return [...groups.values()];
}

function touches(across: Rule, down: Rule): boolean {
  const within = (at: number, { from, to }: Rule) => at >= from - NEAR && at <= to + NEAR;
  return within(down.at, across) && within(across.at, down);
}

/** Positions put together where they are near. */
export function distinct(positions: readonly number[]): number[] {
  const kept: number[] = [];
  for (const position of positions.toSorted((a, b) => a - b)) {
    const last = kept.at(-1);
    if (last === undefined || position - last > NEAR) kept.push(position);
  }
  return kept;
}
