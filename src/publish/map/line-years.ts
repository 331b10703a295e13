import { daysOf } from "../../model/dates.ts";
import { boxAround, isFree, isNear, overlapOf, type Box } from "./boxes.ts";
import type { Point } from "./course.ts";
import { type PlacedLine, type PlacedYear, YEAR_SIZE } from "./placed.ts";
import { textWidth } from "./text-width.ts";
import { toTenth } from "./to-tenth.ts";

/** Room between a year and any line but its own, and between a year and a name or a dot, in px. */
const FROM_LINES = 5;
const FROM_NAMES = 2;
/** How far along its line a year may stand: nearer to an end it could be that of another line which ends there. */
const [FIRST, LAST] = [0.18, 0.82];
/** Every so many points of a line a place is tried. */
const EVERY = 3;

/**
 * The year of each line, on the line, where no other line is near and no name, dot or year is under it. A line with no such place has none: its
 * year is in its note and in the table. Those with fewest places choose first.
 */
export function withYears(lines: readonly PlacedLine[], taken: readonly Box[]): PlacedLine[] {
  const courses = lines.map(({ course: { points } }) => ({ points, within: boxAround(points) }));
  const choices = lines.map((line, at) => placesOf(line, courses.toSpliced(at, 1), taken));
  const byChoice = lines.map((_, at) => at).toSorted((left, right) => countOf(choices[left]) - countOf(choices[right]));
  const years = new Map<number, PlacedYear>();
  const boxes: Box[] = [];
  for (const at of byChoice) {
    const { text, places } = choices[at] ?? NONE;
    const free = places.find((box) => isFree(box, boxes, FROM_NAMES));
    if (!free) continue;
    boxes.push(free);
    years.set(at, { text, x: toTenth(free.x), y: toTenth(free.y + YEAR_SIZE * 0.36) });
  }
  return lines.map((line, at) => {
    const year = years.get(at);
    return year ? { ...line, year } : line;
  });
}

interface Choice {
  readonly text: string;
  /** The place nearest to the middle of the line first. */
  readonly places: readonly Box[];
}

const NONE: Choice = { text: "", places: [] };
const countOf = (choice: Choice = NONE): number => choice.places.length;

/** The points of a line, and the box that they are in. */
interface Extent {
  readonly points: readonly Point[];
  readonly within: Box;
}

function placesOf(line: PlacedLine, others: readonly Extent[], taken: readonly Box[]): Choice {
  const { first } = line.backing;
  if (first === null) return NONE;
  const text = daysOf(first.by).end.slice(0, 4);
  const size = { width: textWidth(text, YEAR_SIZE), height: YEAR_SIZE };
  const { points } = line.course;
  const places = points
    .slice(Math.ceil(points.length * FIRST), Math.ceil(points.length * LAST))
    .flatMap((point, at) => (at % EVERY === 0 ? [{ ...point, ...size }] : []))
    .filter((box) => isFree(box, taken, FROM_NAMES))
    .filter((box) => !others.some((other) => isPassedBy(box, other)));
  const middle = points[Math.floor(points.length / 2)] ?? { x: 0, y: 0 };
  const fromMiddle = (box: Box) => Math.hypot(box.x - middle.x, box.y - middle.y);
  return { text, places: places.toSorted((left, right) => fromMiddle(left) - fromMiddle(right)) };
}

function isPassedBy(box: Box, { points, within }: Extent): boolean {
  return overlapOf(box, within, FROM_LINES) !== undefined && points.some((point) => isNear(box, point, FROM_LINES));
}
