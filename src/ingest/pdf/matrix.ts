/** An affine map as PDF writes it (ISO 32000-1, 8.3.4): x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function mapX([a, , c, , e]: Matrix, x: number, y: number): number {
  return a * x + c * y + e;
}

export function mapY([, b, , d, , f]: Matrix, x: number, y: number): number {
  return b * x + d * y + f;
}

/** Six numbers from wherever they come; anything else is no matrix. */
export function asMatrix(value: unknown): Matrix | undefined {
  const numbers = value instanceof Float32Array ? [...value] : value;
  if (!Array.isArray(numbers) || numbers.length !== 6 || !numbers.every((one) => Number.isFinite(one))) return undefined;
  return numbers as unknown as Matrix;
}
