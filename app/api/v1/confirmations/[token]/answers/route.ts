import { jsonExpected, readJson, refusal, refuseRequest } from "@/app/_server/gate/define-handler";
import { fieldMessages } from "@/app/_server/gate/gate";
import { currentLocale } from "@/app/_server/gate/locale";
import { logBroken } from "@/app/_server/gate/log";
import { plainValues } from "@/app/_server/gate/plain-text";
import { NO_STORE } from "@/app/_server/gate/uncached";
import { countSaves } from "@/app/_server/process/counted";
import { saveConfirmationEntries } from "@/app/_server/saving/save-confirmation";
import { findConfirming } from "@/app/_server/secret-links/confirmations";
import { can } from "@/lib/policy";
import { ConfirmationBody } from "./body";

/** Saves answers of a customer with the key of a request; responds 404 for an invalid key. */
export async function POST(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const wrong = await refuseRequest(request);
  if (wrong !== undefined) return wrong;
  const body = await readJson(request);
  if (body === undefined) return jsonExpected(400);
  try {
    const found = await findConfirming((await params).token);
    if (found === undefined || !can(found.actor, "confirmation.save", {})) return await refusal(404, "not-found");
    const parsed = ConfirmationBody.safeParse(plainValues(body));
    if (!parsed.success) {
      return Response.json({ status: "invalid", fields: fieldMessages(parsed.error) }, { status: 400 });
    }
    if (parsed.data.owner !== found.actor.confirmationId) return await refusal(404, "not-found");
    const outcomes = await saveConfirmationEntries(found.actor, parsed.data.entries, await currentLocale());
    countSaves({ outcomes });
    return Response.json({ status: "done", value: { outcomes } }, { headers: NO_STORE });
  } catch (error) {
    const reference = logBroken("answers of a customer were not saved", error);
    return Response.json({ status: "broken", reference }, { status: 500 });
  }
}
