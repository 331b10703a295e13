/** Statuses of relations that no source vouches for: dashed in the picture, marked in words, and avoided by paths. */
export const UNSURE: ReadonlySet<string> = new Set(["unverified", "inferred", "talks", "claimed"]);
