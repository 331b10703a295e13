import type { Claim, Comparator } from "../claim.ts";
import { isRate, unitsOf } from "../linking/measure-units.ts";
import type { KnownThings } from "./known-things.ts";
import { valueOf, type Option } from "./option.ts";
import type { SaidThings } from "./things.ts";
import type { ToldValue } from "./told-values.ts";

/** A way in which a number may be computed though no word says so. */
export interface UnsaidComputation {
  readonly comparator: Comparator;
  /** Both numbers that it follows from must be told near it: else it follows from some by chance. */
  readonly isOfTold: boolean;
}

/** 全国868款，苍鹭9款，刚过1%: a share that no word says to be one. `ofRates`: shares and rates are told in the text themselves, so that it may be one of these. */
export function unsaidComputations({ comparator, quantity: { kind } }: Claim, ofRates: boolean): readonly UnsaidComputation[] {
  if (comparator !== "value" && comparator !== "part") return [];
  if (kind === "fraction") return [{ comparator: "share", isOfTold: ofRates }];
  if (kind === "points" || kind === "multiple") return [{ comparator: kind, isOfTold: ofRates }];
  if (kind !== "percent") return [];
  return [
    { comparator: "share", isOfTold: ofRates },
    { comparator: "growth", isOfTold: true },
  ];
}

/** Tells of a number whether a measure that is itself a share or a rate is named before it. */
export function afterRates({ things }: SaidThings, { figures: { knowledge } }: KnownThings): (claim: Claim) => boolean {
  const isOfRate = (id: string): boolean => {
    const declared = knowledge.measure(id);
    return declared !== undefined && isRate(unitsOf(declared));
  };
  const first = things.measure.find(({ ids }) => ids.some(isOfRate));
  return ({ quantity }) => first !== undefined && first.start <= quantity.end;
}

/** Does a number follow from an option and another, both of which the text tells near it? */
export function followsFromTold({ agree, base, ...own }: Option, told: (value: number) => ToldValue | undefined): boolean {
  const isTold = (one: Pick<Option, "figure" | "known">): boolean => {
    const value = valueOf(one);
    return value !== null && told(value) !== undefined;
  };
  return agree === "agrees" && base !== null && isTold(own) && isTold(base);
}
