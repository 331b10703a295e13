import { expect, test } from "vitest";
import { leastOf, type Slope } from "./least-of.ts";

/** (x - 3)² + 10 (y + 1)² + (x - 3)⁴. */
const bowl = (place: Float64Array): Slope => {
  const [x = 0, y = 0] = place;
  const [a, b] = [x - 3, y + 1];
  return { value: a ** 2 + 10 * b ** 2 + a ** 4, slope: Float64Array.of(2 * a + 4 * a ** 3, 20 * b) };
};

test("the lowest place of a bowl is found", () => {
  const [x, y] = leastOf(bowl, Float64Array.of(-2, 5), 60);
  expect(x).toBeCloseTo(3, 3);
  expect(y).toBeCloseTo(-1, 3);
});

test("from the lowest place nothing moves, and no step is taken where none is allowed", () => {
  expect([...leastOf(bowl, Float64Array.of(3, -1), 60)]).toEqual([3, -1]);
  expect([...leastOf(bowl, Float64Array.of(0, 0), 0)]).toEqual([0, 0]);
});

test("every step gains", () => {
  const values = [0, 1, 2, 4, 8].map((steps) => bowl(leastOf(bowl, Float64Array.of(-2, 5), steps)).value);
  expect(values).toEqual(values.toSorted((a, b) => b - a));
});
