import type { Figures } from "./figures.ts";

/** Whom a name stands for: several where the dossier declares that it names them in one breath, else the name itself. */
export type EachOf = (written: string) => readonly string[];

/** Every name stands for itself. */
export const ITSELF: EachOf = (written) => [written];

/** By the subjects of several that figures.yml takes apart. */
export function jointParties(figures: Figures | null): EachOf {
  const several = new Map(figures?.subjects.flatMap(({ name, parties }) => (parties.length > 0 ? [[name, parties]] : [])));
  return (written) => several.get(written) ?? [written];
}
