/** Addresses of pages within a language, by the last part that names each. */
export const attachmentAddress = (slug: string): string => `attachments/${slug}/`;
export const companyAddress = (slug: string): string => `companies/${slug}/`;
export const groupAddress = (id: string): string => `groups/${id}/`;
