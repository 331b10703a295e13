import type { Column } from "./column.ts";
import type { Mode } from "./pairs.ts";
import { MISSING } from "./value-table.ts";

/** Which rows can be paired: all with all, or only those of different tables. */
export interface Pairing {
  readonly mode: Mode;
  readonly tableOf: Uint8Array;
}

/** Of all pairs of rows that both hold a value, how many hold the same: counted from frequencies. */
export function agreementRate({ codes, values }: Pick<Column, "codes" | "values">, pairing: Pairing): number {
  const whole = pairsWithin(codes, values.count, () => true);
  if (pairing.mode !== "link") return whole.all === 0 ? 0 : whole.agreeing / whole.all;
  let { agreeing, all } = whole;
  for (const table of new Set(pairing.tableOf)) {
    const within = pairsWithin(codes, values.count, (row) => pairing.tableOf[row] === table);
    agreeing -= within.agreeing;
    all -= within.all;
  }
  return all === 0 ? 0 : agreeing / all;
}

function pairsWithin(codes: Uint32Array, values: number, holds: (row: number) => boolean): { agreeing: number; all: number } {
  const counts = new Uint32Array(values);
  let filled = 0;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    if (code === MISSING || !holds(row)) continue;
    counts[code] = (counts[code] as number) + 1;
    filled++;
  }
  let agreeing = 0;
  for (const count of counts) agreeing += (count * (count - 1)) / 2;
  return { agreeing, all: (filled * (filled - 1)) / 2 };
}
