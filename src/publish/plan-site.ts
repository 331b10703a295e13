import { dossierNames } from "./plan/dossier-names.ts";
import { packCheckFacts } from "../claim/fact-pack.ts";
import { CHECK_FACTS_FILE, CHECK_LINKS_FILE, GRAPH_FILE, REGISTRY_FILE, SEARCH_FILE } from "./addresses.ts";
import { checkFactsOf } from "./check-facts.ts";
import { languageFolder, type Frame, type Page } from "./page.ts";
import { notFoundPage } from "./pages/not-found.ts";
import { methodsPage } from "./pages/methods.ts";
import { planAnnounced } from "./plan/announced.ts";
import { planAttachments } from "./plan/attachments.ts";
import { planAttention } from "./plan/attention.ts";
import { planBackers } from "./plan/backers.ts";
import { planCampaigns } from "./plan/campaigns.ts";
import { planCancellations } from "./plan/cancellations.ts";
import { checkLinks, planChecker } from "./plan/checker.ts";
import { planChanges } from "./plan/changes.ts";
import { planClasses } from "./plan/classes.ts";
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
import { planMoney } from "./plan/money.ts";
import { planNumbers } from "./plan/numbers.ts";
import { methodsInputs, planOverview } from "./plan/overview.ts";
import { planPlaces } from "./plan/places.ts";
import { planProducts } from "./plan/products.ts";
import { planQuality } from "./plan/quality.ts";
import { planRegistry } from "./plan/registry.ts";
import { registryFile } from "./plan/registry-file.ts";
import { planApps } from "./plan/apps.ts";
import { planReported } from "./plan/reported.ts";
import { planReview } from "./plan/review.ts";
import { planSearch } from "./plan/search.ts";
import { searchFile } from "./plan/search-file.ts";
import { planSources } from "./plan/sources.ts";
import { planStanding } from "./plan/standing.ts";
import { planStories } from "./plan/stories.ts";
import { planTimeline } from "./plan/timeline.ts";
import { planDisagreements } from "./plan/disagreements.ts";
import { planUsage } from "./plan/usage.ts";
import { planVerdict } from "./plan/verdict.ts";
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
    verdict: verdict !== null,
  };
}

/**
 * Every page of the site, one by one, in an order that is always the same. The twins of a page in several languages
 * share one `inputs` object. Rendering is left to whoever asks: a page whose inputs are known needs none.
 */
export function* planSite(data: SiteData): Iterable<Page<unknown>> {
  const desk = openDesk(data);
  const frame = frameOf(data);
  for (const { address, inputs, render, language } of plans(desk)) {
    for (const own of language === undefined ? data.head.languages : [language]) {
      const file = address === "" || address.endsWith("/") ? `${address}index.html` : address;
      yield { path: languageFolder(frame, own) + file, language: own, inputs, render };
    }
  }
  const language = data.head.languages[0] ?? "en";
  const files = [
    { path: REGISTRY_FILE, inputs: registryFile(desk) },
    { path: SEARCH_FILE, inputs: searchFile(desk) },
    { path: CHECK_LINKS_FILE, inputs: checkLinks(desk) },
  ];
  for (const { path, inputs } of files) yield { path, language, inputs, render: (own) => JSON.stringify(own) };
  yield { path: GRAPH_FILE, language, inputs: graphFile(desk), render: graphJson } as Page<unknown>;
  yield { path: CHECK_FACTS_FILE, language, inputs: packCheckFacts(checkFactsOf(data)), render: String };
}

function* plans(desk: Desk): Iterable<Plan> {
  const corrections = shownCorrections(desk);
  yield* planOverview(desk);
  yield* planUsage(desk);
  yield* planAttention(desk);
  yield* planCampaigns(desk);
  yield* planTimeline(desk);
  yield* planMoney(desk);
  yield* planDisagreements(desk);
  yield* planClasses(desk);
  yield* planChecker(desk);
  yield* planExplorer();
  yield* planRegistry(desk);
  yield* planSearch(desk);
  yield* planGroups(desk);
  yield* planCompare(desk);
  yield* planMeasures(desk, corrections);
  yield* planSources(desk);
  yield* planVerdict(desk);
  yield* planStanding(desk);
  yield* planReported(desk);
  yield* planApps(desk);
  yield* planMap(desk);
  yield* planBackers(desk);
  yield* planCancellations(desk);
  yield* planChanges(desk);
  yield* planCorrections(corrections);
  yield planFeed(desk, corrections);
  yield* planAnnounced(desk, corrections);
  yield* planQuality(desk);
  yield* planReview(desk);
  yield {
    address: "methods/",
    render: methodsPage,
    inputs: { rules: methodsInputs(desk), accuracy: desk.data.accuracy },
  } as Plan;
  yield* planDesign(desk);
  yield* planStories(desk);
  yield* planAttachments(desk);
  yield* planCompanies(desk);
  yield* planProducts(desk);
  yield* planPlaces(desk);
  yield { address: "404.html", render: notFoundPage, inputs: null } as Plan;
  // Last, because every page before may have asked for numbers.
  yield* planNumbers(desk, corrections);
}
