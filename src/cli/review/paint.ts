/** Colours of a screen. Without them every word is still there. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly soft: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly told: (text: string) => string;
  readonly differing: (text: string) => string;
  /** The text without what paints it. */
  readonly bare: (text: string) => string;
}

// SGR codes: bold, dim, green, red, yellow, bold and underlined.
const CODES = { strong: "1", soft: "2", good: "32", bad: "31", told: "33", differing: "1;4;33" } as const;
// oxlint-disable-next-line no-control-regex
const PAINTED = /\u001b\[[0-9;]*m/g;

export function paint(colour: boolean): Paint {
  const sgr = (code: string) => (text: string) => (colour && text !== "" ? `\u001b[${code}m${text}\u001b[0m` : text);
  return {
    strong: sgr(CODES.strong),
    soft: sgr(CODES.soft),
    good: sgr(CODES.good),
    bad: sgr(CODES.bad),
    told: sgr(CODES.told),
    differing: sgr(CODES.differing),
    bare: (text) => text.replace(PAINTED, ""),
  };
}
