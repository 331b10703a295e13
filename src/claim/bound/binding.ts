/** What one binding asks of the dossier: a measure and what narrows it down. "" or null where a part is not said. */
export interface Ask {
  readonly kind: "ask";
  readonly measure: string;
  /** A group, a place, a subject, a label: what stands between the measure and the time. */
  readonly slice: string;
  /** "@": all until then, or as it stood then; "in": of that period. */
  readonly mode: "@" | "in" | null;
  readonly time: string;
  /** After `of`: the scope of a figure, a list, a series. */
  readonly scope: string | null;
  /** After `by`: a clock of a count, the measurer of a figure. */
  readonly by: string | null;
}

export const FUNCTIONS = ["share", "growth", "multiple", "difference", "sum"] as const;
export type FunctionName = (typeof FUNCTIONS)[number];

/** A number worked out from others. */
export interface Call {
  readonly kind: "call";
  readonly name: FunctionName;
  readonly operands: readonly Expression[];
}

export type Expression = Ask | Call;

/** near: short of a round number; over: beyond it; about: either; rough: whichever of near and over is true. */
export const SOFTENERS = ["about", "near", "over", "rough"] as const;
export type Softener = (typeof SOFTENERS)[number];

/** How a number is written out. */
export interface Style {
  readonly softener: Softener | null;
  /** The prose says that it rose or fell, so the number is printed without its sign; false of the number, it is refused. */
  readonly direction: "rise" | "fall" | null;
  readonly form: Form;
  /** Digits after the point; null for what the form does by itself. */
  readonly digits: number | null;
}

export type Form =
  | { readonly kind: "plain" | "percent" | "points" | "times" | "tenths" | "words" | "unit" }
  /** In units of 10^power: 亿元, billion yuan. */
  | { readonly kind: "scaled"; readonly power: number; readonly sign: string; readonly unit: string };

export const PLAIN: Style = { softener: null, direction: null, form: { kind: "plain" }, digits: null };

export interface Binding {
  readonly expression: Expression;
  readonly style: Style;
}

/** Why a binding cannot be printed: one clause that goes after the binding itself. */
export interface Problem {
  readonly problem: string;
}

export const isProblem = (value: unknown): value is Problem => typeof value === "object" && value !== null && "problem" in value;
