import type { SearchThing } from "../../model/search-file.ts";
import { attachmentAddress, placeAddress, sourceAddress } from "../addresses.ts";
import { ADDRESS_OF } from "../navigation.ts";
import { slugOf } from "../slugs.ts";
import type { Desk } from "./desk.ts";
import { leadsOf } from "./leads.ts";
import { searchParties } from "./search-parties.ts";
import { storyAddress } from "./stories.ts";

/** Everything that can be found but companies that file and filings. */
export function searchThings(desk: Desk): SearchThing[] {
  return [...pages(desk), ...searchParties(desk), ...measures(desk), ...places(desk), ...sources(desk), ...stories(desk)];
}

function pages(desk: Desk): SearchThing[] {
  const all = leadsOf(desk);
  // With nothing typed the first of them are listed: of each area its first page, and what stands in the navigation by itself.
  const first = all.flatMap(({ area, leads }) => (area === null ? leads : leads.slice(0, 1)));
  const rest = all.flatMap(({ area, leads }) => (area === null ? [] : leads.slice(1)));
  return [...first, ...rest].map((lead): SearchThing => ({ kind: "page", ...lead }));
}

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
