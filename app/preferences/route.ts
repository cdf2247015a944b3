import { cookies } from "next/headers";
import { cookieOptions } from "@/app/_server/gate/cookie";
import { CHOICE_SECONDS, isLocale, LOCALE_COOKIE, THEME_COOKIE } from "@/app/_server/gate/locale";
import { isSameOrigin } from "@/app/_server/gate/origin";
import { readText } from "@/app/_server/gate/read-text";
import { safePath } from "@/app/_server/gate/safe-path";
import { findCurrentPerson } from "@/app/_server/sign-in/sessions";
import { setLocale } from "@/db/people/people";

/** Maximum size of a request body in bytes; most of it is the return address. */
const BODY_MAX = 16 * 1024;

/** Sets language or theme and redirects back. A plain form, so that it works without JavaScript. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  if (!(request.headers.get("content-type") ?? "").startsWith("application/x-www-form-urlencoded"))
    return new Response(null, { status: 415 });
  const body = await readText(request, BODY_MAX);
  if (body === undefined) return new Response(null, { status: 413 });
  const chosen = new URLSearchParams(body);
  const jar = await cookies();
  const options = cookieOptions(CHOICE_SECONDS);

  const locale = chosen.get("locale");
  if (isLocale(locale)) {
    jar.set(LOCALE_COOKIE, locale, options);
    const person = await findCurrentPerson();
    if (person !== undefined) await setLocale(person.id, locale);
  }
  const theme = chosen.get("theme");
  if (theme === "light" || theme === "dark") jar.set(THEME_COOKIE, theme, options);
  if (theme === "system") jar.delete(THEME_COOKIE);

  return new Response(null, { status: 303, headers: { Location: safePath(chosen.get("next")) } });
}
