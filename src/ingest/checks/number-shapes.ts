import { groupBy } from "../../model/group-by.ts";
import { memo } from "../../model/memo.ts";
import { FEWEST_TO_LEARN, type Check, type CheckedRow, type CheckInput, type Found } from "./check.ts";

/** What ends the part of an identifier that names things in words, and begins the one that is counted. */
const SEPARATOR = /[-–—_/.:·•\s]/u;

/** No identifier's last part is longer; of a cell of megabytes only so much is looked at. */
const LONGEST_PART = 200;

/** A shape is usual if this share of a series has it, and the series has shapes if all but this share have a usual one. */
const USUAL = 0.05;
const MOST_ODD = 0.01;

/** An identifier whose last part has not the shape that the others of its series have. */
export const numberShapes: Check = {
  code: "number-shape",
  unit: "rows",
  run: (input) => judge(input, (odd) => !isCut(odd)),
};

/** An identifier that ends too early: on a separator, or where the usual shape goes on. */
export const cutNumbers: Check = {
  code: "number-cut",
  unit: "rows",
  run: (input) => judge(input, isCut),
};

interface OddNumber {
  readonly row: CheckedRow;
  readonly shape: string;
  readonly usual: readonly string[];
}

function judge({ rows }: CheckInput, isMeant: (odd: OddNumber) => boolean) {
  const series = oddBySeries(rows);
  return {
    examined: series.reduce((sum, { judged }) => sum + judged, 0),
    found: series.flatMap(({ odd }) => odd.filter(isMeant).map(toFound)),
  };
}

const oddBySeries = memo((rows: readonly CheckedRow[]) =>
  [...groupBy(rows, ({ filing }) => filing.series).values()].map(oddNumbers),
);

/** The numbers of one series that have none of its usual shapes; a series without a habit is not judged. */
function oddNumbers(rows: readonly CheckedRow[]): { judged: number; odd: OddNumber[] } {
  const shapes = groupBy(rows, ({ filing }) => shapeOf(filing.number));
  const usual = [...shapes].filter(([, own]) => own.length >= rows.length * USUAL).map(([shape]) => shape);
  const odd = [...shapes].flatMap(([shape, own]) => (usual.includes(shape) ? [] : own.map((row) => ({ row, shape, usual }))));
  const isHabit = rows.length >= FEWEST_TO_LEARN && odd.length <= rows.length * MOST_ODD && !countsUp(shapes);
  if (!isHabit) return { judged: 0, odd: [] };
  return { judged: rows.length, odd };
}

/** Plain running numbers, 1 to 9,999: each length has more numbers than the shorter one, but for the last. */
function countsUp(shapes: ReadonlyMap<string, readonly CheckedRow[]>): boolean {
  const digits = [...shapes].filter(([shape]) => /^9+$/.test(shape)).toSorted(([left], [right]) => left.length - right.length);
  return (
    digits.length > 2 &&
    digits.every(([shape, own], at) => {
      const [before, fewer] = digits[at - 1] ?? [];
      const follows = before === undefined || shape.length === before.length + 1;
      return follows && (at === digits.length - 1 || own.length >= (fewer?.length ?? 0));
    })
  );
}

/** "Beijing-DouBao-20240425S0017" is "99999999A9999": its last part, digits as 9, Latin letters as A, all else as it is. */
function shapeOf(number: string): string {
  return lastPartOf(number)
    .replace(/[0-9]/g, "9")
    .replace(/[A-Za-z]/g, "A");
}

/** What stands after the last separator: the part that is counted or dated, not the words before it. */
export function lastPartOf(number: string): string {
  return number.slice(-LONGEST_PART).split(SEPARATOR).at(-1) ?? "";
}

function isCut({ shape, usual }: OddNumber): boolean {
  return usual.some((whole) => whole.length > shape.length && whole.startsWith(shape));
}

function toFound({ row, shape, usual }: OddNumber): Found {
  const { number } = row.filing;
  const message = `${number} ends in "${shape}" where the series has ${usual.map((text) => `"${text}"`).join(" or ")}.`;
  return { level: "warning", at: row, field: "number", value: number, expected: usual.join(", "), message };
}
