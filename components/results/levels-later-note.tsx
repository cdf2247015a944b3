import Link from "next/link";
import { firmPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { say, levelsLaterWords as words } from "@/lib/words";
import { EmptyState } from "../ui/empty-state";

type NoteProps = {
  readonly firmId: string;
  readonly later: { readonly assessmentId?: string | undefined; readonly open: number };
  readonly locale: Locale;
};

/** What the colleague has to do, with the way there. */
export function LevelsLaterNote({ firmId, later, locale }: NoteProps) {
  const { assessmentId, open } = later;
  return (
    <EmptyState
      title={say(open > 0 ? words.open : assessmentId === undefined ? words.noCycle : words.unsubmitted, locale, {
        n: open,
      })}
      action={
        assessmentId === undefined ? undefined : (
          <Link href={firmPaths.mine(firmId, assessmentId)} prefetch={false} className="button button-primary">
            {say(open > 0 ? words.toItems : words.toMine, locale, { n: open })}
          </Link>
        )
      }
    >
      {words.why[locale]}
    </EmptyState>
  );
}
