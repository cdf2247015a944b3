import { CONTACT_MAX, EMAIL_MAX, type InvitedFirm, TELEPHONE_MAX } from "@/lib/cohort";
import type { Locale } from "@/lib/result";
import { invitationColumnWords as columns, nameFaultWords, speak, cohortFirmWords as words } from "@/lib/words";
import type { FormAction } from "../ui/form-state";
import { Section } from "../ui/section";
import { ContactForm } from "./contact-form";

type ContactSectionProps = {
  readonly invited: InvitedFirm;
  readonly locale: Locale;
  readonly hidden: Readonly<Record<string, string>>;
  readonly action: FormAction<"mailed" | "kept">;
};

/** The recipient of an invited firm's e-mails and the contact person, editable. */
export function ContactSection({ invited, locale, hidden, action }: ContactSectionProps) {
  const { email, contact, telephone, linkNumber, acceptedAt, optedOutAt } = invited;
  const isMailed = optedOutAt === null;
  const reading = !isMailed ? undefined : acceptedAt === null ? words.contactReading : words.contactJoined;
  return (
    <Section id="contact" title={words.contactTitle[locale]} reading={reading?.[locale]}>
      <ContactForm
        action={action}
        hidden={{ ...hidden, linkNumber }}
        values={{ contact, telephone, ...(isMailed ? { email } : {}) }}
        most={{ email: EMAIL_MAX, contact: CONTACT_MAX, telephone: TELEPHONE_MAX }}
        words={{
          email: columns.email.title[locale],
          contact: columns.contact.title[locale],
          telephone: columns.telephone.title[locale],
          save: words.contactSave[locale],
          mailed: words.contactMailed[locale],
          kept: words.contactKept[locale],
        }}
        problems={{
          ...speak(nameFaultWords, locale),
          emailInvalid: words.addressWrong[locale],
          telephoneWrong: words.telephoneWrong[locale],
        }}
      />
    </Section>
  );
}
