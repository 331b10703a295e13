import type { CheckPageWords } from "../../model/check-page.ts";
import { element } from "../element.ts";

/** To the clipboard; where the browser forbids it, a field to copy from by hand. True where it was copied. */
export async function copyText(text: string, words: CheckPageWords): Promise<boolean> {
  const copied = await tryToCopy(text);
  if (!copied) showForCopying(text, words);
  return copied;
}

async function tryToCopy(text: string): Promise<boolean> {
  // Of a page that came over plain HTTP there is none.
  const { clipboard } = navigator as { readonly clipboard?: Clipboard };
  if (!clipboard) return false;
  try {
    await clipboard.writeText(text);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

function showForCopying(text: string, words: CheckPageWords): void {
  const field = element("textarea", { rows: "12", readonly: "", "aria-label": words.copyByHand });
  field.value = text;
  const close = element("button", { type: "button" }, words.close);
  const bar = element("p", { class: "bar" }, close);
  const dialog = element("dialog", { class: "keys check-copy", "aria-label": words.copyByHand });
  dialog.append(element("p", {}, words.copyByHand), field, bar);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  field.select();
}
