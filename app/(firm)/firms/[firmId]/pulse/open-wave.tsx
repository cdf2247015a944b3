import { publicAddress } from "@/app/_server/gate/public-address";
import { pulseKeys } from "@/app/_server/secret-links/pulse-keys";
import { RoundCard } from "@/components/pulse/round-card";
import { PulsePress } from "@/components/pulse/unit-forms";
import { Section } from "@/components/ui/section";
import type { Firm } from "@/lib/firms";
import { firmPaths } from "@/lib/paths";
import type { RoundRow, WaitingAddress, WaveRow } from "@/lib/pulse";
import type { Locale } from "@/lib/result";
import { waitingMails } from "@/lib/view/pulse/open-wave";
import { quarterInWords } from "@/lib/view/pulse/quarter";
import { pulseReplies } from "@/lib/view/pulse/replies";
import { dateInWords, say, pulseWords as words } from "@/lib/words";
import { endWave } from "./actions";

type OpenWaveProps = {
  readonly firm: Firm;
  readonly wave: WaveRow & { readonly waiting: readonly WaitingAddress[] };
  readonly locale: Locale;
};

/** A wave under way: what is handed out in each unit, how many have sent, and the close. */
export async function OpenWave({ firm, wave, locale }: OpenWaveProps) {
  const address = await publicAddress();
  const date = dateInWords(wave.lastDay, locale);
  return (
    <Section
      id={`wave-${wave.id}`}
      title={say(words.wave, locale, { quarter: quarterInWords(wave, locale) })}
      reading={say(words.waveReading, locale, { date })}
    >
      <div className="grid gap-4 xl:grid-cols-2">
        {wave.rounds.map((round) => (
          <Round
            key={round.unitId}
            firm={firm}
            wave={wave}
            round={round}
            locale={locale}
            address={address}
            date={date}
          />
        ))}
      </div>
      <details className="mt-5">
        <summary className="link inline-block min-h-6">{words.close[locale]}</summary>
        <p className="mt-2 max-w-[64ch] text-ink-2">{words.closeNote[locale]}</p>
        <div className="mt-3">
          <PulsePress
            action={endWave}
            firmId={firm.id}
            hidden={{ waveId: wave.id }}
            label={words.closeConfirm[locale]}
            {...pulseReplies(locale)}
          />
        </div>
      </details>
    </Section>
  );
}

type RoundProps = OpenWaveProps & { readonly round: RoundRow; readonly address: string; readonly date: string };

function Round({ firm, wave, round, locale, address, date }: RoundProps) {
  const { unitId, unit, headcount, sent, way } = round;
  const url = `${address}/pulse/${pulseKeys().tokenOf({ waveId: wave.id, unitId }, 0)}`;
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
