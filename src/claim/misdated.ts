import { moved } from "../text/times/calendar.ts";
import type { Outcome } from "./outcome.ts";
import type { Claim, Frame } from "./reading.ts";

/** So many digits are no chance. */
const LEAST_TELLING = 100;
/** So many years before and after are looked at. */
const YEARS = [-1, 1, -2, 2] as const;

/** 截至2025年底302款, which is the number of the end of 2024: the outcome at the other time, of just the same list and place; undefined where there is none. */
export function misdated({ quantity, reading, ...claim }: Claim, at: (claim: Claim) => Outcome): Outcome | undefined {
  const frame = reading?.frame;
  if (!frame || reading.kind !== "count" || quantity.approx !== null || !(Number(quantity.value) >= LEAST_TELLING))
    return undefined;
  return YEARS.flatMap((by) => shifted(frame, by))
    .map((other) => at({ ...claim, quantity, reading: { ...reading, frame: other } }))
    .find(({ state }) => state === "holds");
}

function shifted(frame: Frame, by: number): Frame[] {
  const period = moved(frame.period, "year", by);
  return period ? [{ ...frame, period }] : [];
}
