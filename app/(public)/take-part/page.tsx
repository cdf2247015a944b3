import { titled } from "@/app/_server/frames/page";
import { PublicFrame } from "@/app/_server/frames/public-frame";
import { currentLocale } from "@/app/_server/gate/locale";
import { CodeForm } from "@/components/people/code-form";
import { sharingWords as words } from "@/lib/words";
import { enterInvitationCode } from "./actions";

export const generateMetadata = titled(words.codeTitle, { robots: { index: false } });

/** For people who cannot open the link of an invitation to a cohort: typing its code. */
export default async function TakePartPage() {
  const locale = await currentLocale();
  return (
    <PublicFrame>
      <div className="mx-auto max-w-[34rem] pt-4">
        <h1 className="type-finding">{words.codeTitle[locale]}</h1>
        <p className="type-lede mt-2">{words.codeLede[locale]}</p>
        <div className="mt-6">
          <CodeForm
            action={enterInvitationCode}
            words={{ code: words.code[locale], codeWrong: words.codeWrong[locale], go: words.go[locale] }}
          />
        </div>
      </div>
    </PublicFrame>
  );
}
