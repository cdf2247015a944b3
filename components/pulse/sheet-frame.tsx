import type { ReactNode } from "react";
import type { Locale } from "@/lib/result";
import { LatticeMark } from "../shell/lattice-mark";

type SheetFrameProps = {
  readonly locale: Locale;
  readonly title: string;
  readonly unit: string;
  readonly language: ReactNode;
  readonly progress?: ReactNode;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
};

/** The frame of the employee questionnaire: a title, the language switch, and no other links. */
export function SheetFrame({ locale, title, unit, language, progress, foot, children }: SheetFrameProps) {
  return (
    <div lang={locale === "zh" ? "zh-Hans" : "en"} className="flex min-h-dvh flex-col">
      <header className="border-b border-line bg-surface">
        <div className="mx-auto max-w-[34rem] px-5 pb-3 pt-4">
          <div className="flex items-center justify-between gap-4">
            <span className="flex min-w-0 items-center gap-2.5">
              <LatticeMark size={22} />
              <span className="min-w-0">
                <h1 className="type-h3 break-words">{title}</h1>
                {unit === "" ? null : <span className="type-caption block break-words text-ink-2">{unit}</span>}
              </span>
            </span>
            {language}
          </div>
          {progress}
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[34rem] grow px-5 py-6 outline-none">
        {children}
      </main>
      {foot}
    </div>
  );
}
