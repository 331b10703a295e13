import type { Markup } from "../html.ts";
import type { Chrome } from "../page.ts";

/** A chart in a language, with the words that all pages share: several may be drawn of one object. */
export interface DrawingName {
  readonly id: string;
  readonly chrome: Pick<Chrome, "language" | "frame">;
}

type Drawings = Map<string, Markup>;

/** By what they show, then by what all pages share. */
const drawn = new WeakMap<object, WeakMap<Chrome["frame"], Drawings>>();

/**
 * A drawing by what it shows and its language: the page around a chart and the chart's own page share it. A drawing therefore holds no
 * link, for links differ from page to page.
 */
export function drawnOnce(shown: object, { id, chrome: { language, frame } }: DrawingName, draw: () => Markup): Markup {
  const name = `${id} ${language}`;
  const byFrame = drawn.get(shown) ?? new WeakMap<Chrome["frame"], Drawings>();
  drawn.set(shown, byFrame);
  const known = byFrame.get(frame) ?? new Map<string, Markup>();
  byFrame.set(frame, known);
  const before = known.get(name);
  if (before) return before;
  const made = draw();
  known.set(name, made);
  return made;
}
