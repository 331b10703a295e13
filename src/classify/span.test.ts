import { expect, test } from "vitest";
import { randomNumbers } from "./random.ts";
import { plus, Span } from "./span.ts";

const SIZE = 5;

test("what is made of vectors is reckoned with by its shares as by its numbers, however many vectors there are", () => {
  const random = randomNumbers(7);
  const numbers = (count: number) => Array.from({ length: count }, () => random() - 0.5);
  const half = Array.from({ length: SIZE }, () => numbers(SIZE));
  const matrix = half.map((row, at) => row.map((value, other) => value + (half[other]?.[at] ?? 0)));
  const times = (vector: Float64Array) => Float64Array.from(matrix, (row) => dot(row, vector));
  const span = new Span(times);
  const vectors: Float64Array[] = [];
  for (let count = 1; count <= 10; count++) {
    const vector = Float64Array.from(numbers(SIZE));
    vectors.push(vector);
    span.add(vector);
    const shares = numbers(count);
    const earlier = numbers(Math.ceil(count / 2));
    const sum = (own: readonly number[]) =>
      Float64Array.from({ length: SIZE }, (_, at) => own.reduce((all, share, one) => all + share * (vectors[one]?.[at] ?? 0), 0));
    expectClose(span.vectorOf(shares, new Float64Array(SIZE)), sum(shares));
    expectClose(span.imageOf(earlier, new Float64Array(SIZE)), times(sum(earlier)));
    expect(span.product(shares, earlier)).toBeCloseTo(dot([...sum(shares)], times(sum(earlier))), 10);
    expectClose(
      sum(plus(earlier, -2, shares)),
      sum(earlier).map((value, at) => value - 2 * (sum(shares)[at] ?? 0)),
    );
  }
});

const dot = (left: readonly number[], right: Float64Array): number =>
  left.reduce((all, value, at) => all + value * (right[at] ?? 0), 0);

function expectClose(actual: Float64Array, expected: Float64Array): void {
  expect(actual).toHaveLength(expected.length);
  for (const [at, value] of expected.entries()) expect(actual[at]).toBeCloseTo(value, 10);
}
