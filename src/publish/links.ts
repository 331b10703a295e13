import { html, type Markup, type Part } from "./html.ts";
import type { Chrome } from "./page.ts";

/** A relative link to an address within the page's language. The home page seen from itself is "./". */
export function linkTo(chrome: Chrome, address: string): string {
  return chrome.home + address || "./";
}

/** A link out of the site where the address is one a browser should follow, else the text alone. */
export function outLink(address: string, label: Part): Markup {
  return isWebAddress(address) ? html`<a class="out" href="${address}" rel="noopener noreferrer">${label}</a>` : html`${label}`;
}

export function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address);
}

/** An address short enough to read: without its scheme, a long query left out. */
export function shortAddress(address: string): string {
  const bare = address.replace(/^https?:\/\//i, "");
  return bare.length <= SHORT ? bare : `${(bare.split("?")[0] ?? bare).slice(0, SHORT)}…`;
}

const SHORT = 70;

/** "www.cac.gov.cn": what to call an address in running text. */
export function hostOf(address: string): string {
  return /^https?:\/\/([^/?#]+)/i.exec(address)?.[1] ?? address;
}
