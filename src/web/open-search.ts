import { element } from "./element.ts";

/** Told to the script of search, which every page but its own loads when it is first asked for; with it the letters typed until then. */
export const OPEN_SEARCH = "tidui-search";

let asked: Promise<boolean> | undefined;

/** Opens the search over everything; where its script cannot be had, the page that has the lists. */
export function openSearch(): void {
  // A file of a disk may load no other: the page of search says what leads further.
  if (location.protocol === "file:") return leave();
  asked ??= bringScript();
  const typed = keepTyped();
  void asked.then((came) => {
    const detail = typed();
    if (came) return document.dispatchEvent(new CustomEvent<string>(OPEN_SEARCH, { detail }));
    asked = undefined;
    return leave();
  });
}

/** Letters that are typed before the field is there are meant for it, and not for what has the focus; tells them and lets go. */
function keepTyped(): () => string {
  let typed: readonly string[] = [];
  const keep = (event: KeyboardEvent): void => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    if (event.key === "Backspace") typed = typed.slice(0, -1);
    else if ([...event.key].length === 1) typed = [...typed, event.key];
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener("keydown", keep, { capture: true });
  return () => {
    document.removeEventListener("keydown", keep, { capture: true });
    return typed.join("");
  };
}

function bringScript(): Promise<boolean> {
  const own = document.querySelector<HTMLScriptElement>('script[src$="assets/app.js"]')?.src;
  if (own === undefined) return Promise.resolve(false);
  if (document.querySelector('script[src$="assets/search.js"]')) return Promise.resolve(true);
  return new Promise((resolve) => {
    const script = element("script", { src: own.replace(/app\.js$/, "search.js") });
    script.addEventListener("load", () => resolve(true));
    script.addEventListener("error", () => {
      script.remove();
      resolve(false);
    });
    document.head.append(script);
  });
}

function leave(): void {
  location.assign(new URL("search/", new URL(document.body.dataset["home"] ?? "./", location.href)));
}

/** The link in the head of the page opens the search over the page, and says by which key. */
export function startSearchLink(): void {
  const link = document.querySelector<HTMLAnchorElement>("a.find");
  if (!link) return;
  link.append(element("kbd", { "aria-hidden": "true" }, "/"));
  link.setAttribute("aria-keyshortcuts", "/ Control+K");
  link.addEventListener("click", (event) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    askForSearch();
  });
}

/** On the page of search its own field is the search. */
export function askForSearch(): void {
  const field = document.querySelector<HTMLInputElement>("#search-everything");
  if (field) field.focus();
  else openSearch();
}
