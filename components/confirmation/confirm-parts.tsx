import type { ComponentProps, ReactNode } from "react";
import type { ConfirmationState } from "@/lib/register";
import type { Locale, Text } from "@/lib/result";
import type { LevelQuestion } from "@/lib/view/fields/field-spec";
import { dayInWords } from "@/lib/view/time/firm-time";
import {
  confirmationWords,
  confirmSavingWords,
  fieldProblemWords,
  fieldSavingWords,
  relationshipWords,
  say,
  sayNamed,
  speak,
} from "@/lib/words";
import { FieldsProvider } from "../fields/fields-context";
import { LiveCount } from "../fields/live-count";
import { FindingHeader } from "../ui/finding-header";
import { ConfirmForm } from "./confirm-form";

type Notice = {
  readonly firmName: string;
  readonly askedBy: string;
  readonly product: string;
  readonly timeZone: string;
  readonly state: ConfirmationState;
  readonly expiresAt: Date;
  readonly givenAt: Date | null;
};
type ClosedProps = { readonly notice: Notice | undefined; readonly locale: Locale };

/** Why there is nothing to answer here, and what to do. */
export function ConfirmClosed({ notice, locale }: ClosedProps) {
  const [title, text] = closedWords(notice, locale);
  return (
    <div className="max-w-[44rem] pt-6">
      <h1 className="type-finding">{title}</h1>
      <p className="type-lede mt-2">{text}</p>
    </div>
  );
}

function closedWords(notice: Notice | undefined, locale: Locale): readonly [string, string] {
  const w = confirmationWords;
  if (notice === undefined) return [say(w.unknownTitle, locale), say(w.unknownText, locale)];
  const day = (at: Date) => dayInWords(at, notice.timeZone, locale);
  const named = (text: Text) => sayNamed(text, locale, { firm: notice.firmName, name: notice.askedBy });
  if (notice.state === "given" && notice.givenAt !== null) {
    return [say(w.givenTitle, locale, { date: day(notice.givenAt) }), named(w.givenText)];
  }
  if (notice.state === "expired") {
    return [say(w.expiredTitle, locale, { date: day(notice.expiresAt) }), named(w.expiredText)];
  }
  return [named(w.withdrawnTitle), named(w.withdrawnText)];
}

type QuestionsProps = {
  readonly token: string;
  readonly confirmationId: string;
  readonly notice: Notice;
  readonly questions: readonly LevelQuestion[];
  readonly action: ComponentProps<typeof ConfirmForm>["action"];
  readonly locale: Locale;
};

/** What the customer is asked, and why. */
export function ConfirmQuestions({ token, confirmationId, notice, questions, action, locale }: QuestionsProps) {
  const w = (text: Text) => say(text, locale);
  const named = (text: Text) =>
    sayNamed(text, locale, {
      firm: notice.firmName,
      name: notice.askedBy,
      product: notice.product,
      until: dayInWords(notice.expiresAt, notice.timeZone, locale),
    });
  return (
    <FieldsProvider
      saving={{
        owner: confirmationId,
        target: `/api/v1/confirmations/${token}/answers`,
        locale,
        timeZone: notice.timeZone,
        words: { ...speak(fieldSavingWords, locale), ...speak(confirmSavingWords, locale) },
        problems: speak(fieldProblemWords, locale),
      }}
    >
      <FindingHeader finding={[named(confirmationWords.finding)]} lede={named(confirmationWords.lede)} />
      <ul className="mt-4 flex max-w-[70ch] list-disc flex-col gap-1.5 pl-5 text-ink-2">
        {(["why", "how", "own", "learns", "open"] as const).map((key) => (
          <li key={key}>{named(confirmationWords[key])}</li>
        ))}
      </ul>
      <div className="mb-3 mt-6 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="type-h2">{w(confirmationWords.questions)}</h2>
        <LiveCount
          answers={Object.fromEntries(questions.map((question) => [question.key, question]))}
          pattern={relationshipWords.answeredOf[locale]}
        />
      </div>
      <Rule>{w(confirmationWords.rule)}</Rule>
      <ConfirmForm
        action={action}
        token={token}
        questions={questions}
        clear={w(relationshipWords.clearAnswer)}
        words={{
          give: w(confirmationWords.give),
          giveNote: w(confirmationWords.giveNote),
          giveAsIs: w(confirmationWords.giveAsIs),
          stillOpen: confirmationWords.stillOpen[locale],
          waitForSaving: w(confirmationWords.waitForSaving),
          notReached: w(confirmationWords.notReached),
          foot: w(confirmationWords.foot),
          save: w(confirmationWords.saveAnswers),
          saved: w(fieldSavingWords.formSaved),
          notSaved: w(fieldSavingWords.formProblem),
        }}
      />
    </FieldsProvider>
  );
}

const Rule = ({ children }: { children: ReactNode }) => (
  <p className="mb-4 max-w-[70ch] border-l-2 border-line-strong pl-3 text-ink-2">{children}</p>
);
