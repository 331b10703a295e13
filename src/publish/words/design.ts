import type { ColourRole, SizeName } from "../design/tokens.ts";

/** Words of the page that shows how the site is drawn. */
export interface DesignWords {
  readonly title: string;
  readonly lede: string;
  readonly type: string;
  readonly typeNote: string;
  /** A line of text to look at, and what each size is for. */
  readonly specimen: string;
  readonly sizes: Readonly<Record<SizeName, string>>;
  readonly paragraph: string;
  readonly colours: string;
  readonly coloursNote: string;
  readonly roles: Readonly<Record<ColourRole, string>>;
  readonly name: string;
  readonly light: string;
  readonly dark: string;
  readonly spaces: string;
  readonly states: string;
  readonly statesNote: string;
  readonly numbers: string;
  readonly numbersNote: string;
  readonly table: string;
  readonly tableNote: string;
  readonly chart: string;
  readonly chartParts: readonly string[];
  readonly proof: string;
  readonly proofNote: string;
  /** A sentence cut at its four numbers, one for each verdict. */
  readonly proofText: readonly string[];
  readonly controls: string;
  readonly controlsNote: string;
  readonly field: string;
  readonly choice: string;
  readonly choices: readonly string[];
  readonly main: string;
  readonly other: string;
  readonly pressed: string;
  readonly off: string;
  readonly word: string;
  readonly tick: string;
  readonly day: string;
  readonly scale: string;
  readonly longField: string;
  readonly pageStates: string;
  readonly empty: string;
  readonly emptyText: string;
  readonly loading: string;
  readonly loadingText: string;
  readonly error: string;
  readonly errorText: string;
}
