const FIRST = "first-contentful-paint";

/**
 * Runs once the browser has put what is there now on the screen. Of its first frame with anything in it it tells; until then a frame that it asks for says
 * only that it makes another one, and work that follows would hold up the first. Later it asks for the frame after the next one when it has drawn that.
 */
export function afterPaint(act: () => void): void {
  if (performance.getEntriesByName(FIRST).length > 0 || !PerformanceObserver.supportedEntryTypes.includes("paint")) {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(act, 0)));
    return;
  }
  new PerformanceObserver((entries, observer) => {
    if (entries.getEntriesByName(FIRST).length === 0) return;
    observer.disconnect();
    act();
  }).observe({ type: "paint", buffered: true });
}
