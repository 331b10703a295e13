import type { CompositeInput, Given } from "../../measure/composite/composite-input.ts";

/** The input of the index from the page’s own text, where JSON has null for an open end. Made by our page and by nobody else. */
export function readKernelInput(text: string): CompositeInput {
  const written = JSON.parse(text) as CompositeInput;
  return {
    ...written,
    measures: written.measures.map((measure) => ({
      ...measure,
      sources: measure.sources.map((source) => ({ ...source, values: source.values.map(opened) })),
    })),
  };
}

function opened(given: Given | readonly [number | null, number | null]): Given {
  if (given === null || typeof given === "number") return given;
  return [given[0] ?? -Infinity, given[1] ?? Infinity];
}
