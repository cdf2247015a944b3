import { languageSwitch } from "@/app/_server/frames/language-switch";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { currentLocale } from "@/app/_server/gate/locale";
import { confirmationKey } from "@/app/_server/saving/save-confirmation";
import { type Confirming, findConfirming } from "@/app/_server/secret-links/confirmations";
import { ConfirmClosed, ConfirmQuestions } from "@/components/confirmation/confirm-parts";
import { ConfirmShell } from "@/components/shell/confirm-shell";
import { listOwnAnswers } from "@/db/position/confirmation-answers";
import { labelOf, positionCustomer1 } from "@/lib/catalog";
import { CONFIRMED_IDS, LEVELS } from "@/lib/instrument";
import type { Locale, Text } from "@/lib/result";
import type { LevelQuestion } from "@/lib/view/fields/field-spec";
import { confirmationWords, namePartner, say } from "@/lib/words";
import { saveAndGive } from "./actions";

/**
 * The key in the address must not be sent to other sites. "no-referrer" is not used, because a form without scripts
 * would then have no Origin.
 */
export const generateMetadata = titled(confirmationWords.title, { robots: { index: false }, referrer: "same-origin" });

/**
 * The page for a person at a customer: 13 questions about one business relationship, without an account, showing only
 * their own answers.
 */
export default async function ConfirmPage({ params }: PageProps<"token">) {
  const [{ token }, locale] = await Promise.all([params, currentLocale()]);
  const found = await findConfirming(token);
  return (
    <ConfirmShell language={await languageSwitch(locale)}>
      {found?.notice.state === "open" ? (
        <ConfirmQuestions
          token={token}
          confirmationId={found.actor.confirmationId}
          notice={found.notice}
          questions={await readQuestions(found, locale)}
          action={saveAndGive}
          locale={locale}
        />
      ) : (
        <ConfirmClosed notice={found?.notice} locale={locale} />
      )}
    </ConfirmShell>
  );
}

/** The questions in the customer's wording, with the supplier's name, and the current answers. */
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
