import { plural } from "./grammar-en.ts";
import type { MethodsWords } from "./methods.ts";

export const methods: MethodsWords = {
  lede: "How things are counted and read, and what is left unsaid. Each rule tells where it ends, and its numbers are those that the program goes by.",
  contents: "Rules",
  accuracy: "How right the rules are",
  accuracyLede:
    "Every accuracy that was measured and is committed with the program: what, of how many, by which command, and the interval where one was worked out. Most are held against what people labelled by reading; where two readers of names agree that is agreement, not truth. A dash says that the measurement does not tell of how many.",
  toFigures: (count) => `How right it is: ${plural(count, "figure", "figures")}`,
  more: (count) => (count === 1 ? "One more figure" : `${count} more figures`),
  others: "Other rules",
  what: "What",
  share: "Share",
  interval: "95% interval",
  of: "Of",
  from: "Measured by",
};
