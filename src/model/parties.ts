import type { Entity } from "./records.ts";

/** Entities but for things filed: whoever files, invests, is owned or is reported on. No name of a thing is among them. */
export function partiesOf(entities: readonly Entity[]): Entity[] {
  return entities.filter(({ schema }) => schema !== "Product");
}
