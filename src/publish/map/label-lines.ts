import { inTwoLines } from "../charts/text-width.ts";
import { textWidth } from "./text-width.ts";
import { toTenth } from "./to-tenth.ts";

/** From one line of a name to the next, in parts of its size. */
const LEADING = 1.15;

/** A name on one line, or where it is longer on two, as it is written beside its dot. */
export interface LabelLines {
  readonly text: string;
  readonly second: string | undefined;
  readonly width: number;
  /** By how much two lines are higher than one. */
  readonly higher: number;
}

export function labelLines(name: string, size: number, longest: number): LabelLines {
  const [text = "", second] = inTwoLines(name, longest / size);
  const width = Math.max(textWidth(text, size), textWidth(second ?? "", size));
  return { text, second, width, higher: second === undefined ? 0 : size * LEADING };
}

/** Where the lines stand whose middle is at this height: each by its baseline. */
export function baselines({ text, second, higher }: LabelLines, middle: number, size: number) {
  const y = middle - higher / 2 + size * 0.35;
  return { text, y: toTenth(y), below: second === undefined ? undefined : { text: second, y: toTenth(y + higher) } };
}
