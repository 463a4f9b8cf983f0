// A link in the place of a list: nothing behind it is ever fetched, and no list that came before is meant by it.

const SHEET_LINK =
  /https?:\/\/(?:docs\.google\.com\/spreadsheets|drive\.google\.com|[\w-]+\.sharepoint\.com|onedrive\.live\.com|1drv\.ms|(?:www\.)?dropbox\.com|(?:[\w-]+\.)?box\.com|airtable\.com|[^\s<>|]+\.(?:csv|tsv|xlsx?|ods)(?![\w.]))/iu;

/** Whether a text, as it was typed or as Slack sends it, has a link to a spreadsheet or a shared file. */
export const linksToASheet = (text: string): boolean => SHEET_LINK.test(text);

export const CANT_OPEN = "I don't open links. Download the list as CSV, and drop it here.";
