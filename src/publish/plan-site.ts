import { dossierNames } from "./plan/dossier-names.ts";
import { packCheckFacts } from "../claim/fact-pack.ts";
import { CHECK_FACTS_FILE, CHECK_LINKS_FILE, GRAPH_FILE, REGISTRY_FILE, SEARCH_FILE } from "./addresses.ts";
import { checkFactsOf } from "./check-facts.ts";
import { languageFolder, type Frame, type Page } from "./page.ts";
import { planAnnounced } from "./plan/announced.ts";
import { planAttachments } from "./plan/attachments.ts";
import { planAttention } from "./plan/attention.ts";
import { planBackers } from "./plan/backers.ts";
import { planCampaigns } from "./plan/campaigns.ts";
import { planCancellations } from "./plan/cancellations.ts";
import { checkLinks, planChecker } from "./plan/checker.ts";
import { planChanges } from "./plan/changes.ts";
import { planClasses, planClassTables } from "./plan/classes.ts";
import { planCompanies } from "./plan/companies.ts";
import { planCompare } from "./plan/compare.ts";
import { planCorrections, shownCorrections } from "./plan/corrections.ts";
import { planDesign } from "./plan/design.ts";
import { openDesk, type Desk, type Plan } from "./plan/desk.ts";
import { planExplorer } from "./plan/explorer.ts";
import { planFeed } from "./plan/feed.ts";
import { graphFile, graphJson } from "./plan/graph/graph-file.ts";
import { planGroups } from "./plan/groups.ts";
import { planMap } from "./plan/map.ts";
import { planMeasures } from "./plan/measures.ts";
import { planMethods } from "./plan/methods.ts";
import { planMoney } from "./plan/money.ts";
import { freshParts, PlanMemory, type PlanPart } from "./plan/plan-memory.ts";
import type { Localized } from "../model/text.ts";
import type { ShownCorrection } from "./pages/corrections.ts";
import { planNumbers } from "./plan/numbers.ts";
import { memo } from "../model/memo.ts";
import { jsonOfColumns } from "../model/json-of-columns.ts";
import { planOverview } from "./plan/overview.ts";
import { planPlaces } from "./plan/places.ts";
import { planPlayers } from "./plan/players.ts";
import { planProducts } from "./plan/products.ts";
import { planQuality } from "./plan/quality.ts";
import { planRegistry } from "./plan/registry.ts";
import { plainColumns, registryFile } from "./plan/registry-file.ts";
import { planApps } from "./plan/apps.ts";
import { planReported } from "./plan/reported.ts";
import { planReview } from "./plan/review.ts";
import { planSearch } from "./plan/search.ts";
import { searchColumns, searchFile, searchFilings } from "./plan/search-file.ts";
import { planSources } from "./plan/sources.ts";
import { planStanding } from "./plan/standing.ts";
import { planStories } from "./plan/stories.ts";
import { planTellers } from "./plan/tellers.ts";
import { planTimeline } from "./plan/timeline.ts";
import { planDisagreements } from "./plan/disagreements.ts";
import { planUsage } from "./plan/usage.ts";
import { planVerdict } from "./plan/verdict.ts";
import { freshStages, type Stages } from "../model/stages.ts";
import type { SiteData } from "./site.ts";

/** What the pages of a site share; render each with it. */
export function frameOf(data: SiteData): Frame {
  const { head, places, verdict } = data;
  return {
    id: head.id,
    title: head.title,
    languages: head.languages,
    series: Object.fromEntries(head.series.map(({ id, label, short, unit }) => [id, { label, short, unit }])),
    places: Object.fromEntries(places.map(({ name, en }) => [name, en])),
    names: dossierNames(data),
    terms: byText(data.figures?.terms ?? []),
    notes: byText(data.notes),
    verdict: verdict !== null,
  };
}

const byText = (all: readonly Localized[]): Readonly<Record<string, Localized>> =>
  Object.fromEntries(all.flatMap((one) => Object.values(one).map((text) => [text, one])));

/**
 * Every page of the site, one by one, in an order that is always the same. The twins of a page in several languages
 * share one `inputs` object. Rendering is left to whoever asks: a page whose inputs are known needs none.
 */
