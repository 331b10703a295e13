/**
 * What a function word does to a number near it, in any language. Words of an industry stand in dossiers, never here. A word
 * in no list makes a reading doubtful; `neutral` may stand beside a number and narrows nothing down.
 */
export const ROLES = [
  "total",
  "stock",
  "added",
  "sum",
  "both",
  "each",
  "part",
  "up",
  "down",
  "reach",
  "from",
  "base",
  "than",
  "difference",
  "share",
  "mean",
  "whole-country",
  "home",
  "rank",
  "planned",
  "negated",
  "hypothetical",
  "opinion",
  "said",
  "according",
  "shows",
  "reference",
  "former",
  "latter",
  "except",
  "besides",
  "narrow",
  "year-on-year",
  "on-before",
  "past-peak",
  "and",
  "neutral",
] as const;
export type Role = (typeof ROLES)[number];

/** Words of one language by what they do; one word may do two things. */
export type Grammar = Readonly<Record<Role, readonly string[]>>;
