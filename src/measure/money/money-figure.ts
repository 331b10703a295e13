import type { Observation } from "../../model/observations.ts";
import type { Reported } from "../../model/records.ts";

/** A reported figure with whom it speaks of and the observation made of it. */
export interface MoneyFigure extends Reported {
  readonly entity: string;
  readonly group: string | null;
  readonly observation: Observation | null;
}
