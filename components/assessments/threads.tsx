import type { Thread } from "@/lib/assessments";
import type { Item } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import type { CycleFacts } from "@/lib/view/assessments/facts";
import { threadView } from "@/lib/view/assessments/threads";
import { say, commentWords as words } from "@/lib/words";
import { PageLink } from "../shell/page-link";
import { ActionForm } from "../ui/action-form";
import { FormButton, FormTextArea } from "../ui/form-fields";
import type { FormAction } from "../ui/form-state";
import { PressForm } from "../ui/press-form";

type FiltersProps = {
  readonly facts: CycleFacts;
  readonly open: number;
  readonly all: boolean;
  readonly locale: Locale;
};

/** Switches between open conversations and all. */
export function ThreadFilters({ facts, open, all, locale }: FiltersProps) {
  if (open === 0 || open === facts.threads.length) return null;
  const href = firmPaths.comments(facts.firm.id, facts.assessment.id);
  const links = [
    { href, label: say(words.onlyOpen, locale, { n: open }), current: !all },
    { href: `${href}?show=all`, label: say(words.all, locale, { n: facts.threads.length }), current: all },
  ];
  return (
    <p className="flex gap-3">
      {links.map((link) => (
        <PageLink
          key={link.href}
          href={link.href}
          aria-current={link.current ? "page" : undefined}
          className="button button-compact aria-[current]:border-ink aria-[current]:bg-sunken"
        >
          {link.label}
        </PageLink>
      ))}
    </p>
  );
}

type OneThreadProps = {
  readonly facts: CycleFacts;
  readonly item: Item;
  readonly thread: Thread;
  readonly mayProcess: boolean;
  /** Id of the reply, so that a form sent several times writes it once. */
  readonly newId: string;
  readonly actions: Readonly<Record<"write" | "move", FormAction>>;
  readonly locale: Locale;
};

/** One conversation with its possible action and a reply form. */
export function OneThread({ facts, item, thread, mayProcess, newId, actions, locale }: OneThreadProps) {
  const view = threadView(thread, { timeZone: facts.firm.timeZone, locale });
  const name = item.name[locale];
  return (
    <article className={`border-l-2 pl-4 ${view.isOpen ? "border-line-strong" : "border-line"}`}>
      {view.comments.map((comment) => (
        <div key={comment.id} className="mb-2">
          <p className="type-small">
            <strong className="font-semibold">{comment.who}</strong> <span className="text-ink-3">{comment.when}</span>
          </p>
          <p className="max-w-[70ch] break-words whitespace-pre-wrap">{comment.text}</p>
        </div>
      ))}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="type-caption text-ink-3">{view.note}</p>
        {mayProcess ? (
          <PressForm
            action={actions.move}
            hidden={{ threadId: view.id, event: view.isOpen ? "process" : "reopen" }}
            look="compact"
            className=""
            label={(view.isOpen ? words.process : words.reopen)[locale]}
            named={say(view.isOpen ? words.processNamed : words.reopenNamed, locale, { item: name })}
          />
        ) : null}
      </div>
      <details className="mt-1">
        <summary className="link type-small inline-flex min-h-6 items-center max-sm:min-h-[44px]">
          {words.reply[locale]}
        </summary>
        <ActionForm
          action={actions.write}
          hidden={{ assessmentId: facts.assessment.id, item: item.id, threadId: view.id, id: newId }}
          done={words.didWrite[locale]}
          className="mt-2 flex max-w-[36rem] flex-col items-start gap-2"
        >
          <div className="w-full">
            <FormTextArea
              id={`reply-${view.id}`}
              name="text"
              rows={2}
              maxLength={2000}
              label={words.replyText[locale]}
              wrong={words.textMissing[locale]}
            />
          </div>
          <FormButton look="compact">{words.send[locale]}</FormButton>
        </ActionForm>
      </details>
    </article>
  );
}
