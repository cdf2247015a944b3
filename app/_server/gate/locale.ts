import { cookies, headers } from "next/headers";
import { cache } from "react";
import { LOCALES, type Locale } from "@/lib/result";

export const LOCALE_COOKIE = "trellis-locale";
export const THEME_COOKIE = "trellis-theme";
/** How long a chosen language or theme is remembered. */
export const CHOICE_SECONDS = 60 * 60 * 24 * 365;

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/** The first language of an Accept-Language header that we speak. */
function localeFromHeader(header: string | null): Locale {
  const wanted = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...params] = part.trim().split(";");
      const weight = params.map((param) => /^\s*q=([\d.]+)/.exec(param)?.[1]).find((q) => q !== undefined);
      return { tag: tag.toLowerCase(), weight: weight === undefined ? 1 : Number(weight) };
    })
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of wanted) {
    const locale = LOCALES.find((own) => tag === own || tag.startsWith(`${own}-`));
    if (locale !== undefined) return locale;
  }
  return "en";
}

/**
 * The language of this request: the cookie, else Accept-Language.
 * Sign-in writes the person's setting into the cookie, so that it comes along to a new device.
 */
export const currentLocale = cache(async (): Promise<Locale> => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  if (isLocale(chosen)) return chosen;
  return localeFromHeader((await headers()).get("accept-language"));
});

type Theme = "light" | "dark";

/** The chosen theme, or undefined: then the system decides. */
export const currentTheme = cache(async (): Promise<Theme | undefined> => {
  const chosen = (await cookies()).get(THEME_COOKIE)?.value;
  return chosen === "light" || chosen === "dark" ? chosen : undefined;
});

/** Path and query of this request, for links that return to the same place. */
export const currentPath = async (): Promise<string> => (await headers()).get("x-path") ?? "/";

/** What marks a script of this answer as the server's own. */
export const currentNonce = async (): Promise<string> => (await headers()).get("x-nonce") ?? "";
