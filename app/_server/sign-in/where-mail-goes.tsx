import type { Locale } from "@/lib/result";
import { authWords, say } from "@/lib/words";
import { mailFolder } from "../mail/mail";
import { openDemoDoor } from "./demo";

/** The folder of a demo's e-mails; nothing otherwise. */
export async function WhereMailGoes({ locale }: { locale: Locale }) {
  if (!(await openDemoDoor())) return null;
  return (
    <p className="type-small mt-4 break-all text-ink-3">
      {say(authWords.whereMailGoes, locale, { folder: mailFolder() })}
    </p>
  );
}
