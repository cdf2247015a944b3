import { type PageProps, titled } from "@/app/_server/frames/page";
import { PublicFrame } from "@/app/_server/frames/public-frame";
import { onceEach } from "@/app/_server/frames/query";
import { currentLocale, currentNonce } from "@/app/_server/gate/locale";
import { safePath } from "@/app/_server/gate/safe-path";
import { isMailboxKeyOver } from "@/app/_server/sign-in/browser-key";
import { DemoDoorsIfOpen } from "@/app/_server/sign-in/demo-doors";
import { WhereMailGoes } from "@/app/_server/sign-in/where-mail-goes";
import { SignInForm } from "@/components/account/sign-in-form";
import { LoseTyped, LoseTypedAtOnce } from "@/components/shell/lose-typed";
import { PageLink } from "@/components/shell/page-link";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/result";
import { wordsOfSignIn } from "@/lib/view/account/sign-in";
import { authWords, say } from "@/lib/words";
import { enterDemo, sendCode } from "./actions";

export const generateMetadata = titled(authWords.signInTitle);

const { demoTitle: title, demoTag: tag, demoNote: note, demoEnter: enter } = authWords;
const DOORS = { title, tag, note, enter };

export default async function SignInPage({ searchParams }: PageProps) {
  const [locale, query] = await Promise.all([currentLocale(), onceEach(searchParams)]);
  const next = safePath(query.next);
  const key = (query.key ?? "").slice(0, 200);
  return (
    <PublicFrame current="sign-in">
      <LoseTyped />
      <LoseTypedAtOnce nonce={await currentNonce()} />
      <div className="mx-auto max-w-[25rem] pt-6">
        <h1 className="type-finding">{say(authWords.signInTitle, locale)}</h1>
        <p className="type-lede mt-2 mb-6">{say(authWords.signInLede, locale)}</p>
        <WhyHere query={query} mailboxKey={key} locale={locale} />
        <SignInForm
          kind="email"
          action={sendCode}
          next={next}
          mailboxKey={key}
          email={query.email ?? ""}
          words={wordsOfSignIn(locale, say(authWords.sendCode, locale))}
        />
        {key === "" ? <p className="type-small mt-4 text-ink-2">{say(authWords.codeValid, locale)}</p> : null}
        <p className="mt-3">
          <PageLink href={`/sign-in/password?next=${encodeURIComponent(next)}`}>
            {say(authWords.usePassword, locale)}
          </PageLink>
        </p>
        <WhereMailGoes locale={locale} />
      </div>
      <div className="mx-auto mt-10 max-w-[52rem]">
        <DemoDoorsIfOpen locale={locale} enter={enterDemo} words={DOORS} />
      </div>
    </PublicFrame>
  );
}

type WhyProps = {
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly mailboxKey: string;
  readonly locale: Locale;
};

/** Why the person was redirected here: an expired session, code or link, or the link from an e-mail. */
function WhyHere({ query, mailboxKey, locale }: WhyProps) {
  const isKeyOver = mailboxKey !== "" && isMailboxKeyOver(mailboxKey, new Date());
  const over = [
    ...(query.ended === undefined ? [] : [authWords.sessionEnded]),
    ...(query.over === undefined ? [] : [authWords.codeOver]),
    ...(isKeyOver ? [authWords.mailboxKeyOver] : []),
  ];
  return (
    <>
      {over.map((words) => (
        <div key={words.en} className="mb-4">
          <Notice tone="warn">{say(words, locale)}</Notice>
        </div>
      ))}
      {mailboxKey === "" || isKeyOver ? null : (
        <div className="mb-4">
          <Notice tone="info" title={say(authWords.mailboxKeyTitle, locale)}>
            {say(authWords.mailboxKeyBody, locale)}
          </Notice>
        </div>
      )}
    </>
  );
}
