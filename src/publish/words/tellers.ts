/** Words for whoever measured figures, and for the websites that tell them. */
export interface TellerWords {
  readonly kinds: Readonly<Record<"measurer" | "website", string>>;
  readonly lede: Readonly<Record<"measurer" | "website", (figures: string) => string>>;
  readonly all: Readonly<Record<"measurer" | "website", string>>;
}
