// Checks texts in a thread of its own, so that the page answers while a long one is read. What is known is loaded at the first
// text; the text itself is kept nowhere and sent nowhere.
import {
  checkText,
  indexRegistry,
  reportClaimReview,
  reportSarif,
  scriptSafeJson,
  unpackCheckFacts,
  type CheckFacts,
} from "../claim/in-browser.ts";
import { markdownProse, plainProse } from "../ingest/prose/plain-prose.ts";
import type { RowsQuery } from "../model/observations.ts";
import type { RegistryFile } from "../model/registry-file.ts";
import type { Prose } from "../text/prose.ts";
import { foundRows } from "./check/found-rows.ts";
import type { Answer, Ask, Asked, Failure } from "./check/protocol.ts";

/** Written by the bundler. */
declare const TIDUI_VERSION: string;

const MOST_ROWS = 300;

/** What could not be done, and why. Never made with a message that quotes the text. */
class Failed extends Error {
  readonly why: Failure;

  constructor(why: Failure) {
    super(why);
    this.why = why;
  }
}

let facts: Promise<CheckFacts> | undefined;
let registry: Promise<RegistryFile> | undefined;
let index: ReturnType<typeof indexRegistry> | undefined;

addEventListener("message", ({ data }: MessageEvent<Ask>) => {
  answer(data).catch((error: unknown) => {
    // A bug is told as a bug, by its kind alone: left to the browser, its message would stand in the console, and it may quote
    // the text.
    tell({ kind: "failed", id: data.id, why: error instanceof Failed ? error.why : data.kind });
  });
});

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one page, and no origin to name
const tell = (answered: Answer): void => postMessage(answered);

async function answer(ask: Ask): Promise<void> {
  const { id } = ask;
  if (ask.kind === "rows") {
    const { file, at } = await rowsOf(ask.query, ask.places);
    return tell({ kind: "rows", id, found: foundRows(file, at, MOST_ROWS) });
  }
  if (ask.kind === "report") return tell({ kind: "report", id, document: documentOf(ask, await factsFrom(ask.places.facts)) });
  if (!facts) tell({ kind: "stage", id, stage: "facts" });
  const known = await factsFrom(ask.places.facts);
  tell({ kind: "stage", id, stage: "checking" });
  const start = performance.now();
  const result = checkText(proseOf(ask.asked).text, known, ask.asked.options);
  tell({ kind: "checked", id, result, seconds: (performance.now() - start) / 1000 });
}

const MARKDOWN = /\.(?:md|markdown|mdown|mkd|mdx)$/i;

/** As `tidui check` reads a file: of Markdown, what is no prose is blanked, so that spans are those of the text. */
function proseOf({ text, name }: Asked): Prose {
  return MARKDOWN.test(name) ? markdownProse(text) : plainProse(text);
}

/** As `tidui check --format` prints it. A text without a file is called what the command calls one. */
function documentOf({ asked, result, report }: Extract<Ask, { kind: "report" }>, { head }: CheckFacts): string {
  if (report === "json") return scriptSafeJson(result);
  const { name, options } = asked;
  const texts = [{ file: name || "-", prose: proseOf(asked), result }];
  if (report === "sarif") return scriptSafeJson(reportSarif(texts, TIDUI_VERSION), 2);
  const author = head.title[options.language] ?? Object.values(head.title)[0] ?? "";
  return scriptSafeJson(reportClaimReview(texts, { ...options, author }), 2);
}

/** Loaded once; a failure is forgotten, so that the next try loads again. */
function factsFrom(address: string): Promise<CheckFacts> {
  facts ??= load(address, "facts").then(unpack);
  facts.catch(() => (facts = undefined));
  return facts;
}

function unpack(json: string): CheckFacts {
  try {
    const unpacked = unpackCheckFacts(json);
    if (unpacked) return unpacked;
  } catch (error) {
    // Some other page came in their place.
    if (error instanceof SyntaxError) throw new Failed("facts");
    throw error;
  }
  throw new Failed("version");
}

async function rowsOf(query: RowsQuery, places: Ask["places"]): Promise<{ file: RegistryFile; at: number[] }> {
  registry ??= load(places.registry, "rows").then((text) => JSON.parse(text) as RegistryFile);
  registry.catch(() => (registry = undefined));
  const file = await registry;
  index ??= indexRegistry(file, (await factsFrom(places.facts)).measures);
  const at = index(query);
  if (!at) throw new Failed("rows");
  return { file, at };
}

async function load(address: string, why: Failure): Promise<string> {
  const response = await fetch(address).catch((error: unknown) => {
    if (error instanceof TypeError) return undefined;
    throw error;
  });
  if (!response?.ok) throw new Failed(why);
  return response.text();
}
