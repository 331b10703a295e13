/** One line of a committed result. */
export type Line = Readonly<Record<string, unknown>>;

/** A share that was right, with its interval where one was worked out, and of how many where that was counted. */
export interface Figure {
  readonly share: number;
  readonly low?: number;
  readonly high?: number;
  readonly of?: number;
}

/** A figure that the page of methods shows: which line of which result gives it, and what to call it. */
export interface ShownFigure {
  readonly id: string;
  /** Id of the rule on that page. */
  readonly rule: string;
  readonly zh: string;
  readonly en: string;
  readonly file: string;
  /** The line, by what stands in it. */
  readonly where: Line;
  readonly figure: (line: Line) => Figure;
  /** Folded away behind the figures that a reader wants first. */
  readonly isDetail?: boolean;
}

/** A share that stands in the line with its interval. */
export const part =
  (name: string) =>
  (line: Line): Figure =>
    line[name] as Figure;

/** A number of the line as the share; of how many the second tells, if anything does. */
export const ratio =
  (share: string, of?: string | ((line: Line) => number)) =>
  (line: Line): Figure => ({
    share: numberOf(line, share),
    ...(of !== undefined && { of: typeof of === "string" ? numberOf(line, of) : of(line) }),
  });

/** So many of so many. */
export const counted =
  (right: string, of: string) =>
  (line: Line): Figure => ({ share: numberOf(line, right) / numberOf(line, of), of: numberOf(line, of) });

/** A number of a line; one that is not there is a mistake in the list. */
export function numberOf(line: Line, name: string): number {
  const value = line[name];
  if (typeof value !== "number") throw new Error(`A line of "${String(line["what"])}" has no number ${name}`);
  return value;
}
