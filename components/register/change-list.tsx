import type { Locale } from "@/lib/result";
import { type ChangeGroup, groupChanges, type ToldChange } from "@/lib/view/register/history-groups";
import { registerWords, say } from "@/lib/words";
import { PageLink } from "../shell/page-link";

type ChangeListProps = {
  readonly locale: Locale;
  readonly changes: readonly ToldChange[];
  /** Address of one relationship's own history; undefined if this is it. */
  readonly hrefOf?: ((linkId: string) => string) | undefined;
};

/** Changes of the register, latest first: by day, with one person's changes to one relationship grouped. */
export function ChangeList({ locale, changes, hrefOf }: ChangeListProps) {
  const groups = groupChanges(changes);
  const days = [...new Set(groups.map(({ day }) => day))];
  if (groups.length === 0) return <p className="text-ink-2">{say(registerWords.changesNone, locale)}</p>;
  return days.map((day) => (
    <div key={day} className="border-t border-line-2 pt-3 pb-4 first:border-0 first:pt-0">
      <h3 className="type-h3">{day}</h3>
      <ul>
        {groups
          .filter((group) => group.day === day)
          .map((group) => (
            <li
              key={group.id}
              className="grid gap-x-5 gap-y-0.5 border-b border-line py-2.5 last:border-0 sm:grid-cols-[10rem_minmax(0,1fr)]"
            >
              <p className="type-small text-ink-2">
                <span className="numeric">{group.time}</span> {group.by}
              </p>
              <GroupLines locale={locale} group={group} hrefOf={hrefOf} />
            </li>
          ))}
      </ul>
    </div>
  ));
}

type GroupProps = Pick<ChangeListProps, "locale" | "hrefOf"> & { readonly group: ChangeGroup };

function GroupLines({ locale, group, hrefOf }: GroupProps) {
  const [first] = group.changes;
  if (first === undefined) return null;
  if (group.kind === "registered") {
    const names = group.changes.map(({ partner }) => partner).join(locale === "zh" ? "、" : ", ");
    return (
      <details>
        <summary className="cursor-pointer">
          {say(registerWords.manyRegistered, locale, { n: group.changes.length })}
        </summary>
        <p className="type-small mt-1 text-ink-2 [overflow-wrap:anywhere]">{names}</p>
      </details>
    );
  }
  return (
    <div className="min-w-0">
      {hrefOf === undefined ? null : (
        <PageLink
          className="font-semibold underline decoration-line-strong underline-offset-2"
          href={hrefOf(first.linkId)}
        >
          {first.partner}
        </PageLink>
      )}
      <ul>
        {group.changes.map((change) => (
          <li key={change.id} className="[overflow-wrap:anywhere]">
            <ChangeLine locale={locale} change={change} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ChangeLine({ locale, change }: { locale: Locale; change: ToldChange }) {
  if (change.life !== undefined) return change.life;
  const [before, after] = [change.before, change.after].map((words) =>
    words === "" ? say(registerWords.notKnown, locale) : words,
  );
  return (
    <>
      <span className="text-ink-2">{change.part}</span>
      {locale === "zh" ? "：" : ": "}
      <span className="whitespace-pre-line text-ink-2">{before}</span> <span aria-hidden="true">→</span>
      <span className="sr-only">{say(registerWords.becomes, locale)}</span>{" "}
      <span className="whitespace-pre-line font-medium">{after}</span>
    </>
  );
}
