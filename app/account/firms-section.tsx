import { requireActor } from "@/app/_server/gate/actor";
import { OwnFirms } from "@/components/account/own-firms";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { listMemberships } from "@/db/people/people";
import type { Locale } from "@/lib/result";
import { authWords, refusalWords, say, speak } from "@/lib/words";
import { leaveThisFirm } from "./firm-actions";

type FirmsProps = { readonly locale: Locale; readonly leaving: string | undefined; readonly isLeft: boolean };

/** The firms a person is in, and the way out of each. */
export async function FirmsSection({ locale, leaving, isLeft }: FirmsProps) {
  const firms = await listMemberships(await requireActor());
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
        leave={leaveThisFirm}
        refusals={speak(
          {
            "last-manager": refusalWords["last-manager"],
            "too-much-written": refusalWords["too-much-written"],
            "changed-meanwhile": refusalWords["changed-meanwhile"],
          },
          locale,
        )}
        words={{ leave: words.leaveFirm, leaveMeans: words.leaveMeans, stay: words.stayInFirm }}
      />
    </Section>
  );
}
