/** A text in the dossier's languages, by language tag. The first language is always there. */
export type Localized = Readonly<Record<string, string>>;

/** The text in this language, or else in the dossier's first. */
export function inLanguage(text: Localized, language: string): string {
  return text[language] ?? firstText(text);
}

/** The text in the dossier's first language. */
export function firstText(text: Localized): string {
  return Object.values(text)[0] ?? "";
}
