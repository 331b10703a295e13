// The free explorer of the whole graph: its file is loaded, and then the picture, the panel and the tables show one state, that of the address.
// The script runs as soon as it is here, and what needs no page is done while page and styles are still on their way.
import type { ExplorerWords } from "../model/explorer-page.ts";
import type { GraphFile } from "../model/graph-file.ts";
import { element } from "./element.ts";
import { openExplorer, outlookOn, type Outlook } from "./explorer/open-explorer.ts";
import { openGraph } from "./explorer/graph.ts";
import { pageLanguage } from "./labels.ts";
import { pageData } from "./page-data.ts";
import { showFailure } from "./show-failure.ts";

/** So long nothing is said about loading, in milliseconds. */
const PATIENCE = 200;

/** Why there is nothing to show: the file cannot be had, is of another version, or has nothing in it. */
type Lack = "failed" | "version" | "empty";

void start(prepare(pageData()));

async function start(preparing: Promise<Outlook | Lack>): Promise<void> {
  await parsed();
  const mount = document.querySelector<HTMLElement>("#explorer");
  if (!mount) return;
  const words = JSON.parse(mount.dataset["words"] ?? "{}") as ExplorerWords;
  const waits = element("p", { role: "status", class: "explore-wait" });
  mount.replaceChildren(waits);
  // Where the file is there at once, a frame with nothing but these words would only hold up the picture's.
  const late = setTimeout(() => waits.append(words.loading), PATIENCE);
  const outlook = await preparing;
  clearTimeout(late);
  const asked = { again: words.retry };
  if (outlook === "failed")
    return showFailure(mount, { ...asked, text: words.failed, retry: () => void start(prepare(pageData(true))) });
  if (outlook === "version") return showFailure(mount, { ...asked, text: words.version, retry: () => location.reload() });
  if (outlook === "empty") return mount.replaceChildren(element("p", { class: "explore-wait" }, words.empty));
  openExplorer(mount, outlook, words);
}

/** Resolves once the document is parsed, before deferred scripts run and before it is first drawn. */
async function parsed(): Promise<void> {
  if (document.readyState !== "loading") return;
  await new Promise((resolve) => document.addEventListener("readystatechange", resolve, { once: true }));
}

async function prepare(data: Promise<unknown>): Promise<Outlook | Lack> {
  const file = await data;
  if (file === undefined) return "failed";
  const graph = openGraph(file as GraphFile, pageLanguage());
  if (!graph) return "version";
  return graph.nodes === 0 ? "empty" : outlookOn(graph, location.href);
}
