import { hash } from "node:crypto";
import { memoText } from "./memo.ts";

/** SHA-256 of the bytes of one snapshot, 64 hex digits. */
export type SnapshotId = string;

/** SHA-256 of bytes or UTF-8 text, 64 hex digits. */
export function sha256(content: Uint8Array | string): string {
  return hash("sha256", content, "hex");
}

/**
 * An id made from content: equal parts give equal ids on every machine and in every run. 128 bits of the SHA-256 of the
 * parts as JSON; JSON, not a joined string, so that "a.b" + "c" and "a" + "b.c" stay two ids.
 */
export function contentId(...parts: readonly (string | number | null)[]): string {
  return hash("sha256", JSON.stringify(parts), "hex").slice(0, 32);
}

/** Entity of a group that the dossier declares, and of the thing filed under a number: two stages make these alike. */
export const groupEntityId = (group: string): string => contentId("Group", group);
export const productId = (series: string, number: string): string => productIds(series)(number);

const productIds = memoText((series) => memoText((number) => contentId("Product", series, number)));
