import { date, plural } from "./grammar-en.ts";
import type { ProductWords } from "./products.ts";

export const products: ProductWords = {
  precision: { month: "the month is all that is given", year: "the year is all that is given" },
  notGiven: "not given",
  cancelled: (day, noticed) => `Cancelled on ${date(day)}, by a notice of ${date(noticed)}.`,
  labels: "Class",
  labelledBy: (probability, by) => (probability === null ? `read by a person: ${by}` : `probability ${probability}, by ${by}`),
  dates: "Its dates, each on its own clock",
  row: "The row as published",
  rows: "The rows as published",
  sameName: "Others filed under the same name",
  sameNameLede: "The name is the same, character by character. That they are one thing nobody says.",
  moreOfName: (count) => `and ${count} more of this name`,
  builtOn: "Built on",
  buildsOn: "Built on it",
  builtLede: "As far as anybody says so, or a name tells it; how it is known stands beside each.",
  statuses: { stated: "stated", unverified: "unverified", editor: "an editor’s decision", inferred: "inferred from the names" },
  reported: "Figures reported under this name",
  reportedLede: "Said of exactly this name, in the same group. Scopes and measurers are kept apart; nothing is added.",
  disputed: (count) => `${plural(count, "pair of them does", "pairs of them do")} not go together`,
  attention: (name) => `How often ${name} is named in hot-search lists`,
};
