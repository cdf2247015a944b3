"use client";

import { type RefObject, useEffect, useRef, useState, useTransition } from "react";
import type { Card, ThreadView } from "@/lib/view/questionnaire/card";
import { fill } from "@/lib/words/say";
import type { Together } from "./together";

type TalkProps = {
  readonly card: Card;
  readonly assessmentId: string;
  /** The text in the field: the person's own draft until it is sent. */
  readonly text: string;
  readonly writable: boolean;
  readonly together: Together;
  readonly onSent: (text: string) => void;
  /** Called on Ctrl+Enter in the field. */
  readonly sender: RefObject<(() => void) | null>;
  /** Ctrl+Enter was pressed before this part was loaded. */
  readonly sendsOnArrival: boolean;
};

/**
 * The conversations about an item, and a button to send the text in the field. Loaded only if there is text or a
 * conversation.
 */
export default function Talk(props: TalkProps) {
  const { card, assessmentId, text, writable, together, onSent, sender, sendsOnArrival } = props;
  const [busy, start] = useTransition();
  const [replyTo, setReplyTo] = useState<ThreadView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const id = useRef<string | null>(null);
  const { words } = together;

  /** One id per text, so that sending it twice or again after a lost reply posts it once. */
  function send(): void {
    if (busy || text.trim() === "") return;
    id.current ??= crypto.randomUUID();
    const form = new FormData();
    const fields = { assessmentId, item: card.id, id: id.current, text, threadId: replyTo?.id ?? "" };
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    start(async () => {
      const state = await together.write(null, form).catch(() => null);
      if (state?.outcome.status !== "done") return setProblem(words.notSent);
      id.current = null;
      setProblem(null);
      setReplyTo(null);
      onSent(text);
    });
  }
  function move(threadId: string, event: "process" | "reopen"): void {
    const form = new FormData();
    form.set("threadId", threadId);
    form.set("event", event);
    start(async () => {
      const state = await together.move(null, form).catch(() => null);
      setProblem(state?.outcome.status === "done" ? null : words.notSent);
    });
  }
  useEffect(() => {
    sender.current = send;
    return () => {
      sender.current = null;
    };
  });
  useEffect(() => {
    if (sendsOnArrival) sender.current?.();
  }, [sendsOnArrival, sender]);

  const to = replyTo?.comments[0]?.who ?? "";
  return (
    <div>
      {writable && text.trim() !== "" ? (
        <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
          <button type="button" className="button button-compact" aria-disabled={busy} onClick={send}>
            {replyTo === null ? words.send : fill(words.sendReply, { name: to })}
          </button>
          {replyTo === null ? null : (
            <button type="button" className="link type-small min-h-[24px]" onClick={() => setReplyTo(null)}>
              {words.newOne}
            </button>
          )}
          <p className="type-caption basis-full text-ink-3">{words.noLevel}</p>
        </div>
      ) : null}
      {problem === null ? null : (
        <p role="alert" className="type-small mt-1 text-hot">
          {problem}
        </p>
      )}
      {card.threads.map((thread) => (
        <OneThread
          key={thread.id}
          thread={thread}
          busy={busy}
          onReply={
            writable
              ? () => {
                  setReplyTo(thread);
                  document.getElementById(`comment-field-${card.id}`)?.focus();
                }
              : undefined
          }
          onMove={together.isManager ? () => move(thread.id, thread.isOpen ? "process" : "reopen") : undefined}
          words={words}
        />
      ))}
    </div>
  );
}

type OneThreadProps = {
  readonly thread: ThreadView;
  readonly busy: boolean;
  /** Undefined if the person may not reply. */
  readonly onReply: (() => void) | undefined;
  /** Undefined if the person may not process the conversation. */
  readonly onMove: (() => void) | undefined;
  readonly words: Together["words"];
};

/** The comments of one conversation, with its state and what can be done with it. */
function OneThread({ thread, busy, onReply, onMove, words }: OneThreadProps) {
  const look = "link type-small min-h-[24px] max-sm:min-h-[44px]";
  return (
    <section className={`mt-3 border-l-2 pl-3 ${thread.isOpen ? "border-line-strong" : "border-line"}`}>
      {thread.comments.map((comment) => (
        <div key={comment.id} className="mb-1.5">
          <p className="type-small">
            <strong className="font-semibold">{comment.who}</strong> <span className="text-ink-3">{comment.when}</span>
          </p>
          <p className="type-small break-words whitespace-pre-wrap">{comment.text}</p>
        </div>
      ))}
      <p className="type-caption text-ink-3">{thread.note}</p>
      <div className="flex flex-wrap gap-x-4">
        {onReply === undefined ? null : (
          <button type="button" className={look} onClick={onReply}>
            {words.reply}
          </button>
        )}
        {onMove === undefined ? null : (
          <button type="button" className={look} aria-disabled={busy} onClick={onMove}>
            {thread.isOpen ? words.process : words.reopen}
          </button>
        )}
      </div>
    </section>
  );
}
