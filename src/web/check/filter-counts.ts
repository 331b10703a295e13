import type { CheckedClaim } from "../../claim/checked-claim.ts";
import type { Show } from "./view.ts";

export function countOf(claims: readonly CheckedClaim[], show: Show): number {
  return show === "all" ? claims.length : claims.filter(({ verdict }) => verdict === show).length;
}
