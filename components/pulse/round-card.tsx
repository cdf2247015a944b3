import { PageLink } from "../shell/page-link";
import { CopyText } from "../ui/copy-text";
import { QrCode } from "../ui/qr-code";

type RoundCardProps = {
  readonly unit: string;
  /** The note under the name: what a code or a one-time link can and cannot do. */
  readonly note: string;
  readonly progress: string;
  /** The same as a sentence, for screen readers. */
  readonly progressLabel: string;
  /** QR code of the unit with its label; undefined if persons have their own links. */
  readonly code?: { readonly url: string; readonly label: string } | undefined;
  readonly weChat?:
    | { readonly text: string; readonly copy: string; readonly copied: string; readonly label: string }
    | undefined;
  /** Undefined if the server e-mails the links: then no manager sees them. */
  readonly print?: { readonly href: string; readonly label: string } | undefined;
  /** Notes on e-mails that could not be sent. */
  readonly mails?: readonly string[] | undefined;
};

/** How one unit is asked: its code or links, and the number of replies; never who replied. */
export function RoundCard({ unit, note, progress, progressLabel, code, weChat, print, mails = [] }: RoundCardProps) {
  return (
    <article className="flex flex-wrap items-start gap-x-6 gap-y-3 rounded-section border border-line p-4">
      {code === undefined ? null : <QrCode text={code.url} label={code.label} className="size-32 shrink-0" />}
      <div className="min-w-0 grow basis-60">
        <h3 className="type-h3">{unit}</h3>
        <p className="type-small mt-0.5 text-ink-2">{note}</p>
        <p className="numeric mt-2 font-semibold">
          <span aria-hidden="true">{progress}</span>
          <span className="sr-only">{progressLabel}</span>
        </p>
        <div className="mt-3 flex flex-col items-start gap-3">
          {mails.map((line) => (
            <p key={line} className="type-small break-words">
              {line}
            </p>
          ))}
          {print === undefined ? null : (
            <PageLink href={print.href} className="button button-compact">
              {print.label}
            </PageLink>
          )}
          {weChat === undefined ? null : (
            <div className="w-full max-w-[34rem]">
              <CopyText text={weChat.text} words={weChat} />
            </div>
          )}
        </div>
      </div>
    </article>
  );
}
