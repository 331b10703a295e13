import { UserError } from "../model/issues.ts";

/** Options that every command over a build takes. */
export interface BuildOptions {
  readonly dossier: string;
  readonly out?: string;
  readonly json?: boolean;
  /** The moment at which embargoes of stories are judged; the present one where it is left out. */
  readonly now?: string;
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** An ISO time with its zone as a moment; a UserError where it is none. */
export function momentOf(text: string): string {
  const moment = MOMENT.test(text) ? new Date(text) : undefined;
  if (!moment || Number.isNaN(moment.getTime()))
    throw new UserError("bad-time", `"${text}" is no time with its zone. Write one such as 2026-09-01T08:00:00+08:00.`);
  return moment.toISOString();
}
