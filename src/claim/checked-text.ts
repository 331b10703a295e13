import type { Prose } from "../text/prose.ts";
import type { CheckResult } from "./checked-claim.ts";

/** A text that was checked and what was said of it: what reports are made of. */
export interface CheckedText {
  /** As its reader named it: a path, an address, "-". */
  readonly file: string;
  readonly prose: Prose;
  readonly result: CheckResult;
}
