import { type Company, writeName } from "./company.ts";
import { makeFounder, makeMember, STREAM } from "./make-company.ts";
import { Random, Weighted } from "./random.ts";

/** How many companies are of the same people. */
const FAMILY_SIZES = new Weighted([1, 2, 3, 4, 6, 8] as const, (_size, index) => [88, 7, 2.5, 1.2, 0.8, 0.5][index] ?? 0);

/** How many records a company has beside its first. */
const DUPLICATES = new Weighted([0, 1, 2, 3, 4] as const, (count) => [70, 20, 7, 2, 1][count] ?? 0);

/** Copies of one company get numbers below this. */
const COPIES = 8;

/**
 * All the companies, and the order of their records. Keeps some bytes a record: a company is made again from its numbers whenever
 * it is asked for, so that records can come in any order without being kept.
 */
export class Population {
  readonly #seed: number;
  /** By company: its family, its place in the family, and how often a name was drawn until nobody else had it. */
  readonly #families: number[] = [];
  readonly #members: number[] = [];
  readonly #attempts: number[] = [];
  readonly #order: Uint32Array;

  constructor(records: number, seed: number) {
    this.#seed = seed;
    this.#order = new Uint32Array(records);
    this.#fill(records);
    this.#shuffle();
  }

  get companies(): number {
    return this.#families.length;
  }

  /** Which company the record is about; copy 0 is its first record, the others are duplicates. */
  recordAt(position: number): { company: number; copy: number } {
    const slot = this.#order[position] ?? 0;
    return { company: Math.floor(slot / COPIES), copy: slot % COPIES };
  }

  companyAt(company: number): Company {
    const family = this.#families[company] ?? 0;
    const member = this.#members[company] ?? 0;
    const founder = this.#founder(family, this.#attempts[company - member] ?? 0);
    return member === 0 ? founder : this.#member(founder, { family, member, attempt: this.#attempts[company] ?? 0 });
  }

  #fill(records: number): void {
    const taken = new Set<string>();
    let filled = 0;
    for (let family = 0; filled < records; family++) {
      const random = new Random(this.#seed, STREAM.family, family);
      const size = FAMILY_SIZES.draw(random);
      for (let member = 0; member < size && filled < records; member++) {
        this.#addCompany(family, member, taken);
        const copies = Math.min(1 + DUPLICATES.draw(random), records - filled);
        for (let copy = 0; copy < copies; copy++) this.#order[filled++] = (this.companies - 1) * COPIES + copy;
      }
    }
  }

  /** No two companies have one name, whatever their legal forms: registers refuse that. */
  #addCompany(family: number, member: number, taken: Set<string>): void {
    const company = this.companies;
    this.#families.push(family);
    this.#members.push(member);
    this.#attempts.push(0);
    for (let attempt = 0; ; attempt++) {
      this.#attempts[company] = attempt;
      const { name } = this.companyAt(company);
      const key = writeName({ ...name, place: name.place.replace(/市$/, ""), form: "" });
      if (taken.has(key)) continue;
      taken.add(key);
      return;
    }
  }

  #founder(family: number, attempt: number): Company {
    return makeFounder(new Random(this.#seed, STREAM.founder, family, attempt), this.#seed);
  }

  #member(founder: Company, { family, member, attempt }: { family: number; member: number; attempt: number }): Company {
    return makeMember(founder, new Random(this.#seed, STREAM.member, family, member, attempt));
  }

  #shuffle(): void {
    const random = new Random(this.#seed, STREAM.order);
    for (let last = this.#order.length - 1; last > 0; last--) {
      const other = random.below(last + 1);
      const kept = this.#order[last] ?? 0;
      this.#order[last] = this.#order[other] ?? 0;
      this.#order[other] = kept;
    }
  }
}
