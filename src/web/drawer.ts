import { addressWithin, openedIn, withOpened } from "./drawer-address.ts";
import { element } from "./element.ts";
import { labels } from "./labels.ts";

/** How many steps of history the drawer has taken since it opened. */
interface DrawerState {
  readonly drawer: number;
}

/**
 * "Where this number comes from": a click on a number shows its page beside the one being read. The address says what
 * is open, so reload, back and a shared link all come to the same view.
 */
export function startDrawer(): void {
  const home = new URL(document.body.dataset["home"] ?? "./", location.href).href;
  const drawer = buildDrawer();
  let opener: HTMLElement | null = null;

  const sync = async (): Promise<void> => {
    const address = openedIn(location.href);
    if (address !== undefined) return drawer.show(new URL(address, home).href);
    drawer.hide();
    opener?.focus();
    opener = null;
  };
  const close = (): void => {
    const steps = (history.state as DrawerState | null)?.drawer ?? 0;
    if (steps > 0) return history.go(-steps);
    history.replaceState(history.state, "", withOpened(location.href, undefined));
    void sync();
  };
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a.n") : null;
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const address = addressWithin(home, link.href);
    if (address === undefined || location.protocol === "file:") return;
    event.preventDefault();
    if (!drawer.dialog.open) opener = link;
    const drawerSteps = ((history.state as DrawerState | null)?.drawer ?? 0) + 1;
    history.pushState({ ...(history.state as object | null), drawer: drawerSteps }, "", withOpened(location.href, address));
    void sync();
  });
  drawer.dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    close();
  });
  drawer.dialog.addEventListener("click", (event) => {
    if (event.target === drawer.dialog) close();
  });
  drawer.close.addEventListener("click", close);
  addEventListener("popstate", () => void sync());
  if (openedIn(location.href) !== undefined) void sync();
}

function buildDrawer() {
  const words = labels();
  const close = element("button", { type: "button" }, words.close);
  const page = element("a", { href: "./" }, words.openAsPage);
  const content = element("div", { class: "drawer-content" });
  const bar = element("div", { class: "drawer-bar" }, page, close);
  const dialog = element("dialog", { class: "drawer", "aria-label": words.drawer }, bar, content);
  document.body.append(dialog);
  let wanted = "";
  const show = async (href: string): Promise<void> => {
    wanted = href;
    page.href = href;
    content.replaceChildren(element("p", { role: "status" }, words.loading));
    if (!dialog.open) dialog.showModal();
    dialog.scrollTop = 0;
    const shown = await fetchMain(href);
    // Another number may have been asked for meanwhile.
    if (wanted === href) content.replaceChildren(...(shown ?? [element("p", { role: "alert" }, words.failed)]));
  };
  const hide = (): void => {
    wanted = "";
    if (dialog.open) dialog.close();
  };
  return { dialog, close, show, hide };
}

/** What a page of this site says, its links made to work from here; undefined where it cannot be had. */
async function fetchMain(href: string): Promise<Node[] | undefined> {
  const response = await fetch(href).catch((error: unknown) => {
    if (error instanceof TypeError) return undefined;
    throw error;
  });
  if (!response?.ok) return undefined;
  const main = new DOMParser().parseFromString(await response.text(), "text/html").querySelector("main");
  if (!main) return undefined;
  for (const link of main.querySelectorAll("a[href]"))
    link.setAttribute("href", new URL(link.getAttribute("href") ?? "", href).href);
  for (const named of main.querySelectorAll("[id]")) named.removeAttribute("id");
  return [...main.childNodes];
}
