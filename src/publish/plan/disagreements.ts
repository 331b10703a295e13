import { DISAGREEMENTS } from "../addresses.ts";
import { disagreementsPage, type DisagreementsInputs, type ShownDisagreement } from "../pages/disagreements.ts";
import type { Desk, Plan } from "./desk.ts";

/** The one page of all readings that do not go together. */
export function* planDisagreements({ data, readings }: Desk): Iterable<Plan<DisagreementsInputs>> {
  const pairs = data.disagreements.flatMap(({ reason, left, right }): ShownDisagreement[] => {
    const [one, other] = [readings.get(left)?.shown, readings.get(right)?.shown];
    return one && other ? [{ reason, left: one, right: other }] : [];
  });
  yield { address: DISAGREEMENTS, render: disagreementsPage, inputs: { pairs } };
}
