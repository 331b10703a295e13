/** Addresses of pages within a language, by the last part that names each. */
export const attachmentAddress = (slug: string): string => `attachments/${slug}/`;
export const companyAddress = (slug: string): string => `companies/${slug}/`;
/** Of a thing filed in a series whose things have pages. */
export const productAddress = (slug: string): string => `products/${slug}/`;
export const groupAddress = (id: string): string => `groups/${id}/`;
export const ATTENTION = "attention/";
/** Of what is named in hot-search lists. */
export const attentionAddress = (slug: string): string => `${ATTENTION}${slug}/`;
export const CHANGES = "changes/";
export const seriesChangesAddress = (series: string): string => `${CHANGES}${series}/`;
/** What one round of a series brought; a round is named by the date of its list. */
export const roundAddress = (series: string, date: string): string => `${seriesChangesAddress(series)}${date}/`;
export const PLACES = "places/";
export const placeAddress = (slug: string): string => `${PLACES}${slug}/`;
export const COMPARE = "compare/";
/** Every measure of all whose slugs begin so; of all of a kind where that is nothing. */
export const comparePartAddress = (kind: string, part: string): string => `${COMPARE}${kind}/${part === "" ? "" : `${part}/`}`;
/** One put beside whatever a reader adds. */
export const compareWith = (key: string): string => `${COMPARE}?e=${key}`;
export const SOURCES = "sources/";
export const sourceAddress = (id: string): string => `${SOURCES}${id}/`;
/** Of whoever measured figures, and of a website that tells figures. */
export const measurerAddress = (slug: string): string => `measurers/${slug}/`;
export const websiteAddress = (slug: string): string => `websites/${slug}/`;
export const CORRECTIONS = "corrections/";
export const FEED = "changes.atom";
export const REVIEW = "review/";
export const DISAGREEMENTS = "disagreements/";
export const CLASSES = "classes/";
/** The rows under one label of a scheme. */
export const labelAddress = (scheme: string, label: string): string => `${CLASSES}${scheme}/${label}/`;
export const CAMPAIGNS = "campaigns/";
export const TIMELINE = "timeline/";
export const MONEY = "money/";
/** The editorial map of who backs whom. */
export const MAP = "map/";
export const BACKERS = `${MAP}backers/`;
/** Who matters among investors and companies. */
export const PLAYERS = `${MAP}key-players/`;
export const BACKERS_CSV = `${BACKERS}investments.csv`;
/** Everything that is told of one investor and one company. */
export const backingAddress = (id: string): string => `${BACKERS}${id}/`;
/** Of an investor, or a company invested in, that neither files nor is a group. */
export const whoAddress = (id: string): string => `who/${id}/`;
/** An app or a model that figures speak of and that files under no such name. */
export const appAddress = (id: string): string => `apps/${id}/`;
/** The questions come in pages; the first is the address itself. */
export const reviewAddress = (page: number): string => (page === 1 ? REVIEW : `${REVIEW}${page}/`);
/** Where on its page a question is asked. */
export const questionAnchor = (id: string): string => `q-${id}`;
export const STORIES = "stories/";
/** Search over everything. */
export const SEARCH = "search/";
export const CHECK = "check/";
export const DESIGN = "design/";
/** Files of the site, in no language. */
export const REGISTRY_FILE = "registry.json";
export const CHECK_FACTS_FILE = "check-facts.json";
export const GRAPH_FILE = "graph.json";
export const CHECK_LINKS_FILE = "check-links.json";
/** What search looks in, in no language. */
export const SEARCH_FILE = "search.json";
/** The free explorer of the whole graph. */
export const EXPLORE = "map/explore/";
export const VERDICT = "verdict/";
export const STANDING = "standing/";
export const VARIANTS_FILE = `${VERDICT}variants.csv`;
export const STANDINGS_FILE = `${STANDING}standing.csv`;
/** A chart by itself, for other pages to frame. */
export const embedAddress = (id: string): string => `embed/${id}/`;
