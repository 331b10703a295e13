/** What is on a page, in points from its upper left corner as a person sees it, y downwards. */
export interface PageContent {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly strokes: readonly Stroke[];
  /** Filled rectangles that are too thick to be lines. */
  readonly fills: readonly Box[];
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One character (or ligature) where it stands. */
export interface Glyph extends Box {
  readonly text: string;
  /** Font size on the page. */
  readonly size: number;
  /** Quarter turns clockwise of the reading direction: 0 to the right, 1 downwards, 2 to the left, 3 upwards. */
  readonly turn: 0 | 1 | 2 | 3;
  /** Glyphs that were shown by one operator have the same number; it counts up in drawing order. */
  readonly run: number;
}

/** A straight piece of a ruling line, horizontal or vertical, however it was drawn. `from` < `to`. */
export interface Stroke {
  readonly isVertical: boolean;
  /** Its y if horizontal, its x if vertical: the middle of its thickness. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export function centreX({ left, right }: Box): number {
  return (left + right) / 2;
}

export function centreY({ top, bottom }: Box): number {
  return (top + bottom) / 2;
}
