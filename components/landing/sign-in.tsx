import type { ComponentProps } from "react";
import type { Locale } from "@/lib/result";
import { wordsOfSignIn } from "@/lib/view/account/sign-in";
import { authWords, landingWords } from "@/lib/words";
import { SignInForm } from "../account/sign-in-form";

type SignInProps = { readonly sendCode: ComponentProps<typeof SignInForm>["action"]; readonly locale: Locale };

export function SignIn({ sendCode, locale }: SignInProps) {
  return (
    <section aria-labelledby="sign-in-title" className="max-w-[24rem]">
      <h2 id="sign-in-title" className="type-h2 mb-4">
        {landingWords.signInTitle[locale]}
      </h2>
      <SignInForm
        kind="email"
        action={sendCode}
        next="/firms"
        email=""
        words={wordsOfSignIn(locale, authWords.sendCode[locale])}
      />
      <p className="type-small mt-3 text-ink-2">{landingWords.signInNote[locale]}</p>
    </section>
  );
}
