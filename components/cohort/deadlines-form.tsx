"use client";

import type { DeadlineField } from "@/lib/view/cohort/settings";
import type { cohortSettingWords } from "@/lib/words/cohort/cohort-settings";
import { fill, type Spoken } from "@/lib/words/say";
import { ActionForm } from "../ui/action-form";
import { FormButton, FormText } from "../ui/form-fields";
import type { FormAction, TypedTexts } from "../ui/form-state";

type DeadlinesFormProps = {
  readonly action: FormAction<{ readonly moved: number }>;
  readonly cohortId: string;
  readonly groups: readonly DeadlineField[];
  /** Days before this one have passed. */
  readonly today: string;
  readonly words: Spoken<typeof cohortSettingWords>;
  /** Messages for invalid days, by code. */
  readonly problems: Readonly<Record<string, string>>;
};

/** The deadlines of a cohort and of all below it. The number of affected firms is shown before saving. */
export function DeadlinesForm({ action, cohortId, groups, today, words, problems }: DeadlinesFormProps) {
  return (
    <ActionForm
      action={action}
      hidden={{ cohortId }}
      invalid={({ moves }) => (moves === undefined ? words.invalid : undefined)}
      done={({ moved }) => (moved === 0 ? words.saved : fill(words.moved, { n: moved }))}
      saidBelow
      className="flex flex-col gap-4"
    >
      {({ typed, faults }) => (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            {groups.map((group) => (
              <FormText
                key={group.name}
                {...group}
                id={group.name}
                type="date"
                wrong={(code = "") => problems[code] ?? words.invalid}
              />
            ))}
          </div>
          {faults.moves?.[0] === undefined ? null : (
            <MovesTick n={Number(faults.moves[0])} isPast={groups.some(hasPassed(typed, today))} words={words} />
          )}
          <div>
            <FormButton look="primary">{words.saveDeadlines}</FormButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}

/** Whether a new day was typed for this group that is before today. */
const hasPassed =
  (typed: TypedTexts | undefined, today: string) =>
  ({ name, value }: DeadlineField): boolean => {
    const day = typed?.[name] ?? "";
    return day !== "" && day !== value && day < today;
  };

type MovesTickProps = { readonly n: number; readonly isPast: boolean } & Pick<DeadlinesFormProps, "words">;

/** The confirmation if firms get another deadline; it is only valid for this number of firms. */
const MovesTick = ({ n, isPast, words }: MovesTickProps) => (
  <div>
    <p id="moves-ask" role="alert" className="type-small text-hot">
      {fill(words.movesAsk, { n })}
      {isPast ? ` ${words.movesPast}` : null}
    </p>
    <label className="flex min-h-11 items-start gap-2.5 py-2">
      <input
        key={n}
        type="checkbox"
        name="moves"
        value={n}
        aria-invalid="true"
        aria-describedby="moves-ask"
        className="mt-0.5 size-[18px] shrink-0 accent-ink"
      />
      {fill(words.movesTick, { n })}
    </label>
  </div>
);
