import { randomUUID } from "node:crypto";
import { FirmFrame, requireFirm } from "@/app/_server/frames/firm-frame";
import { levelsLaterPage } from "@/app/_server/frames/levels-later";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { AsideForm } from "@/components/plan/aside-form";
import { LibraryList } from "@/components/plan/library-list";
import { ButtonForm, PlanForm } from "@/components/plan/plan-form";
import { PageLink } from "@/components/shell/page-link";
import { FindingHeader } from "@/components/ui/finding-header";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { measures1 } from "@/lib/catalog";
import { firmPaths } from "@/lib/paths";
import { FIRST_STEP_DAYS } from "@/lib/plan";
import { can } from "@/lib/policy";
import { newFields } from "@/lib/view/plan/form-values";
import { groupsOf, libraryRow, TOO_LARGE } from "@/lib/view/plan/library";
import { planReplies } from "@/lib/view/plan/replies";
import { daysAfter } from "@/lib/view/time/calendar";
import { planFormWords, planWords, refusalWords, say, shellWords } from "@/lib/words";
import { readPlan, readRatingOf } from "../read-plan";
import { addOwn, keepOut, takeIn } from "./actions";

const words = planFormWords;
const TAKE_FORM = "take-in";

export const generateMetadata = titled(planWords.library);

/** All measures, those recommended by the latest result first, and a form for a firm's own. */
export default async function LibraryPage({ params }: PageProps<"firmId">) {
  const { actor, locale, firmId } = await requireFirm(params);
  const later = await levelsLaterPage(actor, { firmId, current: "plan" });
  if (later !== undefined) return later;
  const facts = await readPlan(actor, firmId);
  const { firm, results } = facts;
  const [latest] = results;
  const rating =
    latest === undefined
      ? undefined
      : await readRatingOf(actor, { assessmentId: latest.assessmentId, resultRevision: latest.revision });
  const plan = facts.plans.find(({ assessmentId }) => assessmentId === latest?.assessmentId);
  const mayEdit = can(actor, "plan.edit", firm) && latest !== undefined;
  const due = daysAfter(facts.today, FIRST_STEP_DAYS);
  const groups = groupsOf({ rating, year: latest?.year, employees: firm.employees, locale });
  return (
    <FirmFrame
      firmId={firm.id}
      current="plan"
      place={
        <PageLink className="link font-medium" href={firmPaths.plan(firm.id)}>
          {say(shellWords.plan, locale)}
        </PageLink>
      }
    >
      <div className="flex flex-col gap-5">
        <FindingHeader
          finding={[say(words.libraryTitle, locale, { n: measures1.measures.length })]}
          lede={words.libraryLede[locale]}
        />
        {latest === undefined ? <Notice tone="warn" title={refusalWords["no-result"][locale]} /> : null}
        {mayEdit ? (
          <ButtonForm id={TAKE_FORM} action={takeIn} hidden={{ firmId: firm.id }} said={planReplies(locale)} />
        ) : null}
        {groups.map(({ id, title, measures }) => (
          <Section key={id} id={id} title={title}>
            <LibraryList
              rows={measures.map((measure) => libraryRow(measure, { plan, rating, locale }))}
              take={mayEdit && id !== TOO_LARGE ? { form: TAKE_FORM, label: words.take[locale] } : undefined}
              aside={(measureId) =>
                mayEdit && id !== TOO_LARGE ? (
                  <AsideForm action={keepOut} firmId={firm.id} measureId={measureId} locale={locale} />
                ) : null
              }
            />
          </Section>
        ))}
        {mayEdit ? (
          <Section id="own" title={words.ownTitle[locale]} reading={words.ownReading[locale]}>
            <div className="max-w-[44rem]">
              <PlanForm
                action={addOwn}
                hidden={{ firmId: firm.id, id: randomUUID() }}
                fields={newFields({ members: facts.members, owner: actor.personId, due }, locale)}
                submit={words.add[locale]}
                said={planReplies(locale)}
              />
            </div>
          </Section>
        ) : null}
      </div>
    </FirmFrame>
  );
}
