/**
 * A browser takes a link for seen when 32 px of it are: in a box that scrolls sideways half of it, with its mark of the focus, may lie
 * behind the edge. What the keyboard comes to is brought in whole; what a finger or a mouse points at is seen already, and stays.
 */
export function keepFocusInView(): void {
  document.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof HTMLElement) || !target.matches(":focus-visible")) return;
    if (target.parentElement?.closest(".scroll, .sections")) target.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
}
