import type { Metadata } from "next";
import type { ReactNode } from "react";
import { currentLocale } from "@/app/_server/gate/locale";
import { languageSwitch } from "@/app/_server/gate/words";
import { type Confirming, findConfirming } from "@/app/_server/secret-links/confirmations";
import { confirmationKey } from "@/app/_server/secret-links/save-confirmation";
import { ConfirmForm } from "@/components/confirmation/confirm-form";
import { ConfirmShell } from "@/components/confirmation/confirm-shell";
import { FieldsProvider } from "@/components/fields/fields-context";
import { LiveCount } from "@/components/position/live-count";
import { FindingHeader } from "@/components/ui/finding-header";
import { listOwnAnswers } from "@/db/position/confirmation-answers";
import { labelOf, positionCustomer1 } from "@/lib/catalog";
import { CONFIRMED_IDS, LEVELS } from "@/lib/instrument";
import type { Locale, Text } from "@/lib/result";
import type { LevelQuestion } from "@/lib/view/fields/field-spec";
import { dayInWords } from "@/lib/view/time/firm-time";
import {
  confirmationWords,
  confirmSavingWords,
  fieldProblemWords,
  fieldSavingWords,
  namePartner,
  positionWords,
  say,
  sayNamed,
  speak,
} from "@/lib/words";
import { saveAndGive } from "./actions";

/** The key in the address goes to no other site; with "no-referrer" a form without scripts would have no Origin either. */
export async function generateMetadata(): Promise<Metadata> {
  const title = say(confirmationWords.title, await currentLocale());
  return { title, robots: { index: false }, referrer: "same-origin" };
}

/** One page for somebody at a customer: 13 questions about one link, no account, the own answers only. */
export default async function ConfirmPage({ params }: { params: Promise<{ token: string }> }) {
  const [{ token }, locale] = await Promise.all([params, currentLocale()]);
  const found = await findConfirming(token);
  return (
    <ConfirmShell language={await languageSwitch(locale)}>
      {found?.notice.state === "open" ? (
        <Questions token={token} found={found} locale={locale} />
      ) : (
        <Closed found={found} locale={locale} />
      )}
    </ConfirmShell>
  );
}

/** Why there is nothing to answer here, and what to do. */
function Closed({ found, locale }: { found: Confirming | undefined; locale: Locale }) {
  const [title, text] = closedWords(found, locale);
  return (
    <div className="max-w-[44rem] pt-6">
      <h1 className="type-finding">{title}</h1>
      <p className="type-lede mt-2">{text}</p>
    </div>
  );
}

function closedWords(found: Confirming | undefined, locale: Locale): readonly [string, string] {
  const w = confirmationWords;
  if (found === undefined) return [say(w.unknownTitle, locale), say(w.unknownText, locale)];
  const { notice } = found;
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

type QuestionsProps = { readonly token: string; readonly found: Confirming; readonly locale: Locale };

async function Questions({ token, found, locale }: QuestionsProps) {
  const { notice, actor } = found;
  const questions = await readQuestions(found, locale);
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
        owner: actor.confirmationId,
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
          pattern={positionWords.answeredOf[locale]}
        />
      </div>
      <Rule>{w(confirmationWords.rule)}</Rule>
      <ConfirmForm
        action={saveAndGive}
        token={token}
        questions={questions}
        clear={w(positionWords.clearAnswer)}
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

/** The questions as the customer reads them, with the supplier's name in them, and what was answered so far. */
async function readQuestions({ notice, actor }: Confirming, locale: Locale): Promise<LevelQuestion[]> {
  const answers = new Map((await listOwnAnswers(actor)).map((one) => [one.question, one]));
  const named = (text: Text) => namePartner(text, locale, notice.firmName);
  return CONFIRMED_IDS.flatMap((id, index) => {
    const question = positionCustomer1.questions.find((one) => one.id === id);
    if (question === undefined) return [];
    const { level = null, revision = 0 } = answers.get(id) ?? {};
    return [
      {
        key: confirmationKey(id),
        value: level,
        base: revision,
        place: `${index + 1}/${CONFIRMED_IDS.length} · ${say(question.name, locale)}`,
        question: named(question.question),
        hint: question.hint === undefined ? undefined : named(question.hint),
        options: LEVELS.map((step) => ({
          value: step,
          label: named(labelOf(question.labels, step)),
          quiet: question.labels[step] === undefined,
        })),
      },
    ];
  });
}
