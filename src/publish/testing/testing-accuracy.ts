import type { Accuracy } from "../../model/accuracy.ts";
import { testingRules } from "./testing-rules.ts";

/** Three figures: one with an interval and a name in both languages, one with neither, of none of the rules; and one folded away. */
const testingAccuracy: readonly Accuracy[] = [
  {
    id: "kind-right",
    rule: "classes",
    label: { zh: "类别判定", en: "Kind, of the decided" },
    share: 0.965,
    low: 0.93,
    high: 0.98,
    of: 261,
    from: "bench/classes/reference.jsonl",
    command: "npm run bench:classes",
    isDetail: false,
  },
  {
    id: "found",
    rule: "",
    label: { en: "Numbers found" },
    share: 0.9,
    low: null,
    high: null,
    of: null,
    from: "bench/claims/reference.jsonl",
    command: "",
    isDetail: false,
  },
  {
    id: "kind-decided",
    rule: "classes",
    label: { zh: "类别判定了多少", en: "Kind, decided" },
    share: 0.58,
    low: null,
    high: null,
    of: 450,
    from: "bench/classes/reference.jsonl",
    command: "npm run bench:classes",
    isDetail: true,
  },
];

/** What the page of methods tells. */
export const testingMethods = { accuracy: testingAccuracy, rules: testingRules };
