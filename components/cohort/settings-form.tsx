"use client";

import type { ReactNode } from "react";
import type { ShownGroup } from "@/lib/view/cohort/raising";
import type { cohortSettingWords } from "@/lib/words/cohort/cohort-settings";
import { fill, type Spoken } from "@/lib/words/say";
import { ActionForm } from "../ui/action-form";
import { FormButton, FormChoice, FormText, FormTextArea, type Option } from "../ui/form-fields";
import type { FormAction } from "../ui/form-state";
import { Section } from "../ui/section";

type SettingField =
  | "nameEn"
  | "nameZh"
  | "liaison"
  | "opensOn"
  | "phaseOrder"
  | "reviewer"
  | "minimumK"
  | "consentEn"
  | "consentZh"
  | "remind"
  | "remindBefore"
  | "remindEvery";

type SettingsFormProps = {
  /** Returns the new smallest number of firms, if it was raised. */
  readonly action: FormAction<{ readonly raisedTo: number | undefined }>;
  readonly cohortId: string;
  readonly values: Readonly<Record<SettingField, string>>;
  readonly orders: readonly Option[];
  readonly reviewers: readonly Option[];
  readonly targets: readonly Option[];
  /** The groups in the figures that are shown now, with their numbers of firms. */
  readonly groups: readonly ShownGroup[];
  readonly words: Spoken<typeof cohortSettingWords> & { readonly minimumHint: string };
  /** Messages for invalid fields, by code. */
  readonly problems: Readonly<Record<string, string>>;
};

export function SettingsForm(props: SettingsFormProps) {
  const { action, cohortId, values, orders, reviewers, targets, groups, words, problems } = props;
  const asked = (name: SettingField) => ({
    id: `set-${name}`,
    name,
    label: words[name],
    value: values[name],
    wrong: (code = "") => problems[code] ?? words.invalid,
  });
  return (
    <ActionForm
      action={action}
      hidden={{ cohortId }}
      invalid={({ raiseTo, ...others }) => (Object.keys(others).length > 0 ? words.invalid : undefined)}
      done={({ raisedTo: k }) => (k === undefined ? words.saved : fill(words.raised, { k }))}
      saidBelow
      className="flex flex-col gap-6"
    >
      {({ typed, faults }) => (
        <>
          <Part id="basics" title={words.basics}>
            <FormText {...asked("nameEn")} lang="en" maxLength={120} />
            <FormText {...asked("nameZh")} lang="zh-Hans" maxLength={120} />
            <FormText {...asked("liaison")} hint={words.liaisonHint} maxLength={80} />
            <span className="hidden sm:block" />
            <FormText {...asked("opensOn")} hint={words.opensHint} type="date" />
          </Part>
          <Part id="work" title={words.work} hint={words.workHint}>
            <FormChoice {...asked("phaseOrder")} options={orders} />
            <FormChoice {...asked("reviewer")} options={reviewers} />
          </Part>
          <Part id="consent" title={words.consent} hint={words.consentHint}>
            <FormText {...asked("minimumK")} hint={words.minimumHint} inputMode="numeric" />
            <span className="hidden sm:block" />
            <FormTextArea {...asked("consentEn")} rows={6} maxLength={4000} />
            <FormTextArea {...asked("consentZh")} rows={6} maxLength={4000} />
          </Part>
          <Part id="reminders" title={words.reminders} hint={words.remindersHint}>
            <FormChoice {...asked("remind")} options={targets} />
            <span className="hidden sm:block" />
            <FormText {...asked("remindBefore")} inputMode="numeric" />
            <FormText {...asked("remindEvery")} hint={words.remindEveryHint} inputMode="numeric" />
          </Part>
          {faults.raiseTo === undefined ? null : (
            <RaiseTick k={typed?.minimumK ?? values.minimumK} groups={groups} words={words} />
          )}
          <div>
            <FormButton look="primary">{words.save}</FormButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}

type RaiseProps = {
  /** The smallest number of firms, as typed. */
  readonly k: string;
  readonly groups: readonly ShownGroup[];
  readonly words: Spoken<typeof cohortSettingWords>;
};

/** The confirmation if the minimum is raised permanently, with what that removes. It is only valid for this number. */
function RaiseTick({ k, groups, words }: RaiseProps) {
  const small = groups.filter(({ fewest }) => fewest < Number(k));
  return (
    <div className="flex max-w-[60ch] flex-col gap-2">
      <p id="raise-missing" role="alert" className="type-small text-hot">
        {words.raiseMissing}
      </p>
      <div id="raise-removes" className="type-small flex flex-col gap-1">
        {small.length === 0 ? (
          groups.length > 0 && <p>{fill(words.raiseNoGroup, { k })}</p>
        ) : (
          <>
            <p>{fill(words.raiseGroups, { k })}</p>
            <ul className="list-disc pl-5">
              {small.map(({ name }) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
            <p>{words.raiseUnknown}</p>
          </>
        )}
        <p>{fill(words.raiseMore, { k })}</p>
        <p>{fill(words.raiseStays, { k })}</p>
      </div>
      <label className="flex min-h-11 items-start gap-2.5 py-2">
        <input
          key={k}
          type="checkbox"
          name="raiseTo"
          value={k}
          aria-invalid="true"
          aria-describedby="raise-missing raise-removes"
          className="mt-0.5 size-[18px] shrink-0 accent-ink"
        />
        {fill(words.raiseTo, { k })}
      </label>
    </div>
  );
}

type PartProps = {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
};

const Part = ({ id, title, hint, children }: PartProps) => (
  <Section id={id} title={title} reading={hint}>
    <div className="grid gap-4 sm:grid-cols-2">{children}</div>
  </Section>
);
