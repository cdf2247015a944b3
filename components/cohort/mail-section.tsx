import { COHORT_TIME_ZONE, type InvitedFirm } from "@/lib/cohort";
import type { Locale } from "@/lib/result";
import { outcomeInWords } from "@/lib/view/cohort/invited-firm";
import { momentInWords } from "@/lib/view/time/firm-time";
import { languageNames, say, cohortFirmWords as words } from "@/lib/words";
import { TableHead } from "../tables/table-head";
import { Section } from "../ui/section";

type MailSectionProps = {
  readonly invited: InvitedFirm;
  readonly locale: Locale;
  readonly children: React.ReactNode;
};

/** The e-mails of one invitation, with the outcome of each. */
export function MailSection({ invited, locale, children }: MailSectionProps) {
  const reading = say(words.mailsReading, locale, {
    email: invited.email,
    language: languageNames[invited.locale][locale],
  });
  return (
    <Section id="mails" title={words.mailsTitle[locale]} reading={reading}>
      <table className="type-small w-full border-collapse">
        <TableHead
          names={[words.colKind, words.colWhen, words.colOutcome].map((head) => head[locale])}
          cell="border-b border-line-2 py-1.5 pr-4 text-left font-semibold"
        />
        <tbody>
          {invited.mails.map((mail) => (
            <tr key={`${mail.kind} ${mail.askedAt.toISOString()}`}>
              <th scope="row" className="border-b border-line py-1.5 pr-4 text-left align-top font-medium">
                {words[`kind-${mail.kind}`][locale]}
              </th>
              <td className="numeric border-b border-line py-1.5 pr-4 align-top">
                {momentInWords(mail.endedAt ?? mail.askedAt, COHORT_TIME_ZONE, locale)}
              </td>
              <td className="border-b border-line py-1.5 align-top [overflow-wrap:anywhere]">
                {outcomeInWords(mail, locale)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {children === null ? null : <div className="mt-4">{children}</div>}
    </Section>
  );
}
