import type { ClassRow } from "../../measure/classes/half-years.ts";
import type { RowsIndex } from "../../measure/rows.ts";
import type { VerdictResult } from "../../measure/verdict/build-verdict.ts";
import type { AttentionPlan } from "../../model/attention-plan.ts";
import type { AttentionRows } from "../../model/attention.ts";
import type { Measure } from "../../model/dossier.ts";
import type { Figures } from "../../model/figures.ts";
import type { Group } from "../../model/groups.ts";
import type { Scheme } from "../../model/classes.ts";
import type { Observation } from "../../model/observations.ts";
import type { Entity } from "../../model/records.ts";

/** All that a binding can name: the part of a build's data that holds numbers. */
export interface NumberSources {
  readonly measures: readonly Measure[];
  readonly groups: readonly Group[];
  readonly places: readonly { readonly name: string }[];
  readonly schemes: readonly Scheme[];
  readonly figures: Figures | null;
  readonly attentionPlan: AttentionPlan | null;
  readonly attention: AttentionRows;
  readonly entities: readonly Entity[];
  readonly observations: readonly Observation[];
  readonly classes: readonly ClassRow[];
  readonly verdict: VerdictResult | null;
  readonly index: Pick<RowsIndex, "count">;
}
