import { element } from "./element.ts";
import { labels } from "./labels.ts";

const THEMES = ["auto", "light", "dark"] as const;
type Theme = (typeof THEMES)[number];
const KEY = "tidui-theme";

/** A button beside the languages: by the system, light, dark. */
export function startThemeSwitch(): void {
  const button = element("button", { type: "button" });
  const show = (theme: Theme) => {
    if (theme === "auto") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
    button.textContent = labels().themes[theme];
    button.setAttribute("aria-label", `${labels().theme}: ${labels().themes[theme]}`);
  };
  let theme = THEMES.find((known) => known === document.documentElement.dataset["theme"]) ?? "auto";
  show(theme);
  button.addEventListener("click", () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "auto";
    show(theme);
    remember(theme);
  });
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
