import type { Weights } from "./weights.ts";

export const LEARNED: Weights = {};
