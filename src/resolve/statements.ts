import { contentId } from "../model/ids.ts";
import type { Entity, EntitySchema, Reported, ResolvedFiling, Statement } from "../model/records.ts";
import { productId } from "./entities.ts";

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
    value === null ? [] : [statement({ entity, schema, prop, value }, source, filing.id, filing.firstSeen)],
  );
}

export function reportedStatement(figure: Reported, subject: Entity, record: { source: string; firstSeen: string }): Statement {
  const value = `${figure.value}${figure.unit ? ` ${figure.unit}` : ""}`;
  const of = { entity: subject.id, schema: subject.schema, prop: figure.predicate, value };
  return statement(of, record.source, figure.id, record.firstSeen);
}

function statement(
  of: { entity: string; schema: EntitySchema; prop: string; value: string },
  source: string,
  record: string,
  firstSeen: string,
): Statement {
  return { id: contentId(source, record, of.entity, of.prop, of.value), ...of, source, record, firstSeen };
}
