import type { Composite, Weighed } from "./run-composite.ts";

/** One variant as it is published: its choices by name, its weights, and the rank of every unit. */
export interface VariantRow {
  /** Place in the set, from 1. */
  readonly variant: number;
  readonly isBaseline: boolean;
  readonly normalisation: string;
  readonly aggregation: string;
  readonly missing: string;
  /** Ids of the sourcing and the weighting. */
  readonly sources: string;
  readonly weights: string;
  /** In the order of the composite's units. */
  readonly ranks: readonly number[];
}

/** The whole variant set with what each variant says, for publishing; by the nominal weights or a reader's. */
export function variantRows({ units, set }: Composite, { ranks }: Weighed): VariantRow[] {
  return set.variants.map(({ sourcing, weighting, ...frame }, at) => ({
    variant: at + 1,
    isBaseline: at === set.baseline,
    ...frame,
    sources: set.sourcings[sourcing]?.id ?? "",
    weights: set.weightings[weighting]?.id ?? "",
    ranks: [...ranks.subarray(at * units.length, (at + 1) * units.length)],
  }));
}
