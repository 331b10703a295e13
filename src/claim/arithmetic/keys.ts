import type { Claim, Link } from "../claim.ts";
import { nearest, unitFamily } from "./likeness.ts";

/** What a claim is of, as far as two claims are of one thing only if all of it is the same. */
export interface Identity {
  readonly series: string;
  readonly measure: string;
  readonly subject: string;
  readonly scope: string;
  readonly place: string;
  readonly measurer: string;
  readonly unit: string;
}

/** undefined where the claim leaves open what it is of: more than one may be meant, or words beside it narrow it down. */
export function identityOf(claim: Claim): Identity | undefined {
  if (claim.unknown !== "") return undefined;
  const [series, measure, subject] = [oneOf(claim.series), oneOf(claim.measures), oneOf(claim.subjects)];
  const [scope, place] = [oneOf(claim.scopes), oneOf(claim.places)];
  if (series === undefined || measure === undefined || subject === undefined) return undefined;
  if (scope === undefined || place === undefined || (series === "" && measure === "")) return undefined;
  if (series === "" && subject === "") return undefined;
  const measurer = claim.measurer?.id ?? "";
  return { series, measure, subject, scope, place, measurer, unit: unitFamily(claim.quantity) };
}

/** "" where nothing is said. */
function oneOf(links: readonly Link[]): string | undefined {
  const ids = new Set(nearest(links));
  if (ids.size > 1) return undefined;
  return [...ids][0] ?? "";
}
