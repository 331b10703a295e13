import type { Localized } from "../../model/text.ts";
import type { Area } from "../words/sections.ts";

/** A page from which others are reached. */
export interface Lead {
  readonly address: string;
  readonly name: Localized;
  /** The one language it exists in. */
  readonly language?: string;
}

/** Pages of one area; those of none, and those alone in theirs, together under null. */
export interface LeadsOfArea {
  readonly area: Area | null;
  readonly leads: readonly Lead[];
}
