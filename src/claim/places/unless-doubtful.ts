import { isClose, type Claim } from "../claim.ts";
import type { Outcome } from "../outcome.ts";

/** What does not hold under a guessed reading is left to others; so is what is somebody's and no place's. */
export function unlessDoubtful(outcome: Outcome, { unknown, subjects }: Claim, sure: boolean): Outcome | undefined {
  const ofSomebody = subjects.some(isClose);
  if (outcome.state === "open" || ofSomebody) return undefined;
  return outcome.state === "holds" || (sure && unknown === "") ? outcome : undefined;
}
