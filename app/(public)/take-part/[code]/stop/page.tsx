import type { Metadata } from "next";
import type { PageProps } from "@/app/_server/frames/page";
import { PublicFrame } from "@/app/_server/frames/public-frame";
import { currentLocale } from "@/app/_server/gate/locale";
import { hashInvitationCode, takePartPath } from "@/app/_server/secret-links/cohort-links";
import { EmptyState } from "@/components/ui/empty-state";
import { findJoining } from "@/db/cohorts/consent";
import { sayNamed, sharingWords as words } from "@/lib/words";
import { changeCohortMails } from "./actions";

export const metadata: Metadata = { robots: { index: false }, referrer: "no-referrer" };

/**
 * The page that the unsubscribe link of an e-mail opens. Opening it changes nothing, because mail programs open links
 * by themselves.
 */
export default async function StopPage({ params }: PageProps<"code">) {
  const [{ code }, locale] = await Promise.all([params, currentLocale()]);
  const joining = await findJoining(hashInvitationCode(code));
  if (joining === undefined) {
    return (
      <PublicFrame>
        <EmptyState title={words.gone[locale]}>{words.goneText[locale]}</EmptyState>
      </PublicFrame>
    );
  }
  const { optedOut } = joining;
  const cohort = joining.cohortName[locale];
  return (
    <PublicFrame>
      <div className="mx-auto max-w-[34rem] pt-4">
        <h1 className="type-finding">{words.stopTitle[locale]}</h1>
        <p className="type-lede mt-2" role="status">
          {sayNamed(optedOut ? words.stopped : words.stopLede, locale, { cohort })}
        </p>
        <form action={changeCohortMails} className="mt-6">
          <input type="hidden" name="code" value={code} />
          <button type="submit" name="wanted" value={optedOut ? "yes" : "no"} className="button button-primary">
            {(optedOut ? words.resume : words.stop)[locale]}
          </button>
        </form>
        {joining.state === "open" ? (
          <p className="mt-5">
            <a className="link" href={takePartPath(code)}>
              {words.toInvitation[locale]}
            </a>
          </p>
        ) : null}
      </div>
    </PublicFrame>
  );
}
