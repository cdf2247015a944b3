import { notFound } from "next/navigation";
import { CohortFrame, requireCohort } from "@/app/_server/frames/cohort-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { readAll } from "@/app/_server/gate/actor";
import { DeadlinesForm } from "@/components/cohort/deadlines-form";
import { MakePart, MovePart } from "@/components/cohort/part-forms";
import { PartsList } from "@/components/cohort/parts-list";
import { SettingsForm } from "@/components/cohort/settings-form";
import { FindingHeader } from "@/components/ui/finding-header";
import { Section } from "@/components/ui/section";
import { findCohortTree, listAdministered } from "@/db/cohorts/administrators";
import { findCohortSettings, findReminderRule } from "@/db/cohorts/cohort-settings";
import { findDeadlines } from "@/db/cohorts/deadlines";
import { findSnapshot } from "@/db/snapshots/snapshots";
import { COHORT_TIME_ZONE, PHASE_ORDERS, REMINDER_TARGETS } from "@/lib/cohort";
import { cohortPaths } from "@/lib/paths";
import { shownGroups } from "@/lib/view/cohort/raising";
import { deadlineFields, minimumHint, noneLabel, settingValues } from "@/lib/view/cohort/settings";
import { dayAt } from "@/lib/view/time/calendar";
import { cohortFirmWords, sayNamed, speak, cohortSettingWords as words } from "@/lib/words";
import { makePart, movePart, saveDeadlines, saveSettings } from "./actions";

export const generateMetadata = titled(words.title);

export default async function SettingsPage({ params }: PageProps<"cohortId">) {
  const { actor, locale, cohortId } = await requireCohort(params);
  const [tree, settings, ruleAbove, all, deadlines, figures] = await readAll(() => [
    findCohortTree(actor, { cohortId }),
    findCohortSettings(actor, { cohortId }),
    findReminderRule(actor, { cohortId, above: true }),
    listAdministered(actor),
    findDeadlines(actor, { cohortId }),
    findSnapshot(actor, { cohortId, audience: "administrator" }),
  ]);
  if (tree === undefined || settings === undefined || deadlines === undefined) notFound();
  const w = speak(words, locale);
  const parts = tree.below.filter(({ parentId }) => parentId === cohortId);
  const links = new Map(parts.map(({ id, name }) => [id, { name: name[locale], href: cohortPaths.cohort(id) }]));
  const isOwnParent = settings.parentId !== null && all.some(({ id }) => id === settings.parentId);
  return (
    <CohortFrame cohortId={cohortId} current="settings" place={w.title}>
      <div className="flex max-w-[60rem] flex-col gap-5">
        <FindingHeader finding={[sayNamed(words.finding, locale, { cohort: settings.name[locale] })]} lede={w.lede} />
        <SettingsForm
          action={saveSettings}
          cohortId={cohortId}
          values={settingValues(settings)}
          orders={PHASE_ORDERS.map((order) => ({ value: order, label: w[`order-${order}`] }))}
          reviewers={(["no", "yes"] as const).map((value) => ({ value, label: w[`reviewer-${value}`] }))}
          targets={[
            { value: "none", label: noneLabel(ruleAbove, locale) },
            ...REMINDER_TARGETS.map((one) => ({ value: one, label: cohortFirmWords[`target-${one}`][locale] })),
          ]}
          groups={shownGroups(figures?.report, links, locale)}
          words={{ ...w, minimumHint: minimumHint(settings, locale) }}
          problems={w}
        />
        <Section id="deadlines" title={w.deadlines} reading={w.deadlinesReading}>
          <DeadlinesForm
            action={saveDeadlines}
            cohortId={cohortId}
            groups={deadlineFields(deadlines, locale)}
            today={dayAt(COHORT_TIME_ZONE, new Date())}
            words={w}
            problems={w}
          />
        </Section>
        <Section id="parts" title={w.parts} reading={w.partsReading}>
          <PartsList parts={parts} locale={locale} />
          <MakePart action={makePart} cohortId={cohortId} id={crypto.randomUUID()} words={w} />
        </Section>
        {isOwnParent ? (
          <Section id="move" title={w.move} reading={w.moveReading}>
            <MovePart
              action={movePart}
              cohortId={cohortId}
              parentId={settings.parentId ?? ""}
              targets={all
                .filter(({ id }) => id !== cohortId && !tree.below.some((one) => one.id === id))
                .map(({ id, name }) => ({ value: id, label: name[locale] }))}
              words={w}
            />
          </Section>
        ) : null}
      </div>
    </CohortFrame>
  );
}
