/** What stands at the end of a line: its font's size, and the room between the last point and it, in px. */
export const END_SIZE = 12;
export const END_GAP = 8;

/** How it is written: beside the point, on a rim of the paper's colour, so that a line behind it does not cross it. */
export const END_TEXT = {
  text: "text",
  dx: END_GAP,
  textAnchor: "start",
  fill: "var(--ink)",
  stroke: "var(--paper)",
  strokeWidth: 3,
  fontSize: END_SIZE,
} as const;
