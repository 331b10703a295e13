import type { GroupNames, GroupWord } from "./groups.ts";

/** A word and what is said of it in brackets behind: 君联资本 (跟投, 老股东), 天津三快科技 (美团系). */
const WITH_REMARK = /^(?<word>.+?)\s*[(（](?<remark>[^()（）]+)[)）]$/u;

/**
 * The group that a reported name speaks of. A name with a remark behind it is not the group itself but something of the group that
 * the name, or else the remark, stands for: 美团 (Long-Z) is of 美团, and so is 天津三快科技 (美团系).
 */
export function wordOf(word: string, names: GroupNames): GroupWord | null {
  const whole = names.ofWord(word);
  if (whole) return whole;
  const parts = WITH_REMARK.exec(word)?.groups;
  const told = parts && (names.ofWord(parts["word"] ?? "") ?? names.ofWord(parts["remark"] ?? ""));
  return told ? { group: told.group, as: "product" } : null;
}

/** Every name within a reported one that may be somebody's: the word before a remark, the remark, the sides of a slash. */
export function namesWithin(word: string): string[] {
  const parts = WITH_REMARK.exec(word)?.groups;
  const pieces = parts ? [parts["word"] ?? "", parts["remark"] ?? ""] : [word];
  return pieces
    .flatMap((piece) => piece.split(/\s*[/、]\s*/u))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "" && piece !== word);
}
