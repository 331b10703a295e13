import { groupBy } from "../../model/group-by.ts";
import type { OpenQuestion, QuestionEvidence } from "../../model/judgements.ts";
import { memo } from "../../model/memo.ts";
import type { Entity, Membership, Origin } from "../../model/records.ts";
import type { ShownMembership, ShownName, ShownPlace, ShownQuestion, ShownTold } from "../who.ts";
import type { Desk } from "./desk.ts";
import { reviewPlaces } from "./review.ts";

/** The row that something stands in; null where a person says it, or the document is none that has a page. */
export function shownPlace(desk: Pick<Desk, "attachment">, origin: Origin | null): ShownPlace | null {
  const attachment = origin && desk.attachment(origin.attachment);
  return attachment ? { attachment: attachment.slug, title: attachment.title, at: origin.locator } : null;
}

/** Names with their evidence, the rows of one kind together. */
export function shownNames({ attachment }: Desk, entity: Entity): readonly ShownName[] {
  return namesAmong(attachment)(entity);
}

/** They are shown the same as long as the entity and the documents are the same. */
const namesAmong = memo((attachment: Desk["attachment"]) =>
  memo(({ names }: Entity) =>
    names.map(({ name, evidence }): ShownName => {
      const kinds = groupBy(evidence, ({ kind, with: other, decision }) => JSON.stringify([kind, other, decision]));
      return {
        name,
        evidence: [...kinds.values()].flatMap((own) => {
          const [first] = own;
          if (!first) return [];
          const { kind, with: other, decision } = first;
          return [{ kind, with: other, decision, rows: own.flatMap(({ origin }) => shownPlace({ attachment }, origin) ?? []) }];
        }),
      };
    }),
  ),
);

export function shownMembership({ group: _group, name: _name, ...rest }: Membership): ShownMembership {
  return rest;
}

/** What speaks for or against an answer, without what a page says of its own subject anyway. */
export function shownTold(desk: Desk, { evidence }: OpenQuestion, isShown: (one: QuestionEvidence) => boolean): ShownTold[] {
  return evidence.filter(isShown).map(({ what, text, origin }) => ({ what, text, row: shownPlace(desk, origin) }));
}

/** Questions about a company, by every name it has. */
export function questionsOfCompanies(desk: Desk): (entity: Entity) => ShownQuestion[] {
  const placeOf = reviewPlaces(desk.data.questions);
  const byName = groupBy(
    desk.data.questions.flatMap((question) =>
      (question.kind === "member" ? [question.left] : [question.left, question.right]).map((name) => ({ name, question })),
    ),
    ({ name }) => name,
  );
  return ({ names }) =>
    names
      .flatMap(({ name }) => byName.get(name) ?? [])
      .map(({ name, question }) => ({
        kind: question.kind,
        other: otherSide(desk, question, name),
        probability: question.probability,
        evidence: shownTold(desk, question, ({ what, text }) => !OF_GROUP.has(what) && (what !== "filer" || text !== name)),
        review: placeOf(question),
      }));
}

const OF_GROUP: ReadonlySet<string> = new Set(["group", "brand", "app"]);

function otherSide(desk: Desk, { kind, left, right }: OpenQuestion, own: string): ShownQuestion["other"] {
  const [language = ""] = desk.data.head.languages;
  if (kind === "member") return { name: desk.groups.get(right)?.name ?? {}, company: null, group: right };
  const other = own === left ? right : left;
  return { name: { [language]: other }, company: desk.companyOfName(other)?.slug ?? null, group: null };
}
