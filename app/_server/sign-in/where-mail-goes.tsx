import type { Locale } from "@/lib/result";
import { authWords, say } from "@/lib/words";
import { mailFolder } from "../mail/mail";
import { openDemoDoor } from "./demo";

/** Says in which folder the e-mails of a demo are stored; renders nothing outside a demo. */
export async function WhereMailGoes({ locale }: { locale: Locale }) {
  if (!(await openDemoDoor())) return null;
  return (
    <p className="type-small mt-4 break-all text-ink-3">
      {say(authWords.whereMailGoes, locale, { folder: mailFolder() })}
    </p>
  );
}
