import { inLanguage, type Localized } from "../model/text.ts";
import { calledText } from "./layout.ts";
import type { Chrome } from "./page.ts";
import { nameOfTold } from "./shown/shown-reading.ts";
import { toldTimeText } from "./told-words.ts";

/** What tells a reported figure from others. */
export interface NamedTold {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  /** Who invests, of an investment. */
  readonly value: string;
  /** What it is said to be of, as the dossier calls it; null where it has no name for that. */
  readonly label: Localized | null;
  readonly predicate: string;
  readonly period: string;
}

/** "Doubao · Monthly active users · March 2026": whose it is, what it tells and when. */
export function toldName(chrome: Chrome, { kind, subject, value, label, predicate, period }: NamedTold): string {
  const [who, when] = [calledText(chrome, subject), toldTimeText(chrome, period)];
  if (kind === "edge") return nameOfTold([chrome.words.relations.backingTitle(calledText(chrome, value), who), when]);
  return nameOfTold([who, label ? inLanguage(label, chrome.language) : predicate, when]);
}
