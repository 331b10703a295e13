import type { Localized } from "../../model/text.ts";
import type { SearchThing } from "../../model/search-file.ts";
import { attachmentAddress, groupAddress } from "../addresses.ts";
import { ADDRESS_OF, areasOf } from "../navigation.ts";
import type { ReportedFigure } from "../site.ts";
import { slugOf } from "../slugs.ts";
import type { Section } from "../words/sections.ts";
import { wordsIn } from "../words/words-in.ts";
import type { Desk } from "./desk.ts";
import { storyAddress } from "./stories.ts";

/** Everything that can be found but companies and filings. */
export function searchThings(desk: Desk): SearchThing[] {
  return [...pages(desk), ...groups(desk), ...subjects(desk), ...measures(desk), ...sources(desk), ...stories(desk)];
}

function pages({ data }: Desk): SearchThing[] {
  const sections = areasOf({ verdict: data.verdict !== null }).flatMap((area) => area.sections);
  const nameOf = (section: Section): Localized =>
    Object.fromEntries(data.head.languages.map((language) => [language, wordsIn(language).sections[section]]));
  return sections.map((section) => ({ kind: "page", address: ADDRESS_OF[section], name: nameOf(section) }));
}

function groups({ data, filingsOf }: Desk): SearchThing[] {
  return data.groups.map(({ id, name, aliases, brands, apps }) => {
    const also = [...new Set([...aliases, ...brands, ...apps])].filter((one) => !Object.values(name).includes(one));
    const size = filingsOf.group.get(id)?.length ?? 0;
    return { kind: "group", id, address: groupAddress(id), name, size, ...(also.length > 0 && { also }) };
  });
}

/** Apps, models, investors and whatever else figures were reported of, by the first row that speaks of each. */
function subjects({ data, groups: known, companyOfName }: Desk): SearchThing[] {
  const [language = "en"] = data.head.languages;
  const captions = new Map(data.entities.map(({ id, caption }) => [id, caption]));
  const names = new Set([...known.values()].flatMap(({ name }) => Object.values(name)));
  const first = new Map<string, { address: string; size: number }>();
  for (const figure of data.reported) {
    for (const name of namesIn(figure, captions)) {
      if (names.has(name) || companyOfName(name)) continue;
      const before = first.get(name);
      if (before) before.size++;
      else first.set(name, { address: `${ADDRESS_OF.reported}#${figure.id}`, size: 1 });
    }
  }
  return [...first].map(([name, { address, size }]) => ({ kind: "subject", address, name: { [language]: name }, size }));
}

/** Whom a figure is of; of an investment also who invested. */
function namesIn({ entity, subject, kind, value }: ReportedFigure, captions: ReadonlyMap<string, string>): string[] {
  const own = captions.get(entity) ?? subject;
  return kind === INVESTMENT && /\p{L}/u.test(value) ? [own, value] : [own];
}

const INVESTMENT = "investment";

function measures({ data }: Desk): SearchThing[] {
  return data.measures.map(({ id, label }) => ({ kind: "measure", address: `${ADDRESS_OF.measures}${id}/`, name: label }));
}

function sources({ data }: Desk): SearchThing[] {
  const [language = "en"] = data.head.languages;
  return [
    ...data.sources.map(({ title, publisher }): SearchThing => ({
      kind: "source",
      address: ADDRESS_OF.sources,
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

function stories({ data }: Desk): SearchThing[] {
  return data.stories.map(({ slug, language, title }) => ({
    kind: "story",
    address: storyAddress(slug),
    name: { [language]: title },
    language,
  }));
}
