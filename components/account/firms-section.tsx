import type { ComponentProps } from "react";
import type { FirmRole } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import { authWords, say, speak } from "@/lib/words";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import { OwnFirms } from "./own-firms";

type FirmsProps = {
  readonly firms: readonly { readonly firmId: string; readonly firmName: string; readonly role: FirmRole }[];
  /** The firm for which leaving is being confirmed. */
  readonly leaving: string | undefined;
  /** Whether the person has just left a firm. */
  readonly isLeft: boolean;
  readonly leave: ComponentProps<typeof OwnFirms>["leave"];
  readonly locale: Locale;
};

/** A person's firms, with a link to leave each. */
export function FirmsSection({ firms, leaving, isLeft, leave, locale }: FirmsProps) {
  if (firms.length === 0 && !isLeft) return null;
  const words = speak(authWords, locale);
  return (
    <Section id="firms" title={words.ownFirms} reading={words.ownFirmsReading}>
      {isLeft ? <Notice tone="info" title={words.firmLeft} /> : null}
      <OwnFirms
        firms={firms.map(({ firmId, firmName, role }) => ({
          id: firmId,
          name: firmName,
          role: role === "manager" ? words.roleManager : words.roleContributor,
          leaveAt: `/account?leave=${firmId}#firms`,
          leaveLabel: say(authWords.leaveFirmNamed, locale, { firm: firmName }),
          isLeaving: leaving === firmId,
          confirm: say(authWords.leaveFirmNamed, locale, { firm: firmName }),
        }))}
        leave={leave}
        words={{ leave: words.leaveFirm, leaveMeans: words.leaveMeans, stay: words.stayInFirm }}
      />
    </Section>
  );
}
