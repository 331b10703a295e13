import type { Markup } from "../html.ts";

/** A chart in a language: several may be drawn of one object. */
export interface DrawingName {
  readonly id: string;
  readonly language: string;
}

const drawn = new WeakMap<object, Map<string, Markup>>();

/**
 * A drawing by what it shows and its language: the page around a chart and the chart's own page share it. A drawing therefore holds no
 * link, for links differ from page to page.
 */
export function drawnOnce(shown: object, { id, language }: DrawingName, draw: () => Markup): Markup {
  const name = `${id} ${language}`;
  const known = drawn.get(shown) ?? new Map<string, Markup>();
  drawn.set(shown, known);
  const before = known.get(name);
  if (before) return before;
  const made = draw();
  known.set(name, made);
  return made;
}
