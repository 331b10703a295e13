import { joinKeys, NO_KEY } from "./blocks.ts";
import type { Column } from "./column.ts";
import type { BlockRule, Compared } from "./config.ts";
import { partsToTry, type RowKeys } from "./keys.ts";
import { randomNumbers } from "./random-pairs.ts";
import type { KeySource } from "./rules.ts";
import { mix } from "./value-table.ts";

/** A rule that was proposed: the pairs it makes, and the share of matching pairs that it is thought to add. */
export interface ProposedRule {
  readonly rule: BlockRule;
  readonly pairs: number;
  readonly adds: number;
}

export interface ProposalOptions {
  readonly compared: readonly Compared[];
  readonly columns: ReadonlyMap<string, Column>;
  readonly rows: number;
  /** Of all pairs of rows, the share that may be compared: less than 1 where pairs within a table may not. */
  readonly share: number;
}

/** Pairs that a rule may make, and all together, for each row. */
const PAIRS_PER_ROW = { rule: 6, all: 24 };
/** What a small table may make in any case: nobody waits for it. */
const PAIRS_AT_LEAST = { rule: 50_000, all: 200_000 };

/** Rules are added until they are thought to make so much of the matching pairs, or each adds next to nothing. */
const ENOUGH = 0.995;
const LEAST_ADDED = 0.002;
const MOST_RULES = 14;
const MOST_KEYS = 3;
/** Keys that are combined: the combinations of three grow with their cube. */
const MOST_COMBINED = 24;

/** What is assumed of two rows that match, before anything is known: equal, or only the beginning (the year, the brand) equal. */
const ASSUMED = { equal: 0.72, partly: 0.12 };
const IMAGINED = 4096;
const WORD = 32;

interface Key {
  readonly column: string;
  readonly part: string | undefined;
  readonly keys: RowKeys;
}

/** A key that is one a row, and the pairs it makes alone. */
interface Single {
  readonly key: Key;
  readonly single: Uint32Array;
  readonly pairs: number;
}

interface Combination {
  readonly keys: readonly Key[];
  readonly pairs: number;
}

interface Candidate extends Combination {
  readonly made: Uint32Array;
}

/**
 * Blocking rules for columns of which nothing is known but their kinds and values. Of all combinations of up to three keys those are
 * candidates that make few enough pairs and of which no part alone would. From them the rule is taken, again and again, that adds most
 * of the matching pairs for the pairs it makes. How matching pairs look is assumed, the same for every column, and how many rows
 * have values is counted. Link tables and pairs within them are not told apart here.
 */
export function proposeRules(options: ProposalOptions, source: KeySource): ProposedRule[] {
  const keys = options.compared.flatMap((compared) => keysToTry(compared, options, source));
  const most = {
    rule: Math.max(PAIRS_AT_LEAST.rule, PAIRS_PER_ROW.rule * options.rows),
    all: Math.max(PAIRS_AT_LEAST.all, PAIRS_PER_ROW.all * options.rows),
  };
  const found = findCombinations(keys, most.rule, options);
  const imagined = imaginePairs(options);
  const candidates = found.map((one) => ({ ...one, made: madeBy(one, imagined) }));
  const covered = new Uint32Array(IMAGINED / WORD);
  const chosen: ProposedRule[] = [];
  let [pairs, share] = [0, 0];
  while (chosen.length < MOST_RULES && share < ENOUGH) {
    const best = bestOf(candidates, covered, most.all - pairs);
    if (!best || best.adds < LEAST_ADDED) break;
    for (const [at, made] of best.candidate.made.entries()) covered[at] = (covered[at] as number) | made;
    chosen.push({ rule: ruleOf(best.candidate), pairs: best.candidate.pairs, adds: best.adds });
    pairs += best.candidate.pairs;
    share += best.adds;
  }
  return chosen;
}

