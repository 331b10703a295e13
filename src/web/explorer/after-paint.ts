/** Runs once the browser has put what is there now on the screen: it asks for the frame after the next one when it has drawn that. */
export function afterPaint(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(act, 0)));
}
