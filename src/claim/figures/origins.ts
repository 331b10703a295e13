import { groupBy } from "../../model/group-by.ts";
import type { Quantity } from "../../text/quantities/quantity.ts";
import { agreement, type Agreement } from "./agreement.ts";
import type { Candidate } from "./figure-knowledge.ts";

/** One reading of one measurer, however many pages repeat it, and how it lies to the number of a claim. */
export interface Origin {
  /** The one that the measure prefers first. */
  readonly figures: readonly [Candidate, ...Candidate[]];
  readonly agreement: Agreement;
  /** 1: somebody who is named says so, on a page of their own or quoted at an address. 2: nobody is named. */
  readonly tier: 1 | 2;
  /** "" where nobody is named. */
  readonly measurer: string;
  /** It is for exactly what is asked: that scope and period, measured, no bound. Only then can it be held against a number. */
  readonly exact: boolean;
}

/**
 * Candidates by reading, in their order. `soleScope`: the one scope in which the measure of the subject is ever told, "" where it has
 * none; null where there are several, so that a claim without a scope is of none of them for sure.
 */
export function originsOf(candidates: readonly Candidate[], quantity: Quantity, soleScope: string | null): Origin[] {
  const readings = groupBy(candidates, ({ figure }) => figure.figure?.reading ?? figure.id);
  return [...readings.values()].flatMap((figures) => {
    const [first, ...rest] = figures;
    return first ? [originOf([first, ...rest], quantity, soleScope)] : [];
  });
}

function originOf(figures: Origin["figures"], quantity: Quantity, soleScope: string | null): Origin {
  const found = figures.map((one) => ({ one, how: agreement(quantity, one.figure) }));
  const best = ORDER.find((how) => found.some((one) => one.how === how)) ?? "silent";
  const telling = found.filter(({ how }) => how === best).map(({ one }) => one);
  const [first = figures[0]] = telling;
  return {
    figures: [first, ...figures.filter((one) => one !== first)],
    agreement: best,
    tier: figures.some(({ figure }) => figure.standing <= 2) ? 1 : 2,
    measurer: figures.map(({ figure }) => figure.figure?.measurer ?? "").find((id) => id !== "") ?? "",
    exact: telling.some((one) => isExact(one, soleScope)),
  };
}

const ORDER: readonly Agreement[] = ["agrees", "near", "differs", "silent"];

/** A growth is of two times, of which a text mostly says one. */
function isExact({ figure, measure, period, scope, late }: Candidate, soleScope: string | null): boolean {
  const isScope = scope === "same" || (scope === "unsaid" && figure.scope === soleScope);
  const { about = true, nature } = figure.figure ?? {};
  return (
    period === "same" &&
    !late &&
    measure?.kind !== "growth" &&
    isScope &&
    figure.kind === "value" &&
    !about &&
    nature === "measured"
  );
}
