// The free explorer of the whole graph: its file is loaded, and then the picture, the panel and the tables show one state, that of the address.
import type { ExplorerWords } from "../model/explorer-page.ts";
import type { GraphFile } from "../model/graph-file.ts";
import { element } from "./element.ts";
import { openExplorer } from "./explorer/open-explorer.ts";
import { openGraph } from "./explorer/graph.ts";
import { pageLanguage } from "./labels.ts";

/** So long nothing is said about loading, in milliseconds. */
const PATIENCE = 200;

const place = document.querySelector<HTMLElement>("#explorer");
if (place) void start(place, JSON.parse(place.dataset["words"] ?? "{}") as ExplorerWords);

async function start(mount: HTMLElement, words: ExplorerWords): Promise<void> {
  const waits = element("p", { role: "status", class: "explore-wait" });
  mount.replaceChildren(waits);
  // Where the file is there at once, a frame with nothing but these words would only hold up the picture's.
  const late = setTimeout(() => waits.append(words.loading), PATIENCE);
  const loading = load(new URL(mount.dataset["graph"] ?? "graph.json", location.href));
  connectCanvas();
  const loaded = await loading;
  clearTimeout(late);
  if (loaded === undefined) return fail(mount, words.failed, words.retry, () => void start(mount, words));
  const graph = openGraph(loaded, pageLanguage());
  if (!graph) return fail(mount, words.version, words.retry, () => location.reload());
  if (graph.nodes === 0) return mount.replaceChildren(element("p", { class: "explore-wait" }, words.empty));
  openExplorer(mount, graph, words);
}

/** The first stroke on any canvas waits until the page is connected to the graphics card: better while the file is on its way than after it. */
function connectCanvas(): void {
  element("canvas").getContext("2d", { willReadFrequently: true })?.fillRect(0, 0, 1, 1);
}

/** undefined where the site cannot be reached or gives something else than JSON. */
async function load(url: URL): Promise<GraphFile | undefined> {
  try {
    const response = await fetch(url);
    return response.ok ? ((await response.json()) as GraphFile) : undefined;
  } catch (error) {
    // Of the network, and of text that is no JSON.
    if (error instanceof TypeError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function fail(mount: HTMLElement, text: string, again: string, retry: () => void): void {
  const button = element("button", { type: "button" }, again);
  button.addEventListener("click", retry);
  mount.replaceChildren(element("p", { role: "alert", class: "explore-wait" }, text), element("p", { class: "bar" }, button));
}
