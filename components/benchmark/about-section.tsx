import type { Locale } from "@/lib/result";
import { say, benchmarkWords as w } from "@/lib/words";
import { PageLink } from "../shell/page-link";
import { Section } from "../ui/section";

type AboutProps = {
  readonly locale: Locale;
  readonly date: string;
  readonly k: number;
  /** The versions behind the firm's result. */
  readonly versions: { readonly instrument: string; readonly kernel: string; readonly errors: string } | undefined;
};

/** What participants are, when the figures were published, and with which versions. */
export function AboutSection({ locale, date, k, versions }: AboutProps) {
  const lines = [
    w.aboutVolunteers[locale],
    say(w.aboutFrozen, locale, { date, k }),
    w.aboutCapped[locale],
    ...(versions === undefined ? [] : [say(w.aboutVersions, locale, versions)]),
  ];
  return (
    <Section id="about" title={w.aboutTitle[locale]}>
      <ul className="flex max-w-[72ch] list-disc flex-col gap-1.5 pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="no-print mt-3">
        <PageLink href="/method#benchmark">{w.aboutMethod[locale]}</PageLink>
      </p>
    </Section>
  );
}
