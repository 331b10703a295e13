/** How far from a mark the pointer may be and still mean it, in px. */
const REACH = 18;

/** The mark under the pointer, or the closest within reach. */
export function nearestMark<T extends Element>(marks: readonly T[], x: number, y: number): T | undefined {
  let nearest: T | undefined;
  let least = REACH;
  for (const mark of marks) {
    const { left, right, top, bottom } = mark.getBoundingClientRect();
    const away = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    // Of marks under the pointer the last drawn lies on top.
    if (away < least || (away === 0 && least === 0)) [nearest, least] = [mark, away];
  }
  return nearest;
}

/** Where an arrow key leads: on or back in the order of the drawing, Home and End to its ends. */
export function stepFrom<T>(marks: readonly T[], from: T, key: string): T | undefined {
  const at = marks.indexOf(from);
  if (key === "ArrowRight" || key === "ArrowDown") return marks[Math.min(at + 1, marks.length - 1)];
  if (key === "ArrowLeft" || key === "ArrowUp") return marks[Math.max(at - 1, 0)];
  if (key === "Home") return marks[0];
  return key === "End" ? marks.at(-1) : undefined;
}
