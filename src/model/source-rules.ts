import { z } from "zod";
import { hasNestedRepeat } from "./nested-repeats.ts";

// Rules of a source's YAML beyond its columns: what a table is, what a cell says besides, and what a document's title
// tells of it. Patterns are JavaScript regular expressions in Unicode mode. They are kept as text, so that a source is
// plain data; `compilePattern` is the one way from the text to the expression.

const LONGEST_PATTERN = 2_000;

const compiled = new Map<string, RegExp>();

/** The expression of a pattern that was found sound when its file was parsed. */
export function compilePattern(pattern: string): RegExp {
  const known = compiled.get(pattern) ?? new RegExp(pattern, "u");
  compiled.set(pattern, known);
  return known;
}

export const pattern = z
  .string()
  .min(1)
  .max(LONGEST_PATTERN)
  .superRefine((text, context) => {
    try {
      compilePattern(text);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      context.addIssue({ code: "custom", message: `is no regular expression: ${error.message}` });
      return;
    }
    if (hasNestedRepeat(text)) {
      const message = "repeats a group that itself repeats, as (a+)+ does; on some texts that takes for ever. Write it without";
      context.addIssue({ code: "custom", message });
    }
  });

const asList = (value: unknown): unknown => (Array.isArray(value) ? value : [value]);
const headers = z.preprocess(asList, z.array(z.string().min(1)).min(1));

const extractRule = z
  .strictObject({
    /** Headers whose cell is read; the first that is filled in counts. */
    from: headers,
    /** The group named like the field, or else the first group, or else all that matches is the value. */
    pattern: pattern.optional(),
    /** What the value is where the pattern matches, instead of what it matches. */
    value: z.string().min(1).optional(),
    /** Each code whose pattern matches; several are joined by ";". */
    codes: z
      .record(z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens"), pattern)
      .optional(),
    /** What is taken out of the text before codes are looked for: its first group, or all that matches. */
    without: pattern.optional(),
    /** A cell that is filled in and that no rule of the field understands is reported. */
    must_match: z.boolean().default(false),
  })
  .refine((rule) => (rule.pattern === undefined) !== (rule.codes === undefined), "needs either a pattern or codes")
  .refine((rule) => rule.pattern !== undefined || rule.value === undefined, "has a value but no pattern that it stands for")
  .refine((rule) => rule.codes !== undefined || rule.without === undefined, "has without, which goes with codes only");
export type ExtractRule = Readonly<z.output<typeof extractRule>>;

/** Field → rules; the first that gives a value counts. */
export const extract = z.record(z.string(), z.preprocess(asList, z.array(extractRule).min(1))).default({});

/** A table is known by headers that all stand in it. */
const tableRule = z.strictObject({ header: headers });
export const tables = z.array(tableRule.extend({ series: z.string() })).default([]);
export const ignoreTables = z.array(tableRule).default([]);

/** Where a date of an arriving document stands: in its title, its file's name, its address or its page's address. */
export const dateRule = z.strictObject({ from: z.enum(["title", "file", "address", "page"]), pattern });
export type DateRule = Readonly<z.output<typeof dateRule>>;
