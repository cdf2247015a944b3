import { cookies } from "next/headers";
import { cookieOptions } from "@/app/_server/cookie";
import { CHOICE_SECONDS, isLocale, LOCALE_COOKIE, THEME_COOKIE } from "@/app/_server/locale";
import { isSameOrigin } from "@/app/_server/origin";
import { safePath } from "@/app/_server/safe-path";
import { findCurrentPerson } from "@/app/_server/sessions";
import { setLocale } from "@/db/people";

/** Sets language or colours and returns to the same place. A plain form, so that it works without JavaScript. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const form = await request.formData().catch(() => undefined); // a body that is no form
  if (form === undefined) return new Response(null, { status: 400 });
  const jar = await cookies();
  const options = cookieOptions(CHOICE_SECONDS);

  const locale = form.get("locale");
  if (isLocale(locale)) {
    jar.set(LOCALE_COOKIE, locale, options);
    const person = await findCurrentPerson();
    if (person !== undefined) await setLocale(person.id, locale);
  }
  const theme = form.get("theme");
  if (theme === "light" || theme === "dark") jar.set(THEME_COOKIE, theme, options);
  if (theme === "system") jar.delete(THEME_COOKIE);

  return new Response(null, { status: 303, headers: { Location: safePath(form.get("next")) } });
}
