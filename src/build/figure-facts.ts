import type { FigureFacts, KnownFigure } from "../claim/check-facts.ts";
import type { ClaimPlan } from "../model/claim-plan.ts";
import { parseDate } from "../model/dates.ts";
import type { MoneyPlan } from "../model/money-plan.ts";
import { claimWords, type WordedSite } from "./claim-words.ts";

/** What was built and is spoken of; figures speak of no thing filed, so that `entities` need not hold any. */
export interface FigureSources extends WordedSite {
  readonly claims: ClaimPlan;
  readonly money: MoneyPlan | null;
}

/** What others report of a dossier, with the words for it. */
export function figureFacts(site: FigureSources): FigureFacts {
  const { reported, figures, claims, money } = site;
  const entityOf = new Map(reported.map(({ subject, entity }) => [subject, entity]));
  return {
    figures: reported.flatMap(({ observation, pageDate, origin }): KnownFigure[] =>
      observation === null ? [] : [{ ...observation, published: parseDate(pageDate) ?? null, locator: origin.locator }],
    ),
    figureMeasures: figures?.measures ?? [],
    measurers: figures?.measurers ?? [],
    words: claimWords(site, claims),
    named: Object.entries(figures?.periods ?? {}).flatMap(([name, { words, ...period }]) =>
      [name, ...words].map((word) => ({ word, period })),
    ),
    alike: (money?.definitions ?? []).map(({ subjects }) => subjects.flatMap((name) => entityOf.get(name) ?? [])),
  };
}
