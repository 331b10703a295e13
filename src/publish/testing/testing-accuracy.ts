import type { Accuracy } from "../../model/accuracy.ts";

/** Two rules: one with an interval and a name in both languages, one with neither. */
export const testingAccuracy: readonly Accuracy[] = [
  {
    id: "kind-right",
    label: { zh: "类别判定", en: "Kind, of the decided" },
    share: 0.965,
    low: 0.93,
    high: 0.98,
    of: 261,
    from: "bench/classes/reference.jsonl",
  },
  {
    id: "found",
    label: { en: "Numbers found" },
    share: 0.9,
    low: null,
    high: null,
    of: 20,
    from: "bench/claims/reference.jsonl",
  },
];
