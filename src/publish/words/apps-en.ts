import { plural } from "./grammar-en.ts";
import type { AppWords } from "./apps.ts";

export const apps: AppWords = {
  kind: "An app or a model that figures speak of",
  told: (figures) =>
    `${plural(figures, "figure", "figures")} of others speak of it. Scopes and measurers differ; they stand side by side and are never added.`,
  group: "Group, as this dossier lists it",
  attention: "Hot-search appearances",
  filed: "Filed under exactly this name",
  notFiled:
    "No row of a company of its group bears exactly this name. It may have been filed under another; nothing is inferred here.",
};
