/** One sentence for the reader, in both languages of the report; neither is made from the other. */
export interface Said {
  readonly zh: string;
  readonly en: string;
}

export const NOTHING_SAID: Said = { zh: "", en: "" };

/** The same done to both. */
export function saidOf(make: (language: "zh" | "en") => string): Said {
  return { zh: make("zh"), en: make("en") };
}

/** What a number should be, and by what. */
export const shouldBe = (right: string, { zh, en }: Said): Said => ({
  zh: `应为${right}：${zh}。`,
  en: `It should be ${right}: ${en}.`,
});

/** The parts one after another, with these marks between. */
export function joinSaid(parts: readonly Said[], between: Said): Said {
  return saidOf((language) => parts.map((part) => part[language]).join(between[language]));
}
