import { cookies } from "next/headers";
import { findActor } from "@/app/_server/actor";
import { isLocale, LOCALE_COOKIE, THEME_COOKIE } from "@/app/_server/locale";
import { isSameOrigin } from "@/app/_server/origin";
import { safePath } from "@/app/_server/safe-path";
import { setLocale } from "@/db/people";

const YEAR = 60 * 60 * 24 * 365;

/** Sets language or colours and returns to the same place. A plain form, so that it works without JavaScript. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const form = await request.formData().catch(() => undefined); // a body that is no form
  if (form === undefined) return new Response(null, { status: 400 });
  const jar = await cookies();
  const options = { path: "/", maxAge: YEAR, sameSite: "lax", httpOnly: true } as const;

  const locale = form.get("locale");
  if (isLocale(locale)) {
    jar.set(LOCALE_COOKIE, locale, options);
    const actor = await findActor();
    if (actor !== undefined) await setLocale(actor.personId, locale);
  }
  const theme = form.get("theme");
  if (theme === "light" || theme === "dark") jar.set(THEME_COOKIE, theme, options);
  if (theme === "system") jar.delete(THEME_COOKIE);

  return new Response(null, { status: 303, headers: { Location: safePath(form.get("next")) } });
}
