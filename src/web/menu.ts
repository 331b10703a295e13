/** The menu of a narrow window opens without a script; with one it also closes by Escape and by a touch outside of it. */
export function startMenu(): void {
  showSection();
  const menu = document.querySelector<HTMLDetailsElement>(".menu");
  if (!menu) return;
  menu.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false;
  });
}

/**
 * The row of sections scrolls in a narrow window: the one that the reader is in is to be seen. The browser tells with its next frame where
 * that is; asked at once it would have to lay out the page before what other scripts are about to add to it.
 */
function showSection(): void {
  const row = document.querySelector<HTMLElement>(".sections");
  const own = row?.querySelector<HTMLElement>("[aria-current]");
  if (!row || !own) return;
  const watcher = new IntersectionObserver(
    ([seen]) => {
      watcher.disconnect();
      const beyond = (seen?.boundingClientRect.right ?? 0) - (seen?.rootBounds?.right ?? 0);
      if (beyond > 0) row.scrollLeft = beyond + own.offsetHeight;
    },
    { root: row },
  );
  watcher.observe(own);
}
