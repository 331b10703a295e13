import { readDocument } from "../../src/ingest/document.ts";
import { groupBy } from "../../src/model/group-by.ts";
import { UserError } from "../../src/model/issues.ts";
import { SHARES, type FuzzKind, type SeedDocument } from "./corpus.ts";
import { mutate, type Mutation } from "./mutate.ts";
import { randomFrom, type Random } from "./random.ts";

/** A mutation is wrong if reading it takes more processor time than this, in seconds. */
export const LONGEST = 5;

export interface CaseOutcome {
  readonly kind: FuzzKind;
  readonly seed: string;
  readonly how: Mutation["how"];
  /** "read", or the code of the error. */
  readonly outcome: string;
  /** Why this is a defect of the reader; undefined where it is none. */
  readonly defect?: string;
  /** Processor time in seconds. */
  readonly seconds: number;
}

type Read = (bytes: Uint8Array) => AsyncIterable<unknown>;

/** Seeds by kind, and of each how many rows it has. */
export class Cases {
  readonly #seeds: ReadonlyMap<FuzzKind, readonly SeedDocument[]>;
  readonly #read: Read;
  readonly #rows = new Map<SeedDocument, number>();

  constructor(seeds: readonly SeedDocument[], read: Read = readDocument) {
    this.#seeds = groupBy(seeds, ({ kind }) => kind);
    this.#read = read;
  }

  /** The bytes of a case: the same number always gives the same. */
  make(number: number): { seed: SeedDocument; mutation: Mutation } {
    const random = randomFrom(number);
    const seeds = this.#seeds.get(kindOfCase(random)) ?? [...this.#seeds.values()].flat();
    const seed = random.pick(seeds);
    return {
      seed,
      mutation: mutate(
        seed.bytes,
        seeds.map(({ bytes }) => bytes),
        random,
      ),
    };
  }

  async run(number: number): Promise<CaseOutcome> {
    const { seed, mutation } = this.make(number);
    const whole = await this.#rowsOf(seed);
    const before = process.cpuUsage();
    const read = await outcomeOf(mutation.bytes, this.#read);
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    const defect =
      seconds > LONGEST ? `takes ${seconds.toFixed(1)} s` : (read.defect ?? lossOf(seed, mutation, read.rows, whole));
    return { kind: seed.kind, seed: seed.name, how: mutation.how, outcome: read.outcome, seconds, ...(defect ? { defect } : {}) };
  }

  async #rowsOf(seed: SeedDocument): Promise<number> {
    const known = this.#rows.get(seed);
    if (known !== undefined) return known;
    const { rows } = await outcomeOf(seed.bytes, this.#read);
    this.#rows.set(seed, rows);
    return rows;
  }
}

function kindOfCase(random: Random): FuzzKind {
  let left = random.below(100);
  for (const [kind, share] of Object.entries(SHARES)) {
    if (left < share) return kind as FuzzKind;
    left -= share;
  }
  return "pdf";
}

interface ReadOutcome {
  readonly outcome: string;
  readonly rows: number;
  readonly defect?: string;
}

async function outcomeOf(bytes: Uint8Array, read: Read): Promise<ReadOutcome> {
  let rows = 0;
  try {
    const given = read(bytes)[Symbol.asyncIterator]();
    while ((await given.next()).done !== true) rows++;
    return { outcome: "read", rows };
  } catch (error) {
    if (!(error instanceof UserError))
      return { outcome: "crash", rows, defect: error instanceof Error ? (error.stack ?? "") : String(error) };
    const defect = rows > 0 ? `gave ${rows} rows before it failed` : undefined;
    return { outcome: error.code, rows, ...(defect ? { defect } : {}) };
  }
}

/**
 * Half a document must not pass for a whole one. A format that marks its end tells of every cut; one with checksums tells of every
 * changed byte that matters. A text of lines that ends between two of them cannot.
 */
function lossOf({ kind }: SeedDocument, { how }: Mutation, rows: number, whole: number): string | undefined {
  if (rows === 0 || rows >= whole) return undefined;
  const tells = how === "cut" ? kind !== "csv" && kind !== "jsonl" : how === "bytes" && (kind === "docx" || kind === "xlsx");
  return tells ? `gave ${rows} of ${whole} rows and called them all` : undefined;
}
