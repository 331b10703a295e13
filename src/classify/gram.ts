import type { SparseRows } from "./sparse-rows.ts";

/** Products of every row with every row: n × n, symmetric. What a model of these rows learns needs no more of them. */
export function gramOf({ rows, columns, start, index, value }: SparseRows): Float64Array {
  const gram = new Float64Array(rows * rows);
  const dense = new Float64Array(columns);
  for (let row = 0; row < rows; row++) {
    const [first, end] = [start[row] as number, start[row + 1] as number];
    for (let at = first; at < end; at++) dense[index[at] as number] = value[at] as number;
    for (let other = 0; other <= row; other++) {
      let sum = 0;
      const otherEnd = start[other + 1] as number;
      for (let at = start[other] as number; at < otherEnd; at++)
        sum += (value[at] as number) * (dense[index[at] as number] as number);
      gram[row * rows + other] = gram[other * rows + row] = sum;
    }
    for (let at = first; at < end; at++) dense[index[at] as number] = 0;
  }
  return gram;
}

/** The products of some of the rows with each other. */
export function gramOfSome(gram: Float64Array, rows: number, some: readonly number[]): Float64Array {
  const part = new Float64Array(some.length * some.length);
  some.forEach((row, at) =>
    some.forEach((other, place) => (part[at * some.length + place] = gram[row * rows + other] as number)),
  );
  return part;
}

/**
 * Writes gram × vectors into `out`; vectors are laid out one after another, each as long as there are rows. Three at once,
 * so that each product is read from memory a third as often; this loop is where training spends its time.
 */
export function multiplyGram(gram: Float64Array, vectors: Float64Array, out: Float64Array, rows: number): void {
  const count = vectors.length / rows;
  for (let row = 0; row < rows; row++) {
    const from = row * rows;
    let c = 0;
    for (; c + 2 < count; c += 3) {
      const [one, two, three] = [c * rows, (c + 1) * rows, (c + 2) * rows];
      let [first, second, third] = [0, 0, 0];
      for (let at = 0; at < rows; at++) {
        const product = gram[from + at] as number;
        first += product * (vectors[one + at] as number);
        second += product * (vectors[two + at] as number);
        third += product * (vectors[three + at] as number);
      }
      out[one + row] = first;
      out[two + row] = second;
      out[three + row] = third;
    }
    for (; c < count; c++) {
      let sum = 0;
      for (let at = 0; at < rows; at++) sum += (gram[from + at] as number) * (vectors[c * rows + at] as number);
      out[c * rows + row] = sum;
    }
  }
}