function keysToTry({ column, kind }: Compared, { columns }: ProposalOptions, source: KeySource): Key[] {
  const found = columns.get(column);
  const isHan = found !== undefined && found.values.count > 0 && /\p{Script=Han}/u.test(found.values.textOf(0));
  return partsToTry(kind, isHan).map((part) => {
    return { column, part, keys: source.keys(column, part) };
  });
}

function findCombinations(keys: readonly Key[], limit: number, { rows, share }: ProposalOptions): Combination[] {
  const counter = new PairCounter(rows, share);
  const sample = sampleOfRows(rows);
  const candidates: Combination[] = [];
  const singles: Single[] = [];
  for (const key of keys) {
    const { single, lists } = key.keys;
    const pairs = counter.pairs(single ?? lists.keys);
    if (pairs === 0) continue;
    // Several keys a row are used alone; what makes too many pairs so is left.
    if (pairs <= limit) candidates.push({ keys: [key], pairs });
    if (single) singles.push({ key, single: sample ? sample.map((row) => single[row] as number) : single, pairs });
  }
  const counted = sample ? new PairCounter(sample.length, share * (rows / sample.length) ** 2) : counter;
  const combined = mostPromising(singles, limit);
  for (const [at, { key, single, pairs }] of combined.entries()) {
    if (pairs > limit) {
      candidates.push(...combinations({ keys: [key], joined: single }, combined.slice(at + 1), { limit, counter: counted }));
    }
  }
  // Those of fewer keys first: of two that are as good, the plainer is taken.
  return candidates.toSorted((a, b) => a.keys.length - b.keys.length);
}

/** Combinations are counted in a part of the rows where there are more than this. */
const MOST_COUNTED = 16_000;

/** About so many rows, by a hash of their number: the same on every run, and neighbours are not taken together or left together. */
function sampleOfRows(rows: number): Uint32Array | undefined {
  if (rows <= MOST_COUNTED) return undefined;
  const below = Math.floor((MOST_COUNTED / rows) * 0x1_00_00_00_00);
  const taken = new Uint32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) if (mix(row + 1) >>> 0 < below) taken[count++] = row;
  return taken.slice(0, count);
}

/** Of those that make too many pairs alone, those that make the fewest; then others; in the order in which they came. */
function mostPromising(singles: readonly Single[], limit: number): readonly Single[] {
  if (singles.length <= MOST_COMBINED) return singles;
  const tooMany = singles.filter(({ pairs }) => pairs > limit).toSorted((a, b) => a.pairs - b.pairs);
  const others = singles.filter(({ pairs }) => pairs <= limit).toSorted((a, b) => b.pairs - a.pairs);
  const chosen = new Set([...tooMany, ...others].slice(0, MOST_COMBINED));
  return singles.filter((one) => chosen.has(one));
}

/** Combinations of a key, or of some, with later ones: depth first, so that few are in memory at a time. */
function combinations(
  { keys, joined }: { readonly keys: readonly Key[]; readonly joined: Uint32Array },
  later: readonly Single[],
  bounds: { readonly limit: number; readonly counter: PairCounter },
): Combination[] {
  return later.flatMap(({ key, single }, at) => {
    if (keys.some(({ column }) => column === key.column)) return [];
    const whole = { keys: [...keys, key], joined: joined.map((left, row) => joinKeys(left, single[row] as number)) };
    const pairs = bounds.counter.pairs(whole.joined);
    if (pairs === 0) return [];
    if (pairs <= bounds.limit) return [{ keys: whole.keys, pairs }];
    return whole.keys.length < MOST_KEYS ? combinations(whole, later.slice(at + 1), bounds) : [];
  });
}

/**
 * Pairs of rows with equal keys; counted by a part of the key, which needs no sorting, less as many as share the part by chance.
 * Where that leaves little, they are counted out: a column in which no two rows are the same must not look like a rule.
 */
class PairCounter {
  readonly #counts: Uint32Array;
  readonly #share: number;

