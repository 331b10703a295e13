import { byId } from "../../model/by-id.ts";
import type { Entity } from "../../model/records.ts";
import type { SearchThing } from "../../model/search-file.ts";
import { attachmentAddress, DESIGN, DISAGREEMENTS, groupAddress, placeAddress, sourceAddress } from "../addresses.ts";
import { ADDRESS_OF, areasOf } from "../navigation.ts";
import type { ReportedFigure } from "../site.ts";
import { slugOf } from "../slugs.ts";
import type { Words } from "../words/words.ts";
import type { Desk } from "./desk.ts";
import { inAllLanguages } from "./in-all-languages.ts";
import { storyAddress } from "./stories.ts";

/** Everything that can be found but companies and filings. */
export function searchThings(desk: Desk): SearchThing[] {
  return [
    ...pages(desk),
    ...groups(desk),
    ...subjects(desk),
    ...measures(desk),
    ...places(desk),
    ...sources(desk),
    ...stories(desk),
  ];
}

function pages(desk: Desk): SearchThing[] {
  const sections = areasOf({ verdict: desk.data.verdict !== null }).flatMap((area) => area.sections);
  const named = (textOf: (words: Words) => string) => inAllLanguages(desk, textOf);
  return [
    ...sections.map((section): SearchThing => ({
      kind: "page",
      address: ADDRESS_OF[section],
      name: named((words) => words.sections[section]),
    })),
    { kind: "page", address: DISAGREEMENTS, name: named((words) => words.figures.disagreements) },
    { kind: "page", address: DESIGN, name: named((words) => words.design.title) },
  ];
}

function groups({ data, plain }: Desk): SearchThing[] {
  return data.groups.map(({ id, name, aliases, brands, apps }) => {
    const also = [...new Set([...aliases, ...brands, ...apps])].filter((one) => !Object.values(name).includes(one));
    const size = plain.byGroup.get(id)?.length ?? 0;
    return { kind: "group", id, address: groupAddress(id), name, size, ...(also.length > 0 && { also }) };
  });
}

/** Apps, models, investors and whatever else figures were reported of: by its own page, else by the first row that speaks of it. */
function subjects(desk: Desk): SearchThing[] {
  const { data, groups: known, companyOfName } = desk;
  const [language = "en"] = data.head.languages;
  const entities = byId(desk.parties);
  const names = new Set([...known.values()].flatMap(({ name }) => Object.values(name)));
  const pagesOf = new Map([...desk.backings.parties.values()].map(({ name, page }) => [name[language] ?? "", page]));
  const { apps } = desk;
  const first = new Map<string, { address: string; size: number }>();
  for (const figure of data.reported) {
    for (const name of namesIn(figure, entities)) {
      if (names.has(name) || companyOfName(name)) continue;
      const before = first.get(name);
      if (before) before.size++;
      else
        first.set(name, {
          address: pagesOf.get(name) ?? apps.get(figure.entity) ?? `${ADDRESS_OF.reported}#${figure.id}`,
          size: 1,
        });
    }
  }
  return [...first].map(([name, { address, size }]) => ({ kind: "subject", address, name: { [language]: name }, size }));
}

/** Whom a figure is of; of an investment also who invested. */
function namesIn({ entity, subject, kind, value }: ReportedFigure, entities: ReadonlyMap<string, Entity>): string[] {
  const own = entities.get(entity)?.caption ?? subject;
  return kind === INVESTMENT && /\p{L}/u.test(value) ? [own, value] : [own];
}

const INVESTMENT = "investment";

function measures({ data }: Desk): SearchThing[] {
  return data.measures.map(({ id, label }) => ({ kind: "measure", address: `${ADDRESS_OF.measures}${id}/`, name: label }));
}

function sources({ data }: Desk): SearchThing[] {
  const [language = "en"] = data.head.languages;
  return [
    ...data.sources.map(({ id, title, publisher }): SearchThing => ({
      kind: "source",
      address: sourceAddress(id),
      name: title,
      also: Object.values(publisher),
    })),
    ...data.attachments.map(({ id, title }): SearchThing => ({
      kind: "document",
      address: attachmentAddress(slugOf(id)),
      name: { [language]: title },
    })),
  ];
}

function places({ data, placeSlug }: Desk): SearchThing[] {
  const [language = "en"] = data.head.languages;
  return data.places.map(({ name, short, en }) => ({
    kind: "place",
    address: placeAddress(placeSlug(name)),
    name: { [language]: name, ...(language !== "en" && { en }) },
    ...(short !== name && { also: [short] }),
  }));
}

function stories({ data }: Desk): SearchThing[] {
  return data.stories.map(({ slug, language, title }) => ({
    kind: "story",
    address: storyAddress(slug),
    name: { [language]: title },
    language,
  }));
}
