import { plural } from "./grammar-en.ts";
import type { TellerWords } from "./tellers.ts";

export const tellers: TellerWords = {
  kinds: { measurer: "Measurer", website: "Website" },
  lede: {
    measurer: (figures) =>
      `${plural(figures, "figure", "figures")} that it measured, estimated or tells of itself, each with the page that says so. Scopes differ, and nothing is added.`,
    website: (figures) =>
      `${plural(figures, "figure or statement", "figures and statements")} read on this website. Whoever tells a number need not have measured it: each row says who did.`,
  },
  all: { measurer: "Measurers", website: "Websites where figures were read" },
};
