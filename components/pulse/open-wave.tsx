import type { Firm } from "@/lib/firms";
import { firmPaths } from "@/lib/paths";
import type { RoundRow, WaitingAddress, WaveRow } from "@/lib/pulse";
import type { Locale } from "@/lib/result";
import { quarterInWords } from "@/lib/view/pulse/closed-waves";
import { waitingMails } from "@/lib/view/pulse/progress";
import { dateInWords, say, pulseWords as words } from "@/lib/words";
import { PageLink } from "../shell/page-link";
import { CopyText } from "../ui/copy-text";
import type { NoticeAction } from "../ui/form-state";
import { NoticePress } from "../ui/notice-forms";
import { QrCode } from "../ui/qr-code";
import { Section } from "../ui/section";

type OpenWaveProps = {
  readonly firm: Firm;
  readonly wave: WaveRow & { readonly waiting: readonly WaitingAddress[] };
  /** Address of the questionnaire of each unit, by unit id; used for QR codes and printed sheets. */
  readonly urls: ReadonlyMap<string, string>;
  readonly close: NoticeAction;
  readonly locale: Locale;
};

/**
 * A run of the employee questionnaire that is open: the code or links of each unit, the number of replies, and closing
 * it.
 */
export function OpenWave(props: OpenWaveProps) {
  const { firm, wave, close, locale } = props;
  const date = dateInWords(wave.lastDay, locale);
  return (
    <Section
      id={`wave-${wave.id}`}
      title={say(words.wave, locale, { quarter: quarterInWords(wave, locale) })}
      reading={say(words.waveReading, locale, { date })}
    >
      <div className="grid gap-4 xl:grid-cols-2">
        {wave.rounds.map((round) => (
          <Round key={round.unitId} {...props} round={round} date={date} />
        ))}
      </div>
      <details className="mt-5">
        <summary className="link inline-block min-h-6">{words.close[locale]}</summary>
        <p className="mt-2 max-w-[64ch] text-ink-2">{words.closeNote[locale]}</p>
        <div className="mt-3">
          <NoticePress
            action={close}
            hidden={{ firmId: firm.id, waveId: wave.id }}
            label={words.closeConfirm[locale]}
            look="compact"
          />
        </div>
      </details>
    </Section>
  );
}

type RoundProps = OpenWaveProps & { readonly round: RoundRow; readonly date: string };

function Round({ firm, wave, round, urls, locale, date }: RoundProps) {
  const { unitId, unit, headcount, sent, way } = round;
  const url = urls.get(unitId) ?? "";
  const byCode = way === "code";
  if (way === "mail") {
    return (
      <RoundCard
        unit={say(words.unitPeople, locale, { unit, n: headcount })}
        note={words.mailNote[locale]}
        progress={say(words.sentOf, locale, { n: sent, all: headcount })}
        progressLabel={say(words.sentOfWords, locale, { n: sent, all: headcount })}
        mails={waitingMails(
          wave.waiting.filter((one) => one.unitId === unitId),
          locale,
        )}
      />
    );
  }
  return (
    <RoundCard
      unit={say(words.unitPeople, locale, { unit, n: headcount })}
      note={(byCode ? words.codeNote : words.linksNote)[locale]}
      progress={say(words.sentOf, locale, { n: sent, all: headcount })}
      progressLabel={say(words.sentOfWords, locale, { n: sent, all: headcount })}
      code={byCode ? { url, label: say(words.qrLabel, locale, { unit }) } : undefined}
      weChat={
        byCode
          ? {
              text: say(words.weChatText, locale, { firm: firm.name, unit, date, url }),
              copy: words.copyWeChat[locale],
              copied: words.copied[locale],
              label: words.copyLabel[locale],
            }
          : undefined
      }
      print={{
        href: firmPaths.pulsePrint(firm.id, wave.id, unitId),
        label: (byCode ? words.poster : words.slips)[locale],
      }}
    />
  );
}

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
function RoundCard({ unit, note, progress, progressLabel, code, weChat, print, mails = [] }: RoundCardProps) {
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
