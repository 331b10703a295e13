/** By what the numbers are chosen, in the order of the buttons; "all" first. */
export const SHOWS = ["all", "supported", "refuted", "disputed", "not-enough-evidence"] as const;
export type Show = (typeof SHOWS)[number];

/** What the page shows of a checked text. All of it stands in the address; of the text nothing does. */
export interface View {
  readonly show: Show;
  /** From 1; null where none is open. */
  readonly number: number | null;
  /** A day, or "". */
  readonly date: string;
  readonly sources: readonly string[];
}

export const EVERYTHING: View = { show: "all", number: null, date: "", sources: [] };

const MOST_SOURCES = 20;

/**
 * Reads the part of an address behind "#", which a browser sends to nobody: undefined where it is none of ours, such as the
 * anchor of a heading. Anybody may have written it, so what makes no sense is left out.
 */
export function viewOf(hash: string): View | undefined {
  const parameters = new URLSearchParams(hash.replace(/^#/, ""));
  if (!parameters.has("show")) return undefined;
  const written = parameters.get("number") ?? "";
  const date = parameters.get("date") ?? "";
  return {
    show: SHOWS.find((show) => show === parameters.get("show")) ?? "all",
    number: /^[1-9]\d{0,6}$/.test(written) ? Number(written) : null,
    date: /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date)) ? date : "",
    sources: parameters.getAll("source").slice(0, MOST_SOURCES),
  };
}

/** "#show=refuted&number=3&date=2025-12-31" */
export function hashOf({ show, number, date, sources }: View): string {
  const parameters = new URLSearchParams({ show });
  if (number !== null) parameters.set("number", String(number));
  if (date !== "") parameters.set("date", date);
  for (const source of sources) parameters.append("source", source);
  return `#${parameters}`;
}
