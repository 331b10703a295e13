import type { Scratch } from "../network/scratch.ts";

/** Six digits of eleven bits are the 64 of a number. */
const DIGIT = 0x7ff;
const DIGITS = 6;

/**
 * Puts numbers in the order of their ranks, the largest first, equal ones as they stand: digit by digit of the ranks' bits, which is a
 * third of the time that comparing takes where there are hundreds of thousands. What it gives is the scratch's.
 */
export function sortByRank(numbers: Int32Array, rank: Float64Array, scratch: Scratch): Int32Array {
  const count = numbers.length;
  const ranks = scratch.floats("ranks to sort", count);
  // Minus zero is zero.
  for (let place = 0; place < count; place++) ranks[place] = rank[numbers[place]!]! + 0;
  const words = new Uint32Array(ranks.buffer, ranks.byteOffset, 2 * count);
  const columns = (name: string): Column => ({
    number: scratch.ints(`${name}: number`, count),
    low: scratch.ints(`${name}: low`, count),
    high: scratch.ints(`${name}: high`, count),
  });
  let [from, to] = [columns("sorted"), columns("to sort")];
  for (let place = 0; place < count; place++) {
    const [low, high] = [words[2 * place]!, words[2 * place + 1]!];
    // The bits of what is not below zero rise with it, and those of what is below zero fall; the largest shall be first.
    const isBelow = high >>> 31 === 1;
    from.number[place] = numbers[place]!;
    from.low[place] = isBelow ? low : ~low;
    from.high[place] = isBelow ? high : high ^ 0x7fff_ffff;
  }
  const begins = new Int32Array(DIGIT + 2);
  for (let digit = 0; digit < DIGITS; digit++) {
    begins.fill(0);
    for (let place = 0; place < count; place++) begins[digitOf(from, place, digit) + 1]!++;
    for (let value = 0; value <= DIGIT; value++) begins[value + 1]! += begins[value]!;
    for (let place = 0; place < count; place++) {
      const next = begins[digitOf(from, place, digit)]!++;
      to.number[next] = from.number[place]!;
      to.low[next] = from.low[place]!;
      to.high[next] = from.high[place]!;
    }
    [from, to] = [to, from];
  }
  return from.number;
}

/** Numbers with the two halves of what they are sorted by. */
interface Column {
  readonly number: Int32Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
}

function digitOf({ low, high }: Column, place: number, digit: number): number {
  switch (digit) {
    case 0:
      return low[place]! & DIGIT;
    case 1:
      return (low[place]! >>> 11) & DIGIT;
    case 2:
      return ((low[place]! >>> 22) | (high[place]! << 10)) & DIGIT;
    case 3:
      return (high[place]! >>> 1) & DIGIT;
    case 4:
      return (high[place]! >>> 12) & DIGIT;
    default:
      return high[place]! >>> 23;
  }
}
