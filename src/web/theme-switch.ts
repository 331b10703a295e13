import { element } from "./element.ts";
import { labels } from "./labels.ts";

const THEMES = ["auto", "light", "dark"] as const;
type Theme = (typeof THEMES)[number];
const KEY = "tidui-theme";

const CHOSEN = "tidui-theme";

const themeOf = (): Theme => THEMES.find((known) => known === document.documentElement.dataset["theme"]) ?? "auto";

/** Draws the page so from now on; the button of the page, in whatever script it is, is told. */
export function chooseTheme(theme: Theme): void {
  if (theme === "auto") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
  remember(theme);
  document.dispatchEvent(new CustomEvent(CHOSEN));
}

/** A button beside the languages: by the system, light, dark. */
export function startThemeSwitch(): void {
  const button = element("button", { type: "button", class: "as-link" });
  const show = () => {
    const theme = themeOf();
    button.textContent = labels().themes[theme];
    button.setAttribute("aria-label", `${labels().theme}: ${labels().themes[theme]}`);
  };
  show();
  document.addEventListener(CHOSEN, show);
  button.addEventListener("click", () => chooseTheme(THEMES[(THEMES.indexOf(themeOf()) + 1) % THEMES.length] ?? "auto"));
  document.querySelector(".tools")?.append(button);
}

function remember(theme: Theme): void {
  try {
    if (theme === "auto") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch (error) {
    // Storage may be forbidden; the choice then lasts as long as the page.
    if (!(error instanceof DOMException)) throw error;
  }
}
