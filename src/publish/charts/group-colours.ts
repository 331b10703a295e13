import type { DossierHead } from "../../model/dossier.ts";

/**
 * Colour of a group in every chart: one of eight that the colour-blind tell apart, as a variable of style.css so that it is right in light
 * and in dark; grey for a group without one. The name stands at the mark, so that no reader depends on it.
 */
export function groupColours({ colours }: Pick<DossierHead, "colours">): (group: string | null) => string {
  const places = new Map(colours.map((group, at) => [group, at + 1]));
  return (group) => `var(--t${places.get(group ?? "") ?? 0})`;
}
