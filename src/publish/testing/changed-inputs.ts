import type { Page } from "../page.ts";

interface Change {
  readonly text: (text: string) => string;
  readonly object?: (object: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

/** The page with another text after each that it shows. */
export function withTexts(page: Page<unknown>, text: string): Page<unknown> {
  return { ...page, inputs: changedDeep(page.inputs, { text: (own) => (isShown(own) ? own + text : own) }) };
}

/** Text for readers: it has a space or a letter that no id has. Addresses, dates and numbers as we print them are left alone. */
export const isShown = (text: string): boolean =>
  /[\s\p{Script=Han}<]/u.test(text) && !/^[a-z]+:|^(?:nearly )?[\d.,]+/i.test(text);

export const withoutEnglish = (object: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
  const { en: _en, ...rest } = object;
  return typeof object["zh"] === "string" ? rest : object;
};

/** A copy of what a page is given with its texts and objects changed, however deep they stand. */
export function changedDeep(value: unknown, change: Change): unknown {
  if (typeof value === "string") return change.text(value);
  if (Array.isArray(value)) return value.map((own) => changedDeep(own, change));
  if (value instanceof Map) return new Map(Array.from(value, ([key, own]) => [key, changedDeep(own, change)]));
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const own = change.object?.(value as Record<string, unknown>) ?? value;
  return Object.fromEntries(Object.entries(own).map(([key, part]) => [key, changedDeep(part, change)]));
}
