import { byId } from "../model/by-id.ts";
import type { Statement } from "../model/records.ts";
import { filingStatements, reportedStatement } from "../resolve/statements.ts";
import type { Assembled } from "./assemble.ts";

/** One value a row: what every filing and every figure says of whom, and in which source. */
export function statementsOf({
  records,
  filings,
  reported,
  entities,
}: Pick<Assembled, "records" | "filings" | "reported" | "entities">): Statement[] {
  const sourceOf = new Map(records.map(({ id, source }) => [id, source]));
  const entityOf = byId(entities);
  return [
    ...filings.flatMap((filing) => filingStatements(filing, sourceOf.get(filing.id) ?? "")),
    ...reported.flatMap((figure) => {
      const subject = entityOf.get(figure.entity);
      return subject ? [reportedStatement(figure, subject, figure.source)] : [];
    }),
  ];
}
