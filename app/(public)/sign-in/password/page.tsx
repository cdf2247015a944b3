import { type PageProps, titled } from "@/app/_server/frames/page";
import { PublicFrame } from "@/app/_server/frames/public-frame";
import { onceEach } from "@/app/_server/frames/query";
import { currentLocale } from "@/app/_server/gate/locale";
import { safePath } from "@/app/_server/gate/safe-path";
import { SignInForm } from "@/components/account/sign-in-form";
import { PageLink } from "@/components/shell/page-link";
import { wordsOfSignIn } from "@/lib/view/account/sign-in";
import { authWords, say } from "@/lib/words";
import { enterPassword } from "../actions";

export const generateMetadata = titled(authWords.usePassword);

export default async function PasswordPage({ searchParams }: PageProps) {
  const [locale, query] = await Promise.all([currentLocale(), onceEach(searchParams)]);
  const next = safePath(query.next);
  return (
    <PublicFrame current="sign-in">
      <div className="mx-auto max-w-[25rem] pt-6">
        <h1 className="type-finding mb-6">{say(authWords.usePassword, locale)}</h1>
        <SignInForm
          kind="password"
          action={enterPassword}
          next={next}
          email=""
          words={wordsOfSignIn(locale, say(authWords.enter, locale))}
        />
        <p className="type-small mt-4 text-ink-2">{say(authWords.forgotPassword, locale)}</p>
        <p className="mt-3">
          <PageLink href={`/sign-in?next=${encodeURIComponent(next)}`}>{say(authWords.useCode, locale)}</PageLink>
        </p>
      </div>
    </PublicFrame>
  );
}
