/** Folder of the site: the script of every page comes from its assets. */
export function siteRoot(): string {
  const script = document.querySelector<HTMLScriptElement>('script[src$="assets/app.js"]');
  return new URL("../", script?.src ?? location.href).href;
}

/** Home page of the language that the page is in. */
export const homeAddress = (): string => new URL(document.body.dataset["home"] ?? "./", location.href).href;
