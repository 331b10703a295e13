import type { Company, CompanyName } from "./company.ts";
import type { Random } from "./random.ts";
import type { Column, Row } from "./record.ts";

/** A record while it is being spoiled: what it says, and the parts that its name is still made of. */
export interface Draft {
  readonly row: Row;
  name: CompanyName;
  readonly company: Company;
}

/** One way in which a record of a company differs from another. */
export interface Edit {
  readonly kind: string;
  readonly column: Column;
  /** How often it is drawn, beside the others. */
  readonly weight: number;
  /** Changes the draft, or leaves it as it is where there is nothing to do. */
  readonly apply: (draft: Draft, random: Random) => void;
}
