/** The sections of the site. */
export const SECTIONS = [
  "overview",
  "verdict",
  "standing",
  "usage",
  "attention",
  "campaigns",
  "timeline",
  "money",
  "registry",
  "changes",
  "places",
  "classes",
  "cancellations",
  "groups",
  "map",
  "backers",
  "players",
  "explore",
  "compare",
  "measures",
  "sources",
  "reported",
  "quality",
  "methods",
  "review",
  "corrections",
  "check",
] as const;
/** What the navigation gathers sections under. */
export type Area = "overview" | "leads" | "registry" | "groups" | "relations" | "evidence" | "check";
export type Section = (typeof SECTIONS)[number];
