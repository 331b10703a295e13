import { plural } from "./grammar-en.ts";
import type { ReviewWords } from "./review.ts";

export const review: ReviewWords = {
  title: "Open questions",
  lede: (open) =>
    `${plural(open, "question", "questions")} that no rule may decide alone. The most informative come first: the rows that an answer moves, times the bits that it says.`,
  none: "Nothing is open.",
  how: "To answer, run {command}, or add the row below a question to {file} of the dossier, of a class to {labels}. The next build uses it; taking the row away takes the answer back.",
  page: (number, of) => `Page ${number} of ${of}`,
  next: "Next page",
  before: "Page before",
  asks: {
    company: "Are these two names one company?",
    member: "Does this company belong to this group?",
    class: "Which class has this filing?",
  },
  likely: (percent) => `${percent} likely by the rule that asks`,
  weight: (bits) => `weight ${bits}`,
  evidence: "Evidence",
  weighs: { for: "for", against: "against", neither: "tells neither" },
  row: "Row for judgements.csv",
  labelRow: "Row for labels.csv",
  blanks: { by: "YOUR NAME", on: "YYYY-MM-DD", why: "why" },
  answers: { positive: "yes", negative: "no", unsure: "unsure" },
};
