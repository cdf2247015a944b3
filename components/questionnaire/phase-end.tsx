import type { QuestionnaireWords } from "@/lib/words";
import { fill } from "@/lib/words/say";

export type PhaseLinks = {
  readonly review: string;
  /** Where the next open item is; null if there is none. */
  readonly next: { readonly href: string; readonly label: string } | null;
  readonly signIn: string;
  /** The page of all items assigned to this person; null for a person who answers the whole questionnaire. */
  readonly mine: string | null;
};

type PhaseEndProps = {
  readonly open: number;
  readonly all: number;
  readonly links: PhaseLinks;
  readonly maySubmit: boolean;
  readonly writable: boolean;
  readonly words: QuestionnaireWords;
};

/** Shown after the twelfth card. */
export function PhaseEnd({ open, all, links, maySubmit, writable, words }: PhaseEndProps) {
  const isDone = open === 0;
  return (
    <section
      aria-label={isDone ? fill(words.allAnswered, { all }) : fill(words.stillOpen, { n: open, all })}
      className="section"
    >
      <p className="type-h3">{isDone ? fill(words.allAnswered, { all }) : fill(words.stillOpen, { n: open, all })}</p>
      {isDone && writable && !maySubmit ? <p className="type-small mt-1 text-ink-2">{words.managerSubmits}</p> : null}
      <div className="mt-3 flex flex-wrap gap-3">
        <a
          id="phase-review"
          className={`button ${isDone && writable && maySubmit ? "button-primary" : ""}`}
          href={links.review}
        >
          {isDone && writable && maySubmit ? words.reviewAndSubmit : words.review}
        </a>
        {links.mine === null ? null : (
          <a className="button" href={links.mine}>
            {words.toMine}
          </a>
        )}
        {links.next === null ? null : (
          <a className="button" href={links.next.href}>
            {links.next.label}
          </a>
        )}
      </div>
    </section>
  );
}
