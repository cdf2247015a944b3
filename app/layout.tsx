import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { currentLocale, currentTheme } from "@/app/_server/gate/locale";
import { TooLongWords } from "@/components/ui/too-long";
import { shellWords, speak } from "@/lib/words";
import { tooLongWords } from "@/lib/words/fields/too-long";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Trellis 格致", template: "%s · Trellis 格致" },
  description: "Rates a firm's learning capability against its position in its global production network.",
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f4f6f7" },
    { media: "(prefers-color-scheme: dark)", color: "#0d1218" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  const [locale, theme] = await Promise.all([currentLocale(), currentTheme()]);
  return (
    <html lang={locale === "zh" ? "zh-Hans" : "en"} data-theme={theme}>
      <body>
        <a href="#main" className="skip-link button">
          {shellWords.skipToContent[locale]}
        </a>
        <TooLongWords words={speak(tooLongWords, locale)}>{children}</TooLongWords>
      </body>
    </html>
  );
}
