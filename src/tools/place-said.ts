import type { ToolContext } from "./define-tool.ts";
import { peopleNamed } from "./names.ts";
import { isCity } from "./number-places.ts";

/**
 * Words after people that name where a number is to be from ("number @bob new york"): a city, or a site's own name. What
 * could be somebody stays somebody.
 */
export async function placeSaid(
  words: readonly string[],
  { zoom }: Pick<ToolContext, "zoom">,
): Promise<{ readonly people: string[]; readonly city: string } | null> {
  if (words.length < 2) return null;
  const [free, everybody] = await Promise.all([zoom.numbers({ free: true }), zoom.people()]);
  const places = new Set(
    free.flatMap(({ city, siteName }) => [city, siteName].flatMap((one) => one?.toLowerCase() ?? [])),
  );
  for (let at = 1; at < words.length; at += 1) {
    const city = words.slice(at).join(" ").toLowerCase();
    if ((places.has(city) || isCity(city)) && peopleNamed(city, everybody).length === 0)
      return { people: words.slice(0, at), city };
  }
  return null;
}
