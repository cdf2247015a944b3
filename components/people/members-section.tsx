import type { Assessment, PersonProgress } from "@/lib/assessments";
import type { Firm, Member } from "@/lib/firms";
import { PHASES } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { memberNote, strataOptions } from "@/lib/view/people/members";
import { phaseNames, say, stratumNames, peopleWords as words } from "@/lib/words";
import { FormButton, FormChoice } from "../ui/form-fields";
import type { NoticeAction } from "../ui/form-state";
import { ListForm, NoticeForm } from "../ui/notice-forms";
import { Section } from "../ui/section";
import { MemberList, type MemberRow } from "./member-list";

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
