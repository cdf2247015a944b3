import { redirect } from "next/navigation";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { PublicFrame } from "@/app/_server/frames/public-frame";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { PageLink } from "@/components/shell/page-link";
import { listMemberships } from "@/db/people/people";
import { firmPaths } from "@/lib/paths";
import { authWords, partnerWords, say } from "@/lib/words";

export const generateMetadata = titled(partnerWords.matchTitle, { robots: { index: false }, referrer: "same-origin" });

/**
 * A partner's QR code leads here: redirects to the person's own firm, which then asks which of its relationships the
 * code belongs to. The code is not looked up yet.
 */
export default async function MatchDoorPage({ params }: PageProps<"code">) {
  const [actor, locale, { code }] = await Promise.all([requireActor(), currentLocale(), params]);
  const firms = (await withFreshSession(() => listMemberships(actor))).filter(({ role }) => role === "manager");
  const [only] = firms;
  if (only !== undefined && firms.length === 1) redirect(firmPaths.match(only.firmId, code));
  return (
    <PublicFrame>
      <div className="mx-auto max-w-[40rem]">
        <h1 className="type-finding mb-5">
          {say(only === undefined ? partnerWords.matchTitle : partnerWords.chooseFirm, locale)}
        </h1>
        {only === undefined ? (
          <>
            <p className="mb-4 text-ink-2">{say(partnerWords.noFirm, locale)}</p>
            <PageLink className="button button-primary" href="/firms/new">
              {say(authWords.createFirmTitle, locale)}
            </PageLink>
          </>
        ) : (
          <ul className="section divide-y divide-line py-2">
            {firms.map(({ firmId, firmName }) => (
              <li key={firmId} className="py-1">
                <PageLink className="link inline-flex min-h-11 items-center" href={firmPaths.match(firmId, code)}>
                  {firmName}
                </PageLink>
              </li>
            ))}
          </ul>
        )}
      </div>
    </PublicFrame>
  );
}
