import type { Approximation } from "../text/approximators.ts";
import type { Quantity } from "../text/quantities/quantity.ts";

/** Both ends included. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Where the true number lies in `holds`, the claim is right; outside `allows`, wrong; between, nobody can say. */
export interface Tolerance {
  readonly holds: Range;
  readonly allows: Range;
}

/** The table of docs/checking.md. Counts are whole, so "short of 800" is up to 799. */
const TOLERANCES: Readonly<Record<Approximation, (said: number, step: number) => Tolerance>> = {
  about: (said) => ({ holds: range(said * 0.95, said * 1.05), allows: range(said * 0.9, said * 1.1) }),
  near: (said) => ({ holds: range(said * 0.9, said), allows: range(said * 0.8, said * 1.05) }),
  over: (said) => ({ holds: range(said, said * 1.5), allows: range(said, Infinity) }),
  part: (said, step) => ({ holds: range(said, said + step - 1), allows: range(said, said + 2 * step) }),
  "at-least": (said) => ({ holds: range(said, said * 1.5), allows: range(said, Infinity) }),
  under: (said) => ({ holds: range(said * 0.8, said - 1), allows: range(0, said) }),
  "at-most": (said) => ({ holds: range(said * 0.8, said), allows: range(0, said) }),
};

export function toleranceOf({ value, approx }: Pick<Quantity, "value" | "approx">): Tolerance {
  const said = Number(value);
  if (approx !== null) return TOLERANCES[approx](said, stepOf(said));
  return { holds: range(said, said), allows: range(said, said) };
}

/**
 * A percentage is rounded or cut to the digits that it shows. Beyond that, a twentieth of the true rate is left as room
 * for another base or clock before it is called wrong.
 */
export function percentTolerance(quantity: Quantity, right: number): Tolerance {
  const said = Number(quantity.value);
  const unit = 10 ** -(String(quantity.value).split(".")[1]?.length ?? 0);
  const room = Math.max(1.5 * unit, Math.abs(right) * 0.05);
  if (quantity.approx !== null) {
    const { holds, allows } = TOLERANCES[quantity.approx](said, unit);
    return { holds: range(holds.low - unit / 2, holds.high + unit / 2), allows: range(allows.low - room, allows.high + room) };
  }
  return { holds: range(said - unit / 2, said + unit * 0.999), allows: range(said - room, said + room) };
}

export const includes = ({ low, high }: Range, value: number): boolean => low <= value && value <= high;
export const overlap = (a: Range, b: Range): boolean => a.low <= b.high && b.low <= a.high;

const range = (low: number, high: number): Range => ({ low, high });

/** 700多 is short of 800, 740多 of 750. */
function stepOf(said: number): number {
  return 10 ** (/0*$/.exec(String(said))?.[0].length ?? 0);
}
