import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { PublicFrame } from "@/app/_server/frames/public-frame";
import { onceEach } from "@/app/_server/frames/query";
import { currentLocale } from "@/app/_server/gate/locale";
import { safePath } from "@/app/_server/gate/safe-path";
import { WhereMailGoes } from "@/app/_server/sign-in/where-mail-goes";
import { SignInForm } from "@/components/account/sign-in-form";
import { PageLink } from "@/components/shell/page-link";
import { overPath } from "@/lib/paths";
import { wordsOfSignIn } from "@/lib/view/account/sign-in";
import { authWords, say } from "@/lib/words";
import { enterCode } from "../actions";

export const generateMetadata = titled(authWords.codeTitle);

export default async function CodePage({ searchParams }: PageProps) {
  const [locale, query, jar] = await Promise.all([currentLocale(), onceEach(searchParams), cookies()]);
  const email = jar.get("trellis-sign-in")?.value;
  const next = safePath(query.next);
  if (email === undefined) redirect(overPath(next));
  return (
    <PublicFrame current="sign-in">
      <div className="mx-auto max-w-[25rem] pt-6">
        <h1 className="type-finding">{say(authWords.codeTitle, locale)}</h1>
        <p className="type-lede mt-2 mb-6 break-words">{say(authWords.codeSentTo, locale, { email })}</p>
        <SignInForm
          kind="code"
          action={enterCode}
          next={next}
          email={email}
          words={wordsOfSignIn(locale, say(authWords.enter, locale))}
        />
        <p className="type-small mt-4 text-ink-2">{say(authWords.codeValid, locale)}</p>
        <p className="mt-3">
          <PageLink href={`/sign-in?next=${encodeURIComponent(next)}`}>{say(authWords.otherAddress, locale)}</PageLink>
        </p>
        <WhereMailGoes locale={locale} />
      </div>
    </PublicFrame>
  );
}
