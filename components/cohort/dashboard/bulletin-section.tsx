import { LOCALES, type Locale } from "@/lib/result";
import { type BulletinFacts, bulletinText } from "@/lib/view/cohort/bulletin";
import { say, bulletinWords as w } from "@/lib/words";
import { CopyText } from "../../ui/copy-text";
import { Section } from "../../ui/section";

type BulletinProps = { readonly locale: Locale; readonly facts: BulletinFacts; readonly k: number };

const NAMES = { en: w.english, zh: w.chinese } as const;
const COPY = { en: w.copyEn, zh: w.copyZh } as const;

/** A paragraph on the cohort for publication, in both languages with copy buttons; in print as text. */
export function BulletinSection({ locale, facts, k }: BulletinProps) {
  return (
    <Section id="bulletin" title={say(w.title, locale)} reading={say(w.reading, locale, { k })}>
      <div className="grid grid-cols-1 gap-x-8 gap-y-6 lg:grid-cols-2">
        {LOCALES.map((language) => {
          const text = bulletinText(facts, language);
          const lang = language === "zh" ? "zh-Hans" : "en";
          const words = {
            label: say(NAMES[language], locale),
            copy: say(COPY[language], locale),
            copied: say(w.copied, locale),
          };
          return (
            <div key={language} className="min-w-0 break-inside-avoid">
              <h3 className="mb-2 font-semibold">{words.label}</h3>
              <div className="print:hidden">
                <CopyText text={text} lang={lang} words={words} />
              </div>
              <p lang={lang} className="hidden print:block">
                {text}
              </p>
            </div>
          );
        })}
      </div>
    </Section>
  );
}
