import { showHelp } from "../help.ts";
import { chooseTheme } from "../theme-switch.ts";
import { ACTIONS, type Action } from "./labels.ts";
import { homeAddress } from "./site-addresses.ts";

const DOES: Readonly<Record<Action, () => void>> = {
  light: () => chooseTheme("light"),
  dark: () => chooseTheme("dark"),
  auto: () => chooseTheme("auto"),
  language: () => document.querySelector<HTMLElement>(".tools .language")?.click(),
  keys: showHelp,
  print: () => print(),
};

/** Goes to an address of this language, or does what the address names. */
export function act(address: string, inNewTab: boolean): void {
  const action = ACTIONS.find((one) => address === `action:${one}`);
  if (action) return DOES[action]();
  const href = new URL(address, homeAddress()).href;
  if (inNewTab) open(href, "_blank", "noopener");
  else location.assign(href);
}
