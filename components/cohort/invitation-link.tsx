import type { InvitedFirm } from "@/lib/cohort";
import { nameFor } from "@/lib/name-rules";
import type { Locale, Text } from "@/lib/result";
import { say, sayNamed, cohortFirmWords as words } from "@/lib/words";
import { CopyText } from "../ui/copy-text";
import { QrCode } from "../ui/qr-code";
import { Section } from "../ui/section";

type LinkSectionProps = {
  readonly invited: InvitedFirm;
  readonly cohortName: Text;
  /** How to open the invitation: a link, and a code to type at another address. */
  readonly opens: { readonly url: string; readonly code: string; readonly codeAt: string };
  readonly locale: Locale;
};

/** The link and the code of an invitation, for passing on by hand. */
export function LinkSection({ invited, cohortName, opens, locale }: LinkSectionProps) {
  const { url, code, codeAt } = opens;
  const { firmName: firm } = invited;
  const written = invited.locale;
  const named = { cohort: cohortName[written], firm: nameFor(written, invited.names) };
  const message = sayNamed(words.message, written, { ...named, url });
  return (
    <Section id="link" title={words.linkTitle[locale]} reading={words.linkReading[locale]}>
      <div className="flex flex-wrap gap-x-6 gap-y-4">
        <QrCode
          text={url}
          label={sayNamed(words.qrLabel, locale, { firm })}
          className="h-36 w-36 shrink-0 rounded-inner border border-line-2"
        />
        <div className="min-w-0 grow basis-72">
          <p className="type-small text-ink-2">{words.code[locale]}</p>
          <p className="numeric text-lg font-semibold tracking-wide">{code}</p>
          <p className="type-small text-ink-2 [overflow-wrap:anywhere]">
            {say(words.codeHint, locale, { url: codeAt })}
          </p>
          <div className="mt-3 max-w-[34rem]">
            <CopyText
              text={message}
              lang={invited.locale === "zh" ? "zh-Hans" : "en"}
              words={{ copy: words.copy[locale], copied: words.copied[locale], label: words.copyLabel[locale] }}
            />
          </div>
        </div>
      </div>
    </Section>
  );
}
