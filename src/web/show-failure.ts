import { element } from "./element.ts";

export interface Failure {
  readonly text: string;
  readonly again: string;
  readonly retry: () => void;
}

/** Says that something could not be had, and offers to try again. */
export function showFailure(mount: HTMLElement, { text, again, retry }: Failure): void {
  const button = element("button", { type: "button" }, again);
  button.addEventListener("click", retry);
  mount.replaceChildren(element("p", { role: "alert" }, text), element("p", { class: "bar" }, button));
}
