import { personOfKey } from "@/app/_server/reminder-key";
import { setReminders } from "@/db/mails";

/**
 * The button of a mailbox that ends reminders: one POST, without a session or a page (RFC 8058). The key in the path is all
 * the right there is, so the origin of the request is not asked.
 */
export async function POST(_request: Request, { params }: { params: Promise<{ key: string }> }): Promise<Response> {
  const personId = personOfKey(decodeURIComponent((await params).key));
  if (personId === undefined) return new Response(null, { status: 404 });
  await setReminders(personId, false);
  return new Response(null, { status: 204 });
}
