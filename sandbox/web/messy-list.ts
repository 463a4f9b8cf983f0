// A list as it comes from HR: half right. Made here, of whoever is in this company.
import type { Person, ZoomState } from "./model.ts";

const CRLF = "\r\n";

/** A CSV with a BOM, semicolons, a wrong plan, a bad address, a repeated person and one Zoom has never heard of. */
export function messyList(people: readonly Person[], zoom: ZoomState): File {
  const inZoom = (wanted: boolean) =>
    people.filter((person) => {
      const found = zoom.people.find(({ email }) => email.toLowerCase() === person.email.toLowerCase());
      return !person.bot && found?.status === "active" && found.phoneEnabled === wanted;
    });
  const [first, second, third, ...rest] = inZoom(false);
  const [holder] = inZoom(true);
  const row = (email: string, name: string, license: string, home = ""): string => {
    const [given = "", ...family] = name.replaceAll(";", " ").split(" ");
    return [email, given, family.join(" "), license, home].join(";");
  };
  const lines = [
    "E-Mail;First Name;Last Name;License;Phone - Home",
    ...(first ? [row(first.email, first.name, "Zoom Phone", "+1 415 555 9999")] : []),
    ...(second ? [row(second.email.toUpperCase(), second.name, "zoom phone")] : []),
    ...(third ? [row(third.email, third.name, "Zoom Phon")] : []),
    ...rest.slice(0, 2).map(({ email, name }) => row(` ${email} `, name, "Zoom Phone")),
    ...(first ? [row(first.email, first.name, "Zoom Phone", "+1 415 555 9999")] : []),
    ...(holder ? [row(holder.email, holder.name, "Zoom Phone")] : []),
    row("new.starter@nowhere.example", "Nia New", "Zoom Phone"),
    row("not an address", "Pat Unclear", "Zoom Phone"),
    ";;;;",
    ";;;;",
  ];
  return new File([`\uFEFF${lines.join(CRLF)}${CRLF}`], "new starters (HR).csv", { type: "text/csv" });
}
