import type { Upgrade } from "@/lib/authoring";
import type { Instrument } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { instrumentWords, phaseNames, say } from "@/lib/words";
import type { FormAction } from "../ui/form-state";
import { Notice } from "../ui/notice";
import { ConfirmForm } from "../ui/press-form";

type PartProps = { readonly locale: Locale; readonly upgrade: Upgrade };

type ChoiceProps = PartProps & { readonly assessmentId: string; readonly action: FormAction };

/** Offers the upgrade to the newer version, or says why it is not possible. */
export function UpgradeChoice({ locale, upgrade, assessmentId, action }: ChoiceProps) {
  const { closed, to } = upgrade;
  if (closed.length > 0) {
    const phases = closed.map((phase) => phaseNames[phase][locale]).join(locale === "zh" ? "、" : ", ");
    return <Notice tone="warn">{say(instrumentWords.upgradeClosed, locale, { phases })}</Notice>;
  }
  return (
    <ConfirmForm
      action={action}
      hidden={{ assessmentId, version: to.version }}
      confirm={[{ name: "sure", words: instrumentWords.upgradeSure[locale] }]}
      submit={say(instrumentWords.upgradeButton, locale, { version: to.version })}
      primary
    />
  );
}

/** Counts and names the answers that are kept, should be reviewed or are dropped, and the items that are new. */
export function UpgradedAnswers({ locale, upgrade }: PartProps) {
  const { preview, from, to } = upgrade;
  const rows = [
    [instrumentWords.kept, preview.kept, from],
    [instrumentWords.reread, preview.reread, to],
    [instrumentWords.dropped, preview.dropped, from],
    [instrumentWords.addedItems, preview.added, to],
  ] as const;
  return (
    <dl className="flex flex-col gap-3">
      {rows.map(([label, ids, instrument]) => (
        <div key={label.en} className="grid gap-x-5 sm:grid-cols-[20rem_minmax(0,1fr)]">
          <dt>{label[locale]}</dt>
          <dd>
            <strong className="font-semibold">{say(instrumentWords.itemsN, locale, { n: ids.length })}</strong>
            {label === instrumentWords.kept || ids.length === 0 ? null : (
              <span className="type-small block text-ink-2">{namesOf(ids, instrument, locale)}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const namesOf = (ids: readonly string[], { items }: Instrument, locale: Locale): string =>
  ids
    .map((id) => `${id} ${items.find((item) => item.id === id)?.name[locale] ?? ""}`)
    .join(locale === "zh" ? "；" : "; ");
