/** One line of what is known of one: what is measured, and its cell. */
export interface Line {
  readonly order: number;
  /** Counted from lists: whoever is counted and has no such line has none of it. */
  readonly isCounted: boolean;
  readonly head: HTMLElement;
  readonly cell: HTMLElement;
}

/** All that a page says of one, by the key of the line. */
export interface Column {
  readonly title: HTMLElement;
  readonly lines: ReadonlyMap<string, Line>;
}

/** What the pages at these addresses hold, each fetched once; undefined of one that cannot be had, which is asked for again the next time. */
export function createReader(): (href: string) => Promise<ReadonlyMap<string, Column> | undefined> {
  const pages = new Map<string, Promise<ReadonlyMap<string, Column> | undefined>>();
  return async (href) => {
    const asked = pages.get(href) ?? readPage(href);
    pages.set(href, asked);
    const columns = await asked;
    if (!columns) pages.delete(href);
    return columns;
  };
}

const NOT_THERE = 404;

/** Everything that stands on one page, by its key; nothing where there is no such page. */
async function readPage(href: string): Promise<ReadonlyMap<string, Column> | undefined> {
  const response = await fetch(href).catch((error: unknown) => {
    if (error instanceof TypeError) return undefined;
    throw error;
  });
  if (response?.status === NOT_THERE) return new Map();
  if (!response?.ok) return undefined;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const link of page.querySelectorAll("main a[href]"))
    link.setAttribute("href", new URL(link.getAttribute("href") ?? "", href).href);
  const bodies = [...page.querySelectorAll<HTMLElement>("tbody[data-entity]")];
  return new Map(bodies.flatMap((body) => columnOf(body)));
}

function columnOf(body: HTMLElement): (readonly [string, Column])[] {
  const title = body.querySelector<HTMLElement>("th[scope=rowgroup] > *");
  if (!title) return [];
  const lines = new Map<string, Line>();
  for (const row of body.querySelectorAll<HTMLElement>("tr[data-row]")) {
    const [head, cell] = row.querySelectorAll<HTMLElement>("th, td");
    const { row: key = "", order } = row.dataset;
    if (head && cell) lines.set(key, { head, cell, order: Number(order), isCounted: row.hasAttribute("data-counted") });
  }
  return [[body.dataset["entity"] ?? "", { title, lines }]];
}
