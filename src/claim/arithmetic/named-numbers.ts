import type { Claim } from "../claim.ts";
import type { Frame } from "../reading.ts";
import { identityOf, type Identity } from "./keys.ts";
import { nearest, timeKey } from "./likeness.ts";
import { ownNear, type Pair } from "./pairs.ts";
import { isJudged } from "./values.ts";

/** The numbers of a text by what they are of and when: 比2025年底 means one that may stand paragraphs before. */
export type NamedNumbers = ReadonlyMap<string, Named>;

interface Named {
  readonly index: number;
  /** The text gives it another value too. */
  readonly doubtful: boolean;
}

export function namedNumbers(claims: readonly Claim[]): NamedNumbers {
  const named = new Map<string, Named>();
  claims.forEach((claim, index) => {
    const { quantity, comparator, time } = claim;
    if (comparator !== "value" || quantity.kind === "rank" || quantity.change !== null || !isJudged(claim)) return;
    const identity = time.frame ? identityOf(claim) : undefined;
    if (!identity || !time.frame) return;
    const key = nameOf(identity, time.frame);
    const before = named.get(key);
    if (!before) named.set(key, { index, doubtful: false });
    else if (String(claims[before.index]?.quantity.value) !== String(quantity.value))
      named.set(key, { ...before, doubtful: true });
  });
  return named;
}

/** Whoever measured it: another measurer is remarked where the two are compared. */
function nameOf(identity: Identity, frame: Frame): string {
  return JSON.stringify([{ ...identity, measurer: "" }, timeKey(frame)]);
}

/** The number beside a derived claim, and the one it is compared with, which the text gives elsewhere. */
export function namedPair(claims: readonly Claim[], index: number, named: NamedNumbers): Pair | undefined {
  const claim = claims[index];
  const own = ownNear(claims, index);
  const of = own === undefined ? undefined : claims[own];
  const identity = of && identityOf(of);
  if (!claim || own === undefined || !identity || !of.time.frame) return undefined;
  const { subjects, frame } = claim.against;
  const [subject = identity.subject, ...others] = nearest(subjects);
  if (others.length > 0 || (subjects.length === 0 && !frame)) return undefined;
  const base = named.get(nameOf({ ...identity, subject }, frame ?? of.time.frame));
  if (!base || base.index === own || base.index === index) return undefined;
  return { base: base.index, own, ordered: true, sure: !base.doubtful };
}
