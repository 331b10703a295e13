import type { EventPlan } from "../model/event-plan.ts";
import { contentId } from "../model/ids.ts";
import type { Report } from "../model/issues.ts";
import type { Cancellation, DatedEvent, ResolvedFiling } from "../model/records.ts";
import type { NamedPeriods } from "../model/written-period.ts";
import { markConflicts, type FigurePair } from "./event-conflicts.ts";
import { fundingRounds } from "./funding-rounds.ts";
import { toldEvents, type EventFigure } from "./told-events.ts";

export interface EventInputs {
  readonly reported: readonly EventFigure[];
  readonly cancellations: readonly Cancellation[];
  readonly filings: readonly ResolvedFiling[];
  /** Pairs of figures that do not go together. */
  readonly disagreements: readonly FigurePair[];
  readonly plan: EventPlan | null;
  readonly periods: NamedPeriods;
}

/** Everything that happened, with the date its source gives: reported events, rounds of funding, and filings struck off. */
export function buildEvents(inputs: EventInputs, report: Report): DatedEvent[] {
  const { reported, plan, periods, disagreements } = inputs;
  const familyOf = plan && new Map(plan.kinds.flatMap(({ id, predicates }) => predicates.map((word) => [word, id] as const)));
  const told = toldEvents(reported, { familyOf, periods }, report);
  const dateTold = new Map(reported.map(({ id, value }) => [id, value]));
  return [...markConflicts(told, disagreements, dateTold), ...fundingRounds(reported), ...cancelledFilings(inputs)];
}

function cancelledFilings({ cancellations, filings }: EventInputs): DatedEvent[] {
  const byNumber = new Map(filings.map((filing) => [filing.number, filing]));
  return cancellations.flatMap(({ id, number, cancelledOn, address }): DatedEvent[] => {
    const filing = byNumber.get(number);
    if (!filing) return [];
    return [
      {
        id: contentId("cancelled", id),
        kind: "filing cancelled",
        family: "cancellation",
        entity: filing.entity,
        group: filing.group,
        parties: [],
        start: cancelledOn,
        end: cancelledOn,
        granularity: cancelledOn.length === 10 ? "day" : cancelledOn.length === 7 ? "month" : "year",
        about: false,
        announced: null,
        value: null,
        unit: null,
        detail: number,
        record: id,
        told: [{ record: id, figure: null, address, attributedTo: "" }],
        conflicts: [],
      },
    ];
  });
}
