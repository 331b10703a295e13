import { describeLocator } from "../model/locator.ts";
import type { Entity } from "../model/records.ts";
import type { Table } from "../store/database.ts";

export const COMPANY_VIEWS: Readonly<Record<string, string>> = {
  names: `SELECT entity, name, evidence, other, record, attachment, locator, "by", "on", why FROM entity_name`,
  members: `SELECT entity, name, grp, evidence, basis, note, share, document, date, "by", why FROM member`,
};

/** Every name of every company with who says that it is one, and why each member of a group is one. */
export function companyTables(entities: readonly Entity[], grp: (group: string | null) => string | null): Table[] {
  return [
    {
      name: "entity_name",
      columns: {
        entity: "text",
        name: "text",
        evidence: "text",
        other: "text",
        record: "text",
        attachment: "text",
        locator: "text",
        by: "text",
        on: "text",
        why: "text",
      },
      rows: entities.flatMap(({ id, names }) =>
        names.flatMap(({ name, evidence }) =>
          evidence.map(({ kind, with: other, record, origin, decision }) => [
            id,
            name,
            kind,
            other,
            record,
            origin?.attachment ?? null,
            origin ? describeLocator(origin.locator) : null,
            decision?.by ?? null,
            decision?.on ?? null,
            decision?.why ?? null,
          ]),
        ),
      ),
    },
    {
      name: "member",
      columns: {
        entity: "text",
        name: "text",
        grp: "text",
        evidence: "text",
        basis: "text",
        note: "text",
        share: "number",
        document: "text",
        date: "text",
        by: "text",
        why: "text",
      },
      rows: entities.flatMap(({ id, membership }) => {
        if (!membership) return [];
        const { name, group, evidence, basis, note, share, document, date, decision } = membership;
        return [
          [id, name, grp(group), evidence, basis, note, share, document, date, decision?.by ?? null, decision?.why ?? null],
        ];
      }),
    },
  ];
}
