import { downloadLine } from "../download-line.ts";
import type { Money } from "../../measure/money/build-money.ts";
import type { NewFirms, NewFirmsYear } from "../../measure/money/new-firms.ts";
import type { Portfolio } from "../../measure/money/portfolio-counts.ts";
import type { SubjectTotals } from "../../measure/money/funding-totals.ts";
import { MONEY } from "../addresses.ts";
import { moneyPage, type MoneyInputs } from "../pages/money.ts";
import { newFirmsFigure, type ShownNewFirms, type ShownNewFirmsYear } from "../figures/new-firms-figure.ts";
import type { ShownPortfolio } from "../pages/money-portfolios.ts";
import { moneyFigure, type ShownSubject } from "../figures/money-figure.ts";
import { readingsCsv } from "../readings-csv.ts";
import type { Desk, Plan } from "./desk.ts";
import { embedPlan } from "./embeds.ts";

/** Money and newcomers on one page, each part as CSV. */
export function* planMoney(desk: Desk): Iterable<Plan> {
  const { money } = desk.data;
  const inputs = money ? moneyInputs(desk, money) : null;
  yield { address: MONEY, render: moneyPage, inputs } as Plan;
  if (!inputs) return;
  for (const definition of inputs.definitions) yield* embedPlan(moneyFigure, definition);
  for (const firms of inputs.newFirms) yield* embedPlan(newFirmsFigure, firms);
  const totals = inputs.definitions.flatMap(({ subjects }) =>
    subjects.flatMap(({ periods }) => periods.flatMap(({ readings }) => readings.map(({ reading }) => reading))),
  );
  const firms = inputs.newFirms.flatMap(({ editions }) => editions.flatMap(({ years }) => years.map(({ reading }) => reading)));
  yield { address: inputs.csv.totals, render: readingsCsv, inputs: totals } as Plan;
  yield { address: inputs.csv.newFirms, render: readingsCsv, inputs: firms } as Plan;
  yield { address: inputs.csv.portfolios, render: portfoliosCsv, inputs: inputs.portfolios } as Plan;
}

function moneyInputs(desk: Desk, { plan, totals, newFirms, portfolios }: Money): MoneyInputs {
  const declared = new Map(plan.definitions.map((one) => [one.id, one]));
  return {
    definitions: totals.map(({ definition, subjects }) => {
      const own = declared.get(definition ?? "");
      const shown = subjects.map((one) => shownSubject(desk, one));
      return { id: definition, label: own?.label ?? null, note: own?.note ?? null, subjects: shown };
    }),
    newFirms: newFirms.map((one) => shownNewFirms(desk, one)),
    lateYears: plan.new_firms?.late_years ?? 0,
    why: plan.new_firms?.why ?? null,
    scope: plan.portfolio?.scope ?? null,
    portfolios: portfolios.flatMap((one) => shownPortfolio(desk, one) ?? []),
    csv: { totals: `${MONEY}totals.csv`, newFirms: `${MONEY}new-firms.csv`, portfolios: `${MONEY}portfolios.csv` },
  };
}

const labelOf = ({ data }: Desk, subject: string) =>
  data.figures?.subjects.find(({ name }) => name === subject)?.label ?? { [data.head.languages[0] ?? "en"]: subject };

function shownSubject(desk: Desk, { subject, measure, periods }: SubjectTotals): ShownSubject {
  return {
    label: labelOf(desk, subject),
    measure: desk.data.figures?.measures.find(({ id }) => id === measure)?.label ?? { en: measure },
    periods: periods.map(({ start, end, isYear, readings, conflicts }) => ({
      start,
      end,
      isYear,
      conflicts,
      readings: readings.flatMap(({ figure, counts }) => {
        const reading = desk.readings.get(figure)?.shown;
        return reading ? [{ reading, counts }] : [];
      }),
    })),
  };
}

function shownNewFirms(desk: Desk, { subject, editions, revisions }: NewFirms): ShownNewFirms {
  const shownYear = ({ figure, year, isLate }: NewFirmsYear): ShownNewFirmsYear[] => {
    const reading = desk.readings.get(figure)?.shown;
    return reading ? [{ year, isLate, reading }] : [];
  };
  return {
    label: labelOf(desk, subject),
    editions: editions.map(({ publisher, attributedTo, pageDate, years }) => ({
      publisher,
      attributedTo,
      pageDate,
      years: years.flatMap(shownYear),
    })),
    revisions: revisions.flatMap(({ year, before, after }) => {
      const [[then], [now]] = [shownYear(before), shownYear(after)];
      return then && now ? [{ year, before: then.reading, after: now.reading }] : [];
    }),
  };
}

function shownPortfolio(desk: Desk, { group, companies, reported }: Portfolio): ShownPortfolio | undefined {
  const own = desk.groups.get(group);
  if (!own) return undefined;
  return {
    group: { id: own.id, name: own.name },
    companies: companies.map(({ name, figures, by }) => ({ name, figures, by })),
    reported: reported.flatMap(({ figure, value, found, verdict, observation }) => {
      const reading = desk.readings.get(figure)?.shown;
      return reading ? [{ reading, value, found, verdict, until: observation.end ?? "" }] : [];
    }),
  };
}

function portfoliosCsv(portfolios: readonly ShownPortfolio[]): string {
  const lines = portfolios.flatMap(({ group, companies, reported }) =>
    companies.map(({ name, figures, by }) =>
      downloadLine([group.id, name, by ?? "", figures.join(";"), reported.map(({ value }) => value).join(";")]),
    ),
  );
  return downloadLine(["investor", "company", "told_by", "figures", "reported"]) + lines.join("");
}
