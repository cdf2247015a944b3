import type { Locale } from "@/lib/result";
import { authWords, say } from "@/lib/words";
import { mailFolder } from "../mail/mail";
import { openDemoDoor } from "./demo";

/** Where a demo's mails lie; nothing elsewhere. */
export async function WhereMailGoes({ locale }: { locale: Locale }) {
  if (!(await openDemoDoor())) return null;
  return (
    <p className="type-small mt-4 break-all text-ink-3">
      {say(authWords.whereMailGoes, locale, { folder: mailFolder() })}
    </p>
  );
}
