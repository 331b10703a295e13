import type { Evidence } from "./checked-claim.ts";
import type { FigureMeant } from "./figures/figure-outcome.ts";
import type { Reading } from "./reading.ts";
import type { Said } from "./said.ts";
import type { Option } from "./weighing/option.ts";

/** What is found of a claim, by whatever it was held against. `differs`: sources of equal standing do not agree. */
export interface ClaimFinding {
  readonly state: "holds" | "fails" | "differs" | "open";
  readonly reason: Said;
  /** In the claim's unit and style; null unless it fails. */
  readonly right: string | null;
  readonly evidence: readonly Evidence[];
  readonly remarks: readonly Said[];
  /** The count that the number was read as, where it was read as one and not as a figure. */
  readonly reading: Reading | null;
  /** What figures it was read as one of, where it was. */
  readonly meant: FigureMeant | null;
  /** What it most likely is of, where nothing but weighing says. */
  readonly weighed: Option | null;
  /** Claims of the text that it was computed from, by index; what it is of stands last, of a rank first. */
  readonly operands: readonly number[];
  /** Other claims of the text that cannot be right together with this one, by index. */
  readonly conflicts: readonly number[];
}
