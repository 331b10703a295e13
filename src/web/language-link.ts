/** The address of a page's twin in the state that the page is in: the twin reads query and fragment as the page does. */
export function twinAddress(twin: string, here: string): string {
  const [to, { search, hash }] = [new URL(twin), new URL(here)];
  to.search = search;
  to.hash = hash;
  return to.href;
}

/** When a link may be about to be followed, or taken along. What the page shows changes meanwhile, so it is asked each time. */
const BEFORE = ["pointerenter", "focus", "click"] as const;

/** Links to the same page in another language lead to what the page shows now: what is chosen, typed, found or open. */
export function startLanguageLink(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a.language[rel=alternate]")) {
    for (const event of BEFORE) link.addEventListener(event, () => (link.href = twinAddress(link.href, location.href)));
  }
}
