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

/** The first supported language of an Accept-Language header. */
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
 * The language of this request: from the cookie, otherwise Accept-Language. Sign-in writes the person's setting to the
 * cookie, so that it applies on a new device.
 */
export const currentLocale = cache(async (): Promise<Locale> => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  if (isLocale(chosen)) return chosen;
  return localeFromHeader((await headers()).get("accept-language"));
});

type Theme = "light" | "dark";

/** The chosen theme; undefined means the system setting. */
export const currentTheme = cache(async (): Promise<Theme | undefined> => {
  const chosen = (await cookies()).get(THEME_COOKIE)?.value;
  return chosen === "light" || chosen === "dark" ? chosen : undefined;
});

/** Path and query of this request, for links that return to it. */
export const currentPath = async (): Promise<string> => (await headers()).get("x-path") ?? "/";

/** The nonce that identifies the server's own scripts in this response. */
export const currentNonce = async (): Promise<string> => (await headers()).get("x-nonce") ?? "";
