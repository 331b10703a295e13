import { UNCLEAR, type Scheme } from "../model/classes.ts";
import type { FilingLabel } from "../model/labels.ts";

/** Where a filing stands to a scheme that divides a part of another scheme's filings. */
export interface Part {
  /** Has a label here, may have one, or has none. */
  readonly is: "in" | "open" | "out";
  /** How likely it has one, by the model; of filings that a person has labelled by one that has not seen them. */
  readonly predicted: number;
  /** The label of the scheme above where a person gave it. */
  readonly person: FilingLabel | null;
}

const WHOLE: Part = { is: "in", predicted: 1, person: null };

/** Tells of a key, see `keyOf`, where it stands. `above` are the labels of the scheme that this one is a part of. */
export function partOf(
  { of }: Pick<Scheme, "of">,
  schemes: readonly Scheme[],
  above: ReadonlyMap<string, FilingLabel> | undefined,
): (key: string) => Part {
  if (of === null || !above) return () => WHOLE;
  const place = schemes.find(({ id }) => id === of.scheme)?.labels.findIndex(({ id }) => id === of.label) ?? -1;
  return (key) => {
    const label = above.get(key);
    // A series that the scheme above does not cover stands here with all its filings.
    if (!label) return WHOLE;
    const is = label.label === of.label ? "in" : label.label === UNCLEAR ? "open" : "out";
    return { is, predicted: label.predicted[place] ?? 0, person: label.isHuman ? label : null };
  };
}
