// Runs before the page is drawn, so that a chosen theme never flashes the other one. Without it the system decides. A chart inside another
// page takes the theme that its address names, never the one that this reader chose here.
function chosenTheme(): string | null {
  try {
    return localStorage.getItem("tidui-theme");
  } catch (error) {
    // Storage may be forbidden; then the system decides.
    if (error instanceof DOMException) return null;
    throw error;
  }
}

const isEmbedded = document.documentElement.dataset["embedded"] !== undefined;
const theme = isEmbedded ? new URLSearchParams(location.search).get("theme") : chosenTheme();
if (theme === "light" || theme === "dark") document.documentElement.dataset["theme"] = theme;
