import { redirect } from "next/navigation";
import { readCycle } from "@/app/_server/frames/cycle-facts";
import { requireCycle } from "@/app/_server/frames/cycle-page";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { readAll } from "@/app/_server/gate/actor";
import { GiveForm } from "@/components/assessments/assignment-forms";
import { assignmentRows } from "@/components/assessments/assignment-rows";
import { AssignmentTable } from "@/components/assessments/assignment-table";
import { ScopeBoxes } from "@/components/assessments/scope-boxes";
import { PageLink } from "@/components/shell/page-link";
import { FindingHeader } from "@/components/ui/finding-header";
import { ListForm } from "@/components/ui/notice-forms";
import { Section } from "@/components/ui/section";
import { listReminded } from "@/db/assessments/assignments";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import { phaseBoxes } from "@/lib/view/assessments/assignment-boxes";
import { assignmentsFinding } from "@/lib/view/assessments/assignment-finding";
import { assignmentWords, firmOverviewWords, say, speak, stratumNames } from "@/lib/words";
import { passOn, remind, takeBack } from "./actions";

const words = assignmentWords;

export const generateMetadata = titled(words.title);

/** All assignments with their progress, and the form to add more. Contributors have their own page. */
export default async function AssignmentsPage({ params }: PageProps<"firmId" | "assessmentId">) {
  const { actor, locale, firm, assessment } = await requireCycle(params);
  if (!can(actor, "assignment.give", firm)) redirect(firmPaths.mine(firm.id, assessment.id));
  const [facts, reminded] = await readAll(() => [
    readCycle(actor, firm, assessment),
    listReminded(actor, { assessmentId: assessment.id }),
  ]);
  const now = new Date();
  const colleagues = facts.members
    .filter((member) => member.personId !== actor.personId)
    .map((one) => ({ id: one.personId, name: one.displayName, group: stratumNames[one.stratum][locale] }));
  return (
    <FirmFrame
      firmId={firm.id}
      current="assessment"
      place={
        <PageLink className="link font-medium" href={firmPaths.assessment(firm.id, assessment.id)}>
          {say(firmOverviewWords.cycle, locale, { year: assessment.cycle })}
        </PageLink>
      }
    >
      <div className="flex flex-col gap-5">
        <FindingHeader finding={assignmentsFinding(facts, locale)} lede={words.lede[locale]} />
        {facts.assignments.length === 0 ? null : (
          <Section id="where" title={words.listTitle[locale]} reading={words.listReading[locale]}>
            <ListForm id="take-back" action={takeBack} />
            <ListForm id="remind" action={remind} hidden={{ assessmentId: assessment.id }} />
            <AssignmentTable
              caption={words.listTitle[locale]}
              head={[
                words.who[locale],
                words.what[locale],
                words.state[locale],
                words.progress[locale],
                words.since[locale],
                words.change[locale],
              ]}
              rows={assignmentRows(facts, { reminded, now }, locale)}
            />
          </Section>
        )}
        <Section id="give" title={words.giveTitle[locale]} reading={words.giveReading[locale]}>
          {colleagues.length === 0 ? (
            <p className="text-ink-2">
              {words.noColleague[locale]}{" "}
              <PageLink href={firmPaths.people(firm.id)}>{firmOverviewWords.invite[locale]}</PageLink>
            </p>
          ) : (
            <GiveForm
              action={passOn}
              assessmentId={assessment.id}
              from="page"
              colleagues={colleagues}
              words={speak(words, locale)}
            >
              <ScopeBoxes label={words.what[locale]} hint={words.whatHint[locale]} phases={phaseBoxes(facts, locale)} />
            </GiveForm>
          )}
        </Section>
      </div>
    </FirmFrame>
  );
}