  constructor(rows: number, share: number) {
    this.#share = share;
    this.#counts = new Uint32Array(2 ** Math.min(22, Math.max(12, Math.ceil(Math.log2(8 * rows)))));
  }

  pairs(keys: Uint32Array): number {
    const counts = this.#counts.fill(0);
    const mask = counts.length - 1;
    let [pairs, filled] = [0, 0];
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at] as number;
      if (key === NO_KEY) continue;
      filled++;
      const before = counts[key & mask] as number;
      pairs += before;
      counts[key & mask] = before + 1;
    }
    const byChance = (filled * (filled - 1)) / 2 / counts.length;
    const likely = pairs - byChance;
    const equal = likely > 0.1 * pairs + 4 * Math.sqrt(byChance) ? likely : equalKeys(keys);
    return equal === 0 ? 0 : Math.max(1, Math.round(equal * this.#share));
  }
}

function equalKeys(keys: Uint32Array): number {
  const sorted = keys.toSorted();
  let [pairs, run] = [0, 0];
  for (let at = 1; at < sorted.length; at++) {
    run = sorted[at] === sorted[at - 1] && sorted[at] !== NO_KEY ? run + 1 : 0;
    pairs += run;
  }
  return pairs;
}

/** For each column, what pairs that match might show: 2 equal, 1 partly equal, 0 neither or missing. The same on every run. */
function imaginePairs({ compared, columns, rows }: ProposalOptions): Map<string, Uint8Array> {
  const random = randomNumbers(0x51_ed_27);
  return new Map(
    compared.map(({ column }) => {
      const filled = ((columns.get(column)?.filled ?? rows) / rows) ** 2;
      const states = Uint8Array.from({ length: IMAGINED }, () => {
        const drawn = random(1_000_000) / 1_000_000;
        return drawn < filled * ASSUMED.equal ? 2 : drawn < filled * (ASSUMED.equal + ASSUMED.partly) ? 1 : 0;
      });
      return [column, states];
    }),
  );
}

/** Which of the imagined pairs a candidate makes, a bit each. */
function madeBy({ keys }: Combination, imagined: ReadonlyMap<string, Uint8Array>): Uint32Array {
  const made = new Uint32Array(IMAGINED / WORD);
  for (let at = 0; at < IMAGINED; at++) {
    if (keys.every(({ column, part }) => (imagined.get(column)?.[at] ?? 0) >= (part === undefined ? 2 : 1))) {
      made[at >>> 5] = (made[at >>> 5] as number) | (1 << (at & 31));
    }
  }
  return made;
}

/** The candidate that adds most for what it costs; those that would go beyond the pairs left are passed over. */
function bestOf(
  candidates: readonly Candidate[],
  covered: Uint32Array,
  left: number,
): { candidate: Candidate; adds: number } | undefined {
  let best: { candidate: Candidate; adds: number; value: number } | undefined;
  for (const candidate of candidates) {
    if (candidate.pairs > left) continue;
    const adds = candidate.made.reduce((sum, made, at) => sum + bitsOf(made & ~(covered[at] as number)), 0);
    // The root: a rule that makes ten times the pairs must add about three times as much.
    const value = adds / Math.sqrt(candidate.pairs + 1);
    if (!best || value > best.value) best = { candidate, adds: adds / IMAGINED, value };
  }
  return best;
}

/** How many bits of a word are set. */
function bitsOf(word: number): number {
  let bits = word - ((word >>> 1) & 0x55_55_55_55);
  bits = (bits & 0x33_33_33_33) + ((bits >>> 2) & 0x33_33_33_33);
  return Math.imul((bits + (bits >>> 4)) & 0x0f_0f_0f_0f, 0x01_01_01_01) >>> 24;
}

function ruleOf({ keys }: Candidate): BlockRule {
  const named = keys.map(({ column, part }) => ({ column, part }));
  return { keys: named, text: named.map(({ column, part }) => (part === undefined ? column : `${column}.${part}`)).join(" & ") };
}
