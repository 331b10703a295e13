import type { DossierHead } from "../../model/dossier.ts";
import { memo } from "../../model/memo.ts";
import { companyPage, type CompanyGroup, type CompanyInputs } from "../pages/company.ts";
import { companyAddress } from "../addresses.ts";
import { groupBy } from "../../model/group-by.ts";
import { shownBackings } from "./backing.ts";
import type { CompanyEntry, Desk, Plan } from "./desk.ts";
import type { PlainRow } from "./plain-rows.ts";
import { shownReported } from "./reported.ts";
import { questionsOfCompanies, shownMembership, shownNames } from "./who.ts";

/** A page for every company that files. */
export function* planCompanies(desk: Desk): Iterable<Plan<CompanyInputs>> {
  const reported = groupBy(desk.data.reported, (figure) => figure.entity);
  const questionsOf = questionsOfCompanies(desk);
  for (const entry of desk.companies.values()) {
    const filings = desk.filingsOfEntity.get(entry.entity.id) ?? [];
    yield {
      address: companyAddress(entry.slug),
      render: companyPage,
      inputs: {
        slug: entry.slug,
        name: entry.entity.caption,
        group: groupOf(desk, entry),
        series: seriesTally(desk, desk.plain.byEntity.get(entry.entity.id) ?? []),
        names: shownNames(desk, entry.entity),
        questions: questionsOf(entry.entity),
        backings: shownBackings(desk, entry.entity.id),
        sections: desk.sections(filings),
        reported: (reported.get(entry.entity.id) ?? []).map((figure) => shownReported(desk, figure)),
      },
    };
  }
}

function groupOf({ groups }: Desk, { entity }: CompanyEntry): CompanyGroup | null {
  const group = entity.group === null ? undefined : groups.get(entity.group);
  if (!group || !entity.membership) return null;
  return { id: group.id, name: group.name, membership: shownMembership(entity.membership) };
}

/** Rows by series, in the dossier's order. */
export function seriesTally({ data }: Desk, rows: readonly PlainRow[]): readonly SeriesRows[] {
  return tallyIn(data.head)(rows);
}

interface SeriesRows {
  readonly id: string;
  readonly rows: number;
}

/** The rows of a company are the very same list as long as nothing of them but a name is another. */
const tallyIn = memo(({ series }: DossierHead) =>
  memo((rows: readonly PlainRow[]) =>
    series.flatMap(({ id }): SeriesRows[] => {
      const own = rows.filter((row) => row.series === id).length;
      return own === 0 ? [] : [{ id, rows: own }];
    }),
  ),
);
