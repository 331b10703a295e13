/**
 * A menu that opens without a script also closes by Escape, by a press outside of it, and when Tab leaves it, for it might cover what has the focus then.
 * The focus is never lost with it: where nothing else takes it, its button has it. Whether it is open the browser tells by itself, as of every `details`.
 */
export function dismissLightly(menu: HTMLDetailsElement): void {
  const button = menu.querySelector("summary");
  const isOutside = (target: EventTarget | null): boolean => target instanceof Node && !menu.contains(target);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || !menu.open) return;
    menu.open = false;
    button?.focus();
  });
  // Not when the focus moves: that is in the midst of a press, and Chromium crashes where what is pressed goes away then.
  document.addEventListener("keyup", ({ key, target }) => {
    if (key === "Tab" && menu.open && isOutside(target)) menu.open = false;
  });
  document.addEventListener("click", ({ target }) => {
    if (!menu.open || !isOutside(target)) return;
    menu.open = false;
    // Pressed on nothing that takes the focus, the page around the menu has it.
    if (document.activeElement?.contains(menu)) button?.focus({ preventScroll: true });
  });
}
