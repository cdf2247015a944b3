import { personOfKey } from "@/app/_server/secret-links/reminder-key";
import { leadToStopPage, stopByPost } from "@/app/_server/secret-links/stop-mails";
import { setReminders } from "@/db/people/reminders";

type Context = { readonly params: Promise<{ key: string }> };

/** Unsubscribes the person of this key from reminders. */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const { key } = await params;
  return stopByPost(async () => {
    const personId = personOfKey(key);
    return personId !== undefined && setReminders(personId, false);
  });
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return leadToStopPage(`/reminders/${encodeURIComponent((await params).key)}`);
}
