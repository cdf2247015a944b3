import Link from "next/link";
import type { ReactNode } from "react";
import { CopyText } from "../ui/copy-text";
import { QrCode } from "../ui/qr-code";

type InviteCardProps = {
  readonly title: string;
  /** e.g. "12 of 40 places taken, production, valid until 24 Dec" */
  readonly facts: readonly string[];
  readonly url: string;
  readonly qrLabel: string;
  readonly code: string;
  readonly note: string;
  readonly message: string;
  readonly words: { readonly copy: string; readonly copied: string; readonly label: string };
  readonly poster: { readonly href: string; readonly label: string };
  readonly end: ReactNode;
};

/** A join code for the shop floor: headcount, text for WeChat, poster, and a button to end it. */
export function InviteCard({ title, facts, url, qrLabel, code, note, message, words, poster, end }: InviteCardProps) {
  return (
    <article className="flex flex-wrap gap-x-6 gap-y-4">
      <QrCode text={url} label={qrLabel} className="h-36 w-36 shrink-0 rounded-inner border border-line-2" />
      <div className="min-w-0 grow basis-72">
        <h3 className="type-h3 break-words">{title}</h3>
        <p className="type-small text-ink-2">{facts.join(" · ")}</p>
        <p className="numeric mt-1 font-semibold tracking-wide">{code}</p>
        <p className="type-small mt-1 max-w-[60ch] text-ink-2">{note}</p>
        <div className="mt-3 max-w-[34rem]">
          <CopyText text={message} words={words} />
        </div>
        <div className="mt-3 flex flex-wrap gap-3">
          <Link href={poster.href} prefetch={false} className="button button-compact">
            {poster.label}
          </Link>
          {end}
        </div>
      </div>
    </article>
  );
}
