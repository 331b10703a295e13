// Runs before the page is drawn, so that a chosen theme never flashes the other one. Without it the system decides.
function chosenTheme(): string | null {
  try {
    return localStorage.getItem("tidui-theme");
  } catch (error) {
    // Storage may be forbidden; then the system decides.
    if (error instanceof DOMException) return null;
    throw error;
  }
}

const theme = chosenTheme();
if (theme === "light" || theme === "dark") document.documentElement.dataset["theme"] = theme;
