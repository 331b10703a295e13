import { countBy } from "../../model/count-by.ts";
import type { Check, CheckInput } from "./check.ts";

/** Places that the dossier does not know, and area codes that lead to none. */
export const unknownPlaces: Check = {
  code: "unknown-place",
  unit: "rows",
  run({ rows, places }) {
    const known = new Set(places.map(({ name }) => name));
    const placed = rows.filter(({ filing, district }) => filing.place !== null || district !== "");
    if (known.size === 0) return { examined: 0, found: [] };
    const found = placed.flatMap((at) => {
      const { place, number } = at.filing;
      if (place !== null && known.has(place)) return [];
      const field = place === null ? "district" : "place";
      const value = place ?? at.district;
      const message =
        place === null
          ? `District ${value} of ${number} begins with no known area code.`
          : `"${value}", the place of ${number}, is no place that the dossier knows.`;
      return [{ level: "warning", at, field, value, message } as const];
    });
    return { examined: placed.length, found };
  },
};

/** Places of another kind than nearly all are: a body that stands in the column of provinces. */
export const placeKinds: Check = {
  code: "place-kind",
  unit: "rows",
  run(input) {
    const usual = usualKind(input);
    const kinds = new Map(input.places.map(({ name, kind }) => [name, kind]));
    const known = input.rows.filter(({ filing }) => filing.place !== null && kinds.has(filing.place));
    const found = known.flatMap((at) => {
      const { place, number } = at.filing;
      const kind = kinds.get(place ?? "") ?? usual;
      if (kind === usual) return [];
      const message = `"${place}", the place of ${number}, is a ${kind}, not a ${usual}.`;
      return [{ level: "note", at, field: "place", value: place ?? "", expected: usual, message } as const];
    });
    return { examined: known.length, found };
  },
};

/** The kind that most places are of. */
function usualKind({ places }: CheckInput): string {
  return [...countBy(places, ({ kind }) => kind)].toSorted((left, right) => right[1] - left[1])[0]?.[0] ?? "";
}
