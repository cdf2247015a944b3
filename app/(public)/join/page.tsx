import { titled } from "@/app/_server/frames/page";
import { PublicFrame } from "@/app/_server/frames/public-frame";
import { currentLocale } from "@/app/_server/gate/locale";
import { CodeForm } from "@/components/people/code-form";
import { cardWords as words } from "@/lib/words";
import { enterCode } from "./actions";

export const generateMetadata = titled(words.enterTitle, { robots: { index: false } });

/** For people who cannot scan: typing the code from the poster. */
export default async function JoinPage() {
  const locale = await currentLocale();
  return (
    <PublicFrame>
      <div className="mx-auto max-w-[34rem] pt-4">
        <h1 className="type-finding">{words.enterTitle[locale]}</h1>
        <p className="type-lede mt-2">{words.enterLede[locale]}</p>
        <div className="mt-6">
          <CodeForm
            action={enterCode}
            words={{ code: words.code[locale], codeWrong: words.codeWrong[locale], go: words.go[locale] }}
          />
        </div>
      </div>
    </PublicFrame>
  );
}
