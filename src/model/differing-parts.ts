/** A piece of a name, and whether the other name has it too. */
export interface NamePart {
  readonly text: string;
  readonly differs: boolean;
}

/** Longer texts are shown whole and unmarked: nobody compares them by eye, and the table below grows with both. */
const LONGEST = 200;

/**
 * Two names cut where they part: pieces of their longest common subsequence of code points, and what lies between. An eye
 * that compares two company names looks for just this.
 */
export function differingParts(left: string, right: string): readonly [left: NamePart[], right: NamePart[]] {
  const [a, b] = [Array.from(left), Array.from(right)];
  if (a.length > LONGEST || b.length > LONGEST) return [[{ text: left, differs: false }], [{ text: right, differs: false }]];
  const [inLeft, inRight] = commonPlaces(a, b);
  return [partsOf(a, inLeft), partsOf(b, inRight)];
}

/** Which code points of either are in the longest common subsequence. */
function commonPlaces(a: readonly string[], b: readonly string[]): [Set<number>, Set<number>] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = a.length - 1; row >= 0; row--) {
    for (let column = b.length - 1; column >= 0; column--) {
      lengths[row * width + column] =
        a[row] === b[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const [inLeft, inRight] = [new Set<number>(), new Set<number>()];
  for (let row = 0, column = 0; row < a.length && column < b.length;) {
    if (a[row] === b[column]) {
      inLeft.add(row++);
      inRight.add(column++);
    } else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return [inLeft, inRight];
}

function partsOf(points: readonly string[], common: ReadonlySet<number>): NamePart[] {
  const parts: { text: string; differs: boolean }[] = [];
  for (const [place, point] of points.entries()) {
    const differs = !common.has(place);
    const last = parts.at(-1);
    if (last && last.differs === differs) last.text += point;
    else parts.push({ text: point, differs });
  }
  return parts;
}
