import type { KnownFigure } from "../check-facts.ts";

/** A number that somebody who is named measured, told as it is: no bound, no forecast and none that is only about so much. */
export function isMeasured({ figure, standing, kind }: KnownFigure): boolean {
  const { about = true, nature } = figure ?? {};
  return standing <= 2 && kind === "value" && nature === "measured" && !about;
}
