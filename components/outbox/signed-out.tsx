import type { QuestionnaireWords } from "@/lib/words";
import { fill } from "@/lib/words/say";
import type { OutboxState } from "./entries";

type SignedOutProps = { readonly snapshot: OutboxState; readonly href: string; readonly words: QuestionnaireWords };

/** Shown when the session has ended during input: says what is kept, and links back to this place after sign-in. */
export function SignedOut({ snapshot, href, words }: SignedOutProps) {
  if (snapshot.line !== "signed-out") return null;
  const waiting = [...snapshot.entries.values()].filter((entry) => entry.undecided === null).length;
  return (
    <div role="alert" className="rounded-section border border-hot bg-surface p-4">
      <p className="type-h3">{words.signedOut}</p>
      <p className="mt-1 text-ink-2">{fill(words.signedOutWaiting, { n: waiting })}</p>
      <a className="button mt-3" href={href}>
        {words.signIn}
      </a>
    </div>
  );
}
