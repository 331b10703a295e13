// Search over everything. Brought by the page that searches, and by all others when it is first asked for.
import { OPEN_SEARCH } from "./open-search.ts";
import { openFinder } from "./search/finder.ts";
import { startSearchPage } from "./search/page.ts";

const mount = document.querySelector<HTMLElement>("#search-page");
if (mount) void startSearchPage(mount);
document.addEventListener(OPEN_SEARCH, (event) => {
  openFinder(event instanceof CustomEvent && typeof event.detail === "string" ? event.detail : "");
});
