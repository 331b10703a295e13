/** Kinds of what can stand side by side, each named as the folder of its pages. */
export const COMPARED_KINDS = ["groups", "companies", "apps", "who", "places"] as const;
export type ComparedKind = (typeof COMPARED_KINDS)[number];