export function* planSite(data: SiteData, stages: Stages = freshStages()): Iterable<Page<unknown>> {
  const desk = openDesk(data, stages);
  const part = stages.areKept
    ? stages.run("parts of the plan", [undefined], () => new PlanMemory()).begin(desk)
    : freshParts(desk);
  const pages = stages.areKept
    ? stages.run("pages of plans", [data.head.languages], (all) => memo(pagesOf(all)))
    : pagesOf(data.head.languages);
  for (const plan of plans(desk, part, stages)) yield* pages(plan);
  const language = data.head.languages[0] ?? "en";
  const searched = part("rows of search", searchFilings, part("columns of search", searchColumns, undefined));
  const texts: Readonly<Record<string, string>> = {
    [REGISTRY_FILE]: part(REGISTRY_FILE, asJson(registryFile), part("columns of the registry", plainColumns, undefined)),
    [SEARCH_FILE]: part(SEARCH_FILE, asJson(searchFile), searched),
    [CHECK_LINKS_FILE]: part(CHECK_LINKS_FILE, asJson(checkLinks), undefined),
    [CHECK_FACTS_FILE]: part(CHECK_FACTS_FILE, checkFacts, undefined),
  };
  for (const [path, inputs] of Object.entries(texts)) yield { path, language, inputs, render: String };
  yield { path: GRAPH_FILE, language, inputs: part(GRAPH_FILE, graphFile, undefined), render: graphJson } as Page<unknown>;
}

/** The pages that a plan makes, one in each of its languages. */
function pagesOf(languages: readonly string[]): (plan: Plan) => readonly Page<unknown>[] {
  return ({ address, inputs, render, language }) => {
    const file = address === "" || address.endsWith("/") ? `${address}index.html` : address;
    const own = language === undefined ? languages : [language];
    return own.map((one) => ({ path: languageFolder({ languages }, one) + file, language: one, inputs, render }));
  };
}

/** A large file is planned as its text, so that it is not put into words once to be hashed and once more to be drawn. */
const asJson =
  <B>(make: (desk: Desk, beside: B) => object) =>
  (desk: Desk, beside: B): string =>
    jsonOfColumns(make(desk, beside));
const checkFacts = ({ data, plainIndex }: Desk): string => packCheckFacts(checkFactsOf(data, plainIndex));

/** Parts of the plan, each of which is made again only where something that it reads is another than in the last build. */
const PARTS = {
  overview: planOverview,
  usage: planUsage,
  attention: planAttention,
  campaigns: planCampaigns,
  timeline: planTimeline,
  money: planMoney,
  disagreements: planDisagreements,
  classes: planClasses,
  "tables of classes": planClassTables,
  checker: planChecker,
  explorer: planExplorer,
  registry: planRegistry,
  search: planSearch,
  groups: planGroups,
  compare: planCompare,
  measures: planMeasures,
  sources: planSources,
  verdict: planVerdict,
  standing: planStanding,
  reported: planReported,
  apps: planApps,
  tellers: planTellers,
  map: planMap,
  backers: planBackers,
  players: planPlayers,
  cancellations: planCancellations,
  changes: planChanges,
  corrections: (_desk: Desk, corrections: readonly ShownCorrection[]) => planCorrections(corrections),
  feed: (desk: Desk, corrections: readonly ShownCorrection[]) => [planFeed(desk, corrections)],
  announced: planAnnounced,
  quality: planQuality,
  review: planReview,
  methods: planMethods,
  design: planDesign,
  stories: planStories,
  attachments: planAttachments,
  companies: planCompanies,
  products: planProducts,
  places: planPlaces,
  // Last, because every page before may have asked for numbers.
  numbers: planNumbers,
} as const satisfies Readonly<Record<string, (desk: Desk, corrections: readonly ShownCorrection[]) => Iterable<Plan>>>;

function* plans(desk: Desk, part: PlanPart, stages: Stages): Iterable<Plan> {
  const corrections = stages.same("shown corrections", shownCorrections(desk));
  for (const [name, plan] of Object.entries(PARTS))
    yield* part<Iterable<Plan>, readonly ShownCorrection[]>(name, plan, corrections);
}
