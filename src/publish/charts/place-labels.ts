/** A label and where it would stand: the middle of its line, in px from the top. */
export interface Wanted {
  readonly at: number;
}

export interface LabelRoom {
  readonly top: number;
  readonly bottom: number;
  /** From one line to the next, in px. */
  readonly line: number;
}

/**
 * Where labels of one column stand so that none covers another: each as close to its own place as the others allow, in their order. Labels
 * that push each other share the way, as blocks whose middle stays where they wanted to be; more than the room holds stand closer.
 */
export function placeLabels(wanted: readonly Wanted[], { top, bottom, line }: LabelRoom): number[] {
  const step = Math.min(line, wanted.length > 1 ? (bottom - top) / (wanted.length - 1) : line);
  const order = wanted
    .map((_, index) => index)
    .toSorted((left, right) => atOf(wanted, left) - atOf(wanted, right) || left - right);
  const blocks: Block[] = [];
  for (const index of order) {
    blocks.push(settle([index], wanted, { top, bottom, step }));
    // A block that reaches into the one above joins it, and the whole is placed again.
    for (
      let last = blocks.at(-1), above = blocks.at(-2);
      last && above && above.first + above.members.length * step > last.first;
    ) {
      blocks.splice(-2, 2, settle([...above.members, ...last.members], wanted, { top, bottom, step }));
      [last, above] = [blocks.at(-1), blocks.at(-2)];
    }
  }
  const placed = wanted.map(() => 0);
  for (const { members, first } of blocks) for (const [at, index] of members.entries()) placed[index] = first + at * step;
  return placed;
}

interface Block {
  readonly members: readonly number[];
  readonly first: number;
}

const atOf = (wanted: readonly Wanted[], index: number): number => wanted[index]?.at ?? 0;

function settle(
  members: readonly number[],
  wanted: readonly Wanted[],
  { top, bottom, step }: { readonly top: number; readonly bottom: number; readonly step: number },
): Block {
  const height = (members.length - 1) * step;
  const middle = members.reduce((sum, index) => sum + atOf(wanted, index), 0) / members.length;
  return { members, first: Math.max(top, Math.min(middle - height / 2, bottom - height)) };
}

/** A label that would stand with its left end here, the middle of its line at y; in px. */
export interface Beside {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** How near a point may come to a label, in px. */
const NEAR = 5;

/**
 * How high each label stands beside its own point: where it would, or up to three lines above or below, wherever neither another label nor a
 * point is in the way; else where at least no label is; null where there is no room. The first of the list choose first.
 */
export function placeBeside(
  labels: readonly Beside[],
  points: readonly { readonly x: number; readonly y: number }[],
  { top, bottom, line }: LabelRoom,
): (number | null)[] {
  const taken: Beside[] = [];
  return labels.map(({ x, y, width }) => {
    const heights = [0, -1, 1, -2, 2, -3, 3].map((lines) => y + lines * line).filter((at) => at >= top && at <= bottom);
    const isFree = (at: number) =>
      taken.every((other) => Math.abs(other.y - at) >= line || other.x + other.width + NEAR < x || x + width + NEAR < other.x);
    const isClear = (at: number) =>
      points.every((point) => Math.abs(point.y - at) >= line / 2 + 2 || point.x < x - 1 || point.x > x + width);
    const place = heights.find((at) => isFree(at) && isClear(at)) ?? heights.find(isFree) ?? null;
    if (place !== null) taken.push({ x, y: place, width });
    return place;
  });
}
