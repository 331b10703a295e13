import { fold } from "./folded-name.ts";
import { EAST_ASIAN_FORMS, LATIN_FORMS, type LegalForm } from "./legal-forms.ts";

/** Case, width, dots, commas and spaces do not make another form of one: "Co Ltd" is "Co., Ltd." */
const keyOf = (form: string): string => fold(form).replace(/[.,\s]/gu, "");

const BY_KEY: ReadonlyMap<string, LegalForm> = new Map(
  // Where two forms share a spelling, the first holds: SA is S.A., not one of the many it is part of.
  [...EAST_ASIAN_FORMS, ...LATIN_FORMS]
    .toReversed()
    .flatMap((form) => form.spellings.map((spelling) => [keyOf(spelling), form] as const)),
);

/** The legal form that a spelling stands for, or undefined where no table has it. */
export function legalFormOf(spelling: string): LegalForm | undefined {
  return BY_KEY.get(keyOf(spelling));
}
