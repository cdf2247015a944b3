import type { Locale } from "@/lib/result";
import type { Post, PostState } from "@/lib/view/assessments/posts";
import { firmOverviewWords } from "@/lib/words";
import { PageLink } from "../shell/page-link";
import { EarlyReadingLine } from "./early-reading";
import { PhaseMark } from "./phase-mark";

/** The four phases of a cycle: the state of each, its content, who works on it, and its result so far. */
export function CycleTrack({ locale, title, posts }: { locale: Locale; title: string; posts: readonly Post[] }) {
  const words = firmOverviewWords;
  return (
    <div className="lg:grid lg:grid-cols-[6rem_repeat(4,minmax(0,1fr))] lg:grid-rows-[auto_auto_auto_auto] lg:gap-x-4">
      <div
        aria-hidden="true"
        className="type-small hidden text-ink-2 lg:row-span-4 lg:grid lg:grid-rows-subgrid lg:gap-y-4"
      >
        <span className="font-semibold text-ink">{title}</span>
        <span>{words.what[locale]}</span>
        <span>{words.who[locale]}</span>
        <span>{words.soFar[locale]}</span>
      </div>
      <ol aria-label={title} className="contents">
        {posts.map((post, index) => (
          <PostColumn key={post.phase} locale={locale} post={post} last={index === posts.length - 1} />
        ))}
      </ol>
    </div>
  );
}

function PostColumn({ locale, post, last }: { locale: Locale; post: Post; last: boolean }) {
  const words = firmOverviewWords;
  const fact = "type-small flex gap-3 lg:block";
  const term = "w-20 shrink-0 text-ink-3 lg:sr-only";
  return (
    <li className="flex flex-col gap-3 border-t border-line py-4 first:border-t-0 first:pt-0 lg:row-span-4 lg:grid lg:grid-rows-subgrid lg:gap-y-4 lg:border-0 lg:p-0">
      <div className="min-w-0">
        <div className="flex items-center">
          <PhaseMark state={post.state} />
          <Rail state={post.state} last={last} />
        </div>
        <h3 className="mt-2 flex flex-wrap items-baseline gap-x-2">
          <PageLink href={post.href} className="link-name type-h2">
            {post.name}
          </PageLink>
          <span className="type-small font-normal text-ink-2">{post.activity}</span>
        </h3>
        <p className={`type-small font-medium ${post.state === "returned" ? "text-hot" : ""}`}>{post.stateLine}</p>
      </div>
      <dl className="contents">
        <div className={fact}>
          <dt className={term}>{words.what[locale]}</dt>
          <dd className="min-w-0 grow">
            {post.what.map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))}
            {post.all === 0 ? null : <CountBar done={post.done} all={post.all} />}
          </dd>
        </div>
        <div className={fact}>
          <dt className={term}>{words.who[locale]}</dt>
          <dd className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
            {post.who.initials.map((initials) => (
              <span
                key={initials}
                aria-hidden="true"
                className="inline-flex h-6 min-w-6 items-center justify-center rounded-full border border-line-2 bg-sunken px-1 text-[11px] font-semibold text-ink-2"
              >
                {initials}
              </span>
            ))}
            <span className="text-ink-2">{post.who.line}</span>
          </dd>
        </div>
        <div className={fact}>
          <dt className={term}>{words.soFar[locale]}</dt>
          <dd className="min-w-0">
            <EarlyReadingLine locale={locale} early={post.early} />
          </dd>
        </div>
      </dl>
    </li>
  );
}

/** The line from one phase to the next: solid once the phase is accepted. Decorative; the text below says the same. */
function Rail({ state, last }: { state: PostState; last: boolean }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 2"
      preserveAspectRatio="none"
      className={`hidden h-0.5 grow lg:block ${last ? "" : "lg:-mr-4"}`}
    >
      <line
        x1="0"
        x2="100"
        y1="1"
        y2="1"
        className={state === "accepted" ? "stroke-ink" : "stroke-line-strong"}
        strokeWidth="2"
        strokeDasharray={state === "accepted" ? undefined : "5 4"}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

/** A count as a bar; the number itself is in the text above. */
function CountBar({ done, all }: { done: number; all: number }) {
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${Math.max(1, all)} 1`}
      preserveAspectRatio="none"
      className="mt-2 h-1.5 w-full max-w-44"
    >
      <rect width={Math.max(1, all)} height="1" className="fill-band" />
      <rect width={done} height="1" className="fill-l4" />
    </svg>
  );
}
