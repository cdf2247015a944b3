import type { Locale } from "@/lib/result";
import { say, pulseWords as words } from "@/lib/words";
import { PageLink } from "../shell/page-link";
import { CopyText } from "../ui/copy-text";
import { QrCode } from "../ui/qr-code";

type SlipsProps = {
  readonly firm: string;
  readonly unit: string;
  readonly until: string;
  readonly locale: Locale;
  readonly href: string;
  readonly from: number;
  readonly to: number;
  readonly all: number;
  readonly step: number;
  readonly urls: readonly string[];
};

/** A printed slip for each person with an own link. Slips have no number, so that they cannot be told apart. */
export function Slips({ firm, unit, until, locale, href, from, to, all, step, urls }: SlipsProps) {
  return (
    <div className="flex flex-col gap-5">
      <header className="no-print">
        <h1 className="type-finding">{say(words.slipsTitle, locale, { unit })}</h1>
        <p className="type-lede mt-2">{words.slipsReading[locale]}</p>
        <p className="type-small mt-2 flex flex-wrap gap-x-5 text-ink-2">
          {say(words.slipsRange, locale, { from, to, all })}
          {from === 1 ? null : <PageLink href={`${href}?from=${from - step}`}>{words.fewer[locale]}</PageLink>}
          {to === all ? null : <PageLink href={`${href}?from=${to + 1}`}>{words.more[locale]}</PageLink>}
        </p>
        <details className="mt-3 max-w-[40rem]">
          <summary className="link inline-block min-h-6">{words.allLinks[locale]}</summary>
          <div className="mt-2">
            <CopyText
              text={urls.join("\n")}
              words={{ copy: words.copyWeChat[locale], copied: words.copied[locale], label: words.allLinks[locale] }}
            />
          </div>
        </details>
      </header>
      <ul className="grid grid-cols-1 sm:grid-cols-2 print:grid-cols-2">
        {urls.map((url) => (
          <li
            key={url}
            className="flex break-inside-avoid items-center gap-4 border border-dashed border-line-strong p-4"
          >
            <QrCode text={url} label={say(words.qrLabel, locale, { unit })} className="size-24 shrink-0" />
            <div className="min-w-0">
              <p className="type-h3 break-words">{`${firm} · ${unit}`}</p>
              <p className="type-small text-ink-2">{words.posterFacts[locale]}</p>
              <p className="type-small text-ink-2">{`${words.slipOnce[locale]} · ${until}`}</p>
              <p className="type-caption mt-1 break-all text-ink-3">{url}</p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
