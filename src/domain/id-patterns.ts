// What an address and a number look like. The schemas are made of this; a thread that reads a long list and ends asks here,
// without loading what schemas are made with.
import type { E164, Email } from "./ids.ts";

/** In lower case; no point at either end of the part before the @ and no two in a row, no apostrophe at its end. */
export const EMAIL = /^[\w'+-]+(?:\.[\w'+-]+)*(?<!')@(?:[a-z\d][a-z\d-]*\.)+[a-z]{2,}$/;

export const NUMBER = /^\+[1-9]\d{6,14}$/;

/** True for an address as it is kept: `Email` also takes blanks around it and capitals. */
export const isEmail = (text: string): text is Email => EMAIL.test(text);

/** True for a number as it is kept: a plus, the country, and nothing but digits. */
export const isE164 = (text: string): text is E164 => NUMBER.test(text);
