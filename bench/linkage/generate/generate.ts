import { csvLine } from "../../../src/model/csv-line.ts";
import { STREAM } from "./make-company.ts";
import { Population } from "./population.ts";
import { Random } from "./random.ts";
import { COLUMNS } from "./record.ts";
import { duplicate, firstRecord } from "./spoil.ts";
import { Counter, type Tally } from "./tally.ts";

/** Takes the next piece of the file; waited for, so that a slow disk holds the generator up instead of filling the memory. */
export type Sink = (text: string) => void | Promise<void>;

export const HEADER = ["id", ...COLUMNS, "cluster"] as const;

const PIECE = 1 << 16;

/**
 * Writes so many records of companies as CSV, in an order of chance: `id` from 1, the columns of a record, and as `cluster` the
 * company that it is really about. The same number and seed give the same bytes.
 */
export async function generate(records: number, seed: number, sink: Sink): Promise<Tally> {
  const population = new Population(records, seed);
  const counter = new Counter();
  let text = csvLine(HEADER);
  for (let position = 0; position < records; position++) {
    const { company, copy } = population.recordAt(position);
    const random = new Random(seed, STREAM.copy, company, copy);
    const { row, kinds } =
      copy === 0 ? firstRecord(population.companyAt(company), random) : duplicate(population.companyAt(company), random);
    if (copy === 0) counter.addFirst(row);
    else counter.addDuplicate(row, kinds);
    text += csvLine([String(position + 1), ...COLUMNS.map((column) => row[column]), String(company + 1)]);
    if (text.length < PIECE) continue;
    await sink(text);
    text = "";
  }
  await sink(text);
  return counter.tally;
}
