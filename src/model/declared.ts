import { z } from "zod";
import { isDatePrefix } from "./dates.ts";

// Values that every kind of declaration holds.

export const declaredId = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens");

/** A text in one language at least, by the language's two letters. */
export const localized = z
  .record(z.string().regex(/^[a-z]{2}$/), z.string().min(1))
  .refine((texts) => Object.keys(texts).length > 0, "needs a text in one language at least");

export const declaredDate = z.string().refine(isDatePrefix, "must be a date such as 2025, 2025-03 or 2025-03-28");
