import type { ReportedFigure } from "../site.ts";
import { reportedPage, type ReportedInputs } from "../pages/reported.ts";
import type { ShownReported } from "../reported-table.ts";
import { companyAddress, groupAddress } from "../addresses.ts";
import type { Desk, Plan } from "./desk.ts";
import { toldLabels } from "./told-labels.ts";
import { groupBy } from "../../model/group-by.ts";

/** The one page of all reported figures, by kind. */
export function* planReported(desk: Desk): Iterable<Plan<ReportedInputs>> {
  const { reported } = desk.data;
  const kinds = [...groupBy(reported, ({ kind }) => kind)].map(([kind, figures]) => ({
    kind,
    figures: figures.map((figure) => shownReported(desk, figure)),
  }));
  const withoutAddress = reported.filter(({ address }) => address === null).length;
  yield { address: "reported/", render: reportedPage, inputs: { kinds, withoutAddress } };
}

/** When each investment is evidenced, by the figure that states it. */
const evidencedOf = ({ backings }: Desk) =>
  new Map(backings.all.flatMap(({ tellings }) => tellings.map(({ figure, when }) => [figure, when])));

const labelsOf = ({ data }: Desk) => toldLabels(data);

export function shownReported(desk: Desk, figure: ReportedFigure): ShownReported {
  const { id, kind, subject, predicate, value, unit, period, scope, attributedTo, pageDate, address, observation } = figure;
  const labels = desk.part("labels of what is told", labelsOf);
  return {
    id,
    kind,
    subject,
    label: labels.predicate(figure),
    covers: labels.scope(scope),
    predicate,
    value,
    unit,
    period,
    scope,
    attributedTo,
    pageDate,
    address,
    about: aboutAddress(desk, figure),
    standing: observation?.standing ?? null,
    reading: desk.readings.get(id)?.shown ?? null,
    ...(kind === "edge" && { evidenced: desk.part("when investments are evidenced", evidencedOf).get(id) ?? null }),
  };
}

/** The page of what a figure speaks of: its company where that files, its own where it is an app, else its group. */
export function aboutAddress(desk: Desk, { entity, group }: Pick<ReportedFigure, "entity" | "group">): string | null {
  const { companies, groups } = desk;
  const company = companies.get(entity);
  if (company) return companyAddress(company.slug);
  const app = desk.apps.get(entity);
  if (app !== undefined) return app;
  return group !== null && groups.has(group) ? groupAddress(group) : null;
}
