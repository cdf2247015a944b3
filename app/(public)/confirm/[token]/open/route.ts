import { cookies } from "next/headers";
import { cookieOptions } from "@/app/_server/gate/cookie";
import { CHOICE_SECONDS, isLocale, LOCALE_COOKIE } from "@/app/_server/gate/locale";
import { findConfirming } from "@/app/_server/secret-links/confirmations";

/** The e-mail links here: redirects to the page, in the language of the e-mail, unless this browser has chosen one. */
export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params;
  const found = await findConfirming(token);
  const jar = await cookies();
  if (found !== undefined && !isLocale(jar.get(LOCALE_COOKIE)?.value)) {
    jar.set(LOCALE_COOKIE, found.notice.locale, cookieOptions(CHOICE_SECONDS));
  }
  return new Response(null, {
    status: 303,
    headers: { Location: `/confirm/${encodeURIComponent(token)}` },
  });
}
