import type { Metadata } from "next";
import type { PageProps } from "@/app/_server/frames/page";
import { PublicFrame } from "@/app/_server/frames/public-frame";
import { currentLocale } from "@/app/_server/gate/locale";
import { personOfKey } from "@/app/_server/secret-links/reminder-key";
import { EmptyState } from "@/components/ui/empty-state";
import { wantsReminders } from "@/db/people/reminders";
import { assignmentWords as words } from "@/lib/words";
import { changeReminders } from "./actions";

export const metadata: Metadata = { robots: { index: false }, referrer: "no-referrer" };

/**
 * The page that the unsubscribe link of an e-mail opens. Opening it changes nothing, because mail programs open links
 * by themselves.
 */
export default async function RemindersPage({ params }: PageProps<"key">) {
  const [{ key }, locale] = await Promise.all([params, currentLocale()]);
  const personId = personOfKey(decodeURIComponent(key));
  const wanted = personId === undefined ? undefined : await wantsReminders(personId);
  if (wanted === undefined) {
    return (
      <PublicFrame>
        <EmptyState title={words.offGone[locale]}>{words.offGoneWords[locale]}</EmptyState>
      </PublicFrame>
    );
  }
  return (
    <PublicFrame>
      <div className="mx-auto max-w-[34rem] pt-4">
        <h1 className="type-finding">{words.offTitle[locale]}</h1>
        <p className="type-lede mt-2">{(wanted ? words.offLede : words.isOff)[locale]}</p>
        <form action={changeReminders} className="mt-6">
          <input type="hidden" name="key" value={decodeURIComponent(key)} />
          <button type="submit" name="wanted" value={wanted ? "no" : "yes"} className="button button-primary">
            {(wanted ? words.turnOff : words.turnOn)[locale]}
          </button>
        </form>
      </div>
    </PublicFrame>
  );
}
