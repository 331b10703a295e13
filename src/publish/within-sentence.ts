/** "Monthly active users" inside a sentence: English begins it small; a name of capitals stays, and Chinese has no such letters. */
export function withinSentence(label: string, language: string): string {
  return language === "en" && /^[A-Z][a-z]/.test(label) ? (label[0] ?? "").toLowerCase() + label.slice(1) : label;
}
