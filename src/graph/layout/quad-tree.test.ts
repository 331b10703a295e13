import fc from "fast-check";
import { expect, test } from "vitest";
import { QuadTree } from "./quad-tree.ts";

const anyBodies = fc
  .array(fc.tuple(fc.integer({ min: -200, max: 200 }), fc.integer({ min: -200, max: 200 }), fc.integer({ min: 1, max: 9 })), {
    minLength: 1,
    maxLength: 80,
  })
  .map((bodies) => ({
    x: Float64Array.from(bodies, ([x]) => x),
    y: Float64Array.from(bodies, ([, y]) => y),
    mass: Float64Array.from(bodies, ([, , mass]) => mass),
  }));

const pushed = (bodies: { x: Float64Array; y: Float64Array; mass: Float64Array }, theta: number) => {
  const tree = new QuadTree(bodies.x.length);
  const [x, y] = [new Float64Array(bodies.x.length), new Float64Array(bodies.x.length)];
  tree.build(bodies);
  tree.pushAll(x, y, { strength: 1, theta });
  return { x, y };
};

test("where no square counts as one, every body is pushed by every other, those at one place by none", () => {
  fc.assert(
    fc.property(anyBodies, (bodies) => {
      const { x, y } = pushed(bodies, 0);
      for (const body of x.keys()) {
        const wanted = [0, 0];
        for (const [other, mass] of bodies.mass.entries()) {
          const [dx, dy] = [bodies.x[body]! - bodies.x[other]!, bodies.y[body]! - bodies.y[other]!];
          const squared = Math.max(25, dx * dx + dy * dy);
          wanted[0]! += (dx * mass) / squared;
          wanted[1]! += (dy * mass) / squared;
        }
        expect(x[body]).toBeCloseTo(wanted[0]!, 9);
        expect(y[body]).toBeCloseTo(wanted[1]!, 9);
      }
    }),
  );
});

test("far squares as one change the push of a thousand bodies by a few hundredths", () => {
  const place = (index: number, by: number) => ((index * by) % 1009) - 504;
  const bodies = {
    x: Float64Array.from({ length: 1_000 }, (_none, index) => place(index, 389)),
    y: Float64Array.from({ length: 1_000 }, (_none, index) => place(index, 733)),
    mass: new Float64Array(1_000).fill(1),
  };
  const [exact, near] = [pushed(bodies, 0), pushed(bodies, 1)];
  const error = exact.x.map((x, body) => Math.hypot(near.x[body]! - x, near.y[body]! - exact.y[body]!));
  const size = exact.x.map((x, body) => Math.hypot(x, exact.y[body]!));
  const mean = (values: Float64Array) => values.reduce((sum, one) => sum + one, 0) / values.length;
  expect(mean(error) / mean(size)).toBeLessThan(0.05);
});
