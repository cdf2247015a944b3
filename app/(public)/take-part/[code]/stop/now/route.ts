import { hashInvitationCode, takePartPath } from "@/app/_server/secret-links/cohort-links";
import { leadToStopPage, stopByPost } from "@/app/_server/secret-links/stop-mails";
import { setCohortMails } from "@/db/cohorts/consent";

type Context = { readonly params: Promise<{ code: string }> };

/** Stops the e-mails about an invitation, without a sign-in: the link contains its code. */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const { code } = await params;
  return stopByPost(() => setCohortMails(hashInvitationCode(code), { wanted: false }));
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return leadToStopPage(`${takePartPath(encodeURIComponent((await params).code))}/stop`);
}
