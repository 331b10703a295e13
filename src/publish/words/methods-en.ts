import type { MethodsWords } from "./methods.ts";

export const methods: MethodsWords = {
  lede: "How things are counted and read, and what is left unsaid. Each rule tells where it ends.",
  accuracy: "How right the rules are",
  accuracyLede:
    "Held against what people labelled by reading. Where two readers of names agree that is agreement, not truth. Each figure is taken from the last measurement that is committed with the program.",
  rule: "Rule",
  share: "Share",
  interval: "95% interval",
  of: "Of",
  from: "Measurement",
};
