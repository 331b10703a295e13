import { DESIGN, DISAGREEMENTS, STORIES } from "../addresses.ts";
import { ADDRESS_OF, areasOf } from "../navigation.ts";
import type { Lead, LeadsOfArea } from "../shown/shown-leads.ts";
import type { Words } from "../words/words.ts";
import type { Desk } from "./desk.ts";
import { inAllLanguages } from "./in-all-languages.ts";

/** The pages from which all others are reached: search finds them, and where nothing else helps they are listed. */
export function leadsOf(desk: Desk): LeadsOfArea[] {
  const named = (textOf: (words: Words) => string) => inAllLanguages(desk, textOf);
  const areas = areasOf({ verdict: desk.data.verdict !== null }).map(({ area, sections }) => ({
    area,
    leads: sections.map((one): Lead => ({ address: ADDRESS_OF[one], name: named((words) => words.sections[one]) })),
  }));
  const beside: Lead[] = [
    ...areas.filter(({ leads }) => leads.length === 1).flatMap(({ leads }) => leads),
    ...storyLists(desk),
    { address: DISAGREEMENTS, name: named((words) => words.figures.disagreements) },
    { address: DESIGN, name: named((words) => words.design.title) },
  ];
  return [...areas.filter(({ leads }) => leads.length > 1), { area: null, leads: beside }];
}

/** Stories are listed in the languages that have any. */
function storyLists(desk: Desk): Lead[] {
  const { stories, head } = desk.data;
  const own = head.languages.filter((language) => stories.some((story) => story.language === language));
  const list: Lead = { address: STORIES, name: inAllLanguages(desk, (words) => words.stories.title) };
  if (own.length === head.languages.length) return [list];
  return own.map((language) => ({ ...list, language }));
}
