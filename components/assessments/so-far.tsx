import type { KeptScreening } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import type { Post } from "@/lib/view/assessments/posts";
import { screeningRecord } from "@/lib/view/assessments/rows";
import { firmOverviewWords as words } from "@/lib/words";
import { Section } from "../ui/section";
import { ScreeningRecord } from "./cycle-list";
import { EarlyReadingLine } from "./early-reading";

type SoFarProps = {
  readonly posts: readonly Post[];
  readonly screening: KeptScreening | undefined;
  readonly timeZone: string;
  readonly locale: Locale;
};

/** What is known before any final result: each phase's result so far, and the screening. */
export const SoFar = ({ posts, screening, timeZone, locale }: SoFarProps) => (
  <Section title={words.soFar[locale]}>
    <dl className="-my-2 divide-y divide-line">
      {posts.map((post) => (
        <div key={post.phase} className="grid gap-x-4 gap-y-1 py-2 sm:grid-cols-[14rem_1fr]">
          <dt>
            <span className="font-medium">{post.name}</span>
            <span className="type-small block text-ink-2">{post.stateLine}</span>
          </dt>
          <dd className="type-small">
            <EarlyReadingLine locale={locale} early={post.early} />
          </dd>
        </div>
      ))}
    </dl>
    {screening === undefined ? null : <ScreeningRecord {...screeningRecord(screening, { timeZone, locale })} />}
  </Section>
);
