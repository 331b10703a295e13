/** One line of a group's page: what is measured, and the group's cell. */
export interface Line {
  readonly order: number;
  readonly head: HTMLElement;
  readonly cell: HTMLElement;
}

/** All that a group's own page says, by the key of the line. */
export interface Column {
  readonly title: HTMLElement;
  readonly lines: ReadonlyMap<string, Line>;
}

/** Reads the page of one group; undefined where it cannot be had. */
export async function readColumn(href: string): Promise<Column | undefined> {
  const response = await fetch(href).catch((error: unknown) => {
    if (error instanceof TypeError) return undefined;
    throw error;
  });
  if (!response?.ok) return undefined;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const title = page.querySelector<HTMLElement>("table.compare thead th:nth-child(2)");
  if (!title) return undefined;
  for (const link of page.querySelectorAll("main a[href]"))
    link.setAttribute("href", new URL(link.getAttribute("href") ?? "", href).href);
  const lines = new Map<string, Line>();
  for (const row of page.querySelectorAll<HTMLElement>("tr[data-row]")) {
    const [head, cell] = row.querySelectorAll<HTMLElement>("th, td");
    if (head && cell) lines.set(row.dataset["row"] ?? "", { head, cell, order: Number(row.dataset["order"]) });
  }
  return { title, lines };
}
