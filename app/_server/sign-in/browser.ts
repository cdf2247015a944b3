import { cookies } from "next/headers";
import { cookieOptions } from "../gate/cookie";
import {
  BROWSER_COOKIE,
  BROWSER_SECONDS,
  isKnown,
  KNOWN_COOKIE,
  newBrowserCookie,
  readBrowserCookie,
  withKnown,
} from "./browser-key";

/** The id of the browser that sent the request, if it has one. */
export async function findBrowser(): Promise<string | undefined> {
  return readBrowserCookie((await cookies()).get(BROWSER_COOKIE)?.value);
}

/** The id of the browser that sent the request; a new browser gets one. Only actions can set its cookie. */
export async function requireBrowser(): Promise<string> {
  const known = await findBrowser();
  if (known !== undefined) return known;
  const cookie = newBrowserCookie();
  (await cookies()).set(BROWSER_COOKIE, cookie, cookieOptions(BROWSER_SECONDS));
  return readBrowserCookie(cookie) ?? "";
}

/** Whether this address has signed in with this browser before; then nobody else can use up its tries. */
export async function isKnownHere(email: string): Promise<boolean> {
  const [jar, browser] = [await cookies(), await findBrowser()];
  return browser !== undefined && isKnown(jar.get(KNOWN_COOKIE)?.value, { browser, email });
}

export async function rememberHere(email: string): Promise<void> {
  const [jar, browser] = [await cookies(), await requireBrowser()];
  const marks = withKnown(jar.get(KNOWN_COOKIE)?.value, { browser, email });
  jar.set(KNOWN_COOKIE, marks, cookieOptions(BROWSER_SECONDS, "/sign-in"));
}
