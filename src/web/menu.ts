import { dismissLightly } from "./light-dismiss.ts";

/** The menu of a narrow window opens without a script. */
export function startMenu(): void {
  showSection();
  const menu = document.querySelector<HTMLDetailsElement>(".menu");
  if (menu) dismissLightly(menu);
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
