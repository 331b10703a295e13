import { joinKeys, NO_KEY } from "./blocks.ts";
import type { Column } from "./column.ts";
import type { BlockRule, Compared } from "./config.ts";
import { partsToTry, type RowKeys } from "./keys.ts";
import { randomNumbers } from "./random-pairs.ts";
import type { KeySource } from "./rules.ts";

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

/** What is assumed of two rows that match, before anything is known: equal, or only the beginning (the year, the brand) equal. */
const ASSUMED = { equal: 0.72, partly: 0.12 };
const IMAGINED = 4096;
const WORD = 32;

interface Key {
  readonly column: string;
  readonly part: string | undefined;
  readonly keys: RowKeys;
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
  const combinations = findCombinations(keys, most.rule, new PairCounter(options.rows, options.share));
  const imagined = imaginePairs(options);
  const candidates = combinations.map((one) => ({ ...one, made: madeBy(one, imagined) }));
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

function findCombinations(keys: readonly Key[], limit: number, counter: PairCounter): Combination[] {
  const candidates: Combination[] = [];
  let open: { readonly keys: readonly Key[]; readonly joined: Uint32Array; readonly from: number }[] = [];
  for (const [at, key] of keys.entries()) {
    const { single, lists } = key.keys;
    if (single) open.push({ keys: [key], joined: single, from: at + 1 });
    else {
      // Several keys a row are used alone; what makes too many pairs so is left.
      const pairs = counter.pairs(lists.keys);
      if (pairs > 0 && pairs <= limit) candidates.push({ keys: [key], pairs });
    }
  }
  for (let size = 1; size <= MOST_KEYS; size++) {
    const next: typeof open = [];
    for (const one of open) {
      const pairs = counter.pairs(one.joined);
      if (pairs === 0) continue;
      if (pairs <= limit) candidates.push({ keys: one.keys, pairs });
      else if (size < MOST_KEYS) next.push(...extended(one, keys));
    }
    open = next;
  }
  return candidates;
}

function extended(
  { keys: own, joined, from }: { readonly keys: readonly Key[]; readonly joined: Uint32Array; readonly from: number },
  keys: readonly Key[],
) {
  return keys.slice(from).flatMap((key, at) => {
    const more = key.keys.single;
    if (!more || own.some(({ column }) => column === key.column)) return [];
    return { keys: [...own, key], joined: joined.map((left, row) => joinKeys(left, more[row] as number)), from: from + at + 1 };
  });
}

/** Pairs of rows with equal keys; counted by a part of the key, which gives a few too many and needs no sorting. */
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
    let pairs = 0;
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at] as number;
      if (key === NO_KEY) continue;
      const before = counts[key & mask] as number;
      pairs += before;
      counts[key & mask] = before + 1;
    }
    return Math.round(pairs * this.#share);
  }
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
