/** Pages a drawer may show, by their address within the language. Anything else in the address bar is ignored. */
const SHOWN = /^(?:n|rows|announced|cancellations|quality|map\/backers)\/(?:[a-z0-9-]+\/)*$/;

/** Where the drawer stands open, from the page's own address; undefined where it is closed or the address is nonsense. */
export function openedIn(href: string): string | undefined {
  const address = new URL(href).searchParams.get("open");
  return address !== null && SHOWN.test(address) ? address : undefined;
}

/** The page's address with the drawer open at `address`, or closed. */
export function withOpened(href: string, address: string | undefined): string {
  const url = new URL(href);
  if (address === undefined) url.searchParams.delete("open");
  else url.searchParams.set("open", address);
  return url.href.replaceAll("%2F", "/");
}

/** A link's address within the language whose home page is at `home`; undefined where a drawer cannot show it. */
export function addressWithin(home: string, href: string): string | undefined {
  const url = new URL(href);
  const base = new URL(home);
  if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname) || url.search !== "") return undefined;
  const address = url.pathname.slice(base.pathname.length);
  return SHOWN.test(address) ? address : undefined;
}
