import type { ReactNode } from "react";
import type { Assessment, PersonProgress } from "@/lib/assessments";
import type { Firm, Member } from "@/lib/firms";
import { PHASES } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { memberNote, strataOptions } from "@/lib/view/people/members";
import { phaseNames, say, stratumNames, peopleWords as words } from "@/lib/words";
import { CardTable } from "../tables/card-table";
import { FormButton, FormChoice } from "../ui/form-fields";
import type { NoticeAction } from "../ui/form-state";
import { ListForm, NoticeForm } from "../ui/notice-forms";
import { Section } from "../ui/section";

type MembersProps = {
  readonly firm: Firm;
  readonly assessment: Assessment | undefined;
  readonly members: readonly Member[];
  readonly progress: readonly PersonProgress[];
  readonly ownId: string;
  readonly actions: Readonly<Record<"remove" | "makeManager" | "changeGroup", NoticeAction>>;
  readonly locale: Locale;
};

/** The members of the firm, the progress of each in numbers, and what a manager can change. */
export function MembersSection(props: MembersProps) {
  const { firm, assessment, actions, locale } = props;
  return (
    <Section
      id="members"
      title={words.members[locale]}
      reading={assessment === undefined ? undefined : say(words.membersReading, locale, { year: assessment.cycle })}
    >
      <ListForm id="remove" action={actions.remove} hidden={{ firmId: firm.id }} />
      <ListForm id="name-manager" action={actions.makeManager} hidden={{ firmId: firm.id }} />
      <MemberList
        caption={words.members[locale]}
        head={[words.name[locale], words.role[locale], words.group[locale]]}
        phases={assessment === undefined ? [] : PHASES.map((phase) => phaseNames[phase][locale])}
        changeHead={words.access[locale]}
        members={memberRows(props)}
      />
    </Section>
  );
}

function memberRows(props: MembersProps): MemberRow[] {
  const { locale, ownId, members, progress } = props;
  const counts = (personId: string | null) =>
    PHASES.map((phase) =>
      String(
        progress
          .filter((row) => row.personId === personId && row.phase === phase)
          .reduce((sum, row) => sum + row.answered, 0),
      ),
    );
  const known = new Set<string | null>(members.map((member) => member.personId));
  const gone = [...new Set(progress.map((row) => row.personId).filter((personId) => !known.has(personId)))];
  return [
    ...members.map((member) => ({
      key: member.personId,
      name: member.displayName,
      note: memberNote(member, ownId, locale),
      role: words[member.role][locale],
      group: stratumNames[member.stratum][locale],
      counts: counts(member.personId),
      change: {
        label: say(words.changeOf, locale, { name: member.displayName }),
        forms: <ChangeForms {...props} member={member} />,
      },
    })),
    ...gone.map((personId) => ({
      key: personId ?? "gone",
      name: words.left[locale],
      note: "",
      role: "–",
      group: "–",
      counts: counts(personId),
    })),
  ];
}

function ChangeForms({ firm, actions, locale, member }: MembersProps & { readonly member: Member }) {
  const { personId, displayName, stratum } = member;
  return (
    <>
      <div>
        <NoticeForm action={actions.changeGroup} hidden={{ firmId: firm.id, personId }} className="flex flex-col gap-3">
          <div className="flex flex-wrap items-end gap-3">
            <FormChoice
              id={`group-${personId}`}
              name="stratum"
              label={words.group[locale]}
              value={stratum}
              options={strataOptions(locale)}
            />
            <FormButton>{words.changeGroup[locale]}</FormButton>
          </div>
        </NoticeForm>
        <p className="mt-2 text-ink-2">{words.groupNote[locale]}</p>
      </div>
      {member.role === "manager" ? null : (
        <div>
          <p className="text-ink-2">{words.nameManagerNote[locale]}</p>
          <button
            type="submit"
            form="name-manager"
            name="personId"
            value={personId}
            className="button button-compact mt-2"
          >
            {say(words.nameManager, locale, { name: displayName })}
          </button>
        </div>
      )}
      <div>
        <p className="text-ink-2">{words.removeNote[locale]}</p>
        <button type="submit" form="remove" name="personId" value={personId} className="button button-compact mt-2">
          {say(words.remove, locale, { name: displayName })}
        </button>
      </div>
    </>
  );
}

type MemberRow = {
  readonly key: string;
  readonly name: string;
  readonly note: string;
  readonly role: string;
  readonly group: string;
  /** Answered items per phase; empty before the first cycle. */
  readonly counts: readonly string[];
  /** Forms that change this member; undefined for former members. */
  readonly change?: { readonly label: string; readonly forms: ReactNode } | undefined;
};

type MemberListProps = {
  readonly caption: string;
  readonly head: readonly string[];
  readonly phases: readonly string[];
  readonly changeHead: string;
  readonly members: readonly MemberRow[];
};

/** Members with role, group and progress in numbers; no answers. On a phone each member is a small card. */
function MemberList({ caption, head, phases, changeHead, members }: MemberListProps) {
  return (
    <CardTable caption={caption} head={[...head, ...phases, changeHead]}>
      {members.map((member) => (
        <tr key={member.key} className="border-b border-line align-baseline last:border-b-0 max-md:block max-md:py-3">
          <th scope="row" className="py-2 pr-4 text-left font-semibold max-md:block max-md:py-0">
            {member.name} <span className="font-normal text-ink-3">{member.note}</span>
          </th>
          <td className="py-2 pr-4 max-md:inline-block max-md:py-0">{member.role}</td>
          <td className="py-2 pr-4 max-md:inline-block max-md:py-0">{member.group}</td>
          {phases.map((phase, index) => (
            <td key={phase} className="numeric py-2 pr-4 max-md:block max-md:py-0 max-md:text-ink-2">
              <span aria-hidden="true" className="mr-2 md:hidden">
                {phase}
              </span>
              {member.counts[index] ?? "–"}
            </td>
          ))}
          <td className="py-2 max-md:block max-md:pt-1">
            {member.change === undefined ? null : (
              <details>
                <summary className="link inline-block min-h-6 whitespace-nowrap">{member.change.label}</summary>
                <div className="mt-3 flex max-w-80 flex-col gap-4 pb-2">{member.change.forms}</div>
              </details>
            )}
          </td>
        </tr>
      ))}
    </CardTable>
  );
}
