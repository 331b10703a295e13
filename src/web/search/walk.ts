/** Arrows go from the field into the results and through them; Escape comes back. */
export function walkByKeys(mount: HTMLElement, input: HTMLInputElement, list: HTMLElement): void {
  mount.addEventListener("keydown", (event) => {
    const links = [...list.querySelectorAll("a")];
    const at = links.findIndex((link) => link === document.activeElement);
    if (at === -1 && document.activeElement !== input) return;
    const to = placeAfter(event.key, at, links.length);
    if (to === undefined || event.isComposing) return;
    event.preventDefault();
    (to === -1 ? input : links[to])?.focus();
  });
}

function placeAfter(key: string, at: number, count: number): number | undefined {
  if (key === "ArrowDown") return Math.min(at + 1, count - 1);
  if (at === -1) return undefined;
  if (key === "ArrowUp") return at - 1;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return key === "Escape" ? -1 : undefined;
}
