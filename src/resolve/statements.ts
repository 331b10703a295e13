import { contentId, productId } from "../model/ids.ts";
import type { Entity, EntitySchema, Reported, ResolvedFiling, Statement } from "../model/records.ts";

/** What a filing says of the company that filed it and of the thing filed, one value at a time. */
export function filingStatements(filing: ResolvedFiling, source: string): Statement[] {
  const product = productId(filing.series, filing.number);
  const values: readonly (readonly [string, EntitySchema, string, string | null])[] = [
    [filing.entity, "Company", "name", filing.repairedFiler],
    [filing.entity, "Company", "previousName", filing.renamedFrom],
    [product, "Product", "name", filing.repairedName],
    [product, "Product", "previousName", filing.namedBefore],
    [product, "Product", "number", filing.number],
    [product, "Product", "class", filing.class],
    [product, "Product", "product", filing.product],
    [product, "Product", "place", filing.place],
    [product, "Product", "filedOn", filing.filedOn],
    [product, "Product", "listedAsOf", filing.listedAsOf],
    [product, "Product", "cancelledOn", filing.cancelledOn],
  ];
  return values.flatMap(([entity, schema, prop, value]) =>
    value === null ? [] : [statement({ entity, schema, prop, value, firstSeen: filing.firstSeen }, source, filing.id)],
  );
}

/** What a reported figure says of its subject. The date of its page is not the day we saw it, which nobody wrote down. */
export function reportedStatement(figure: Reported, subject: Entity, source: string): Statement {
  const value = `${figure.value}${figure.unit ? ` ${figure.unit}` : ""}`;
  const of = { entity: subject.id, schema: subject.schema, prop: figure.predicate, value, firstSeen: null };
  return statement(of, source, figure.record);
}

function statement(of: Omit<Statement, "id" | "source" | "record">, source: string, record: string): Statement {
  return { id: contentId(source, record, of.entity, of.prop, of.value), ...of, source, record };
}
