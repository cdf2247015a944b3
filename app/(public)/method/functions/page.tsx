import { titled } from "@/app/_server/frames/page";
import { PublicFrame } from "@/app/_server/frames/public-frame";
import { currentLocale } from "@/app/_server/gate/locale";
import { FoldsButton } from "@/components/folds/folds-button";
import { FunctionList } from "@/components/method/function-list";
import { PageLink } from "@/components/shell/page-link";
import { MODES } from "@/lib/instrument";
import { methodPaths } from "@/lib/paths";
import { foldWords, methodWords, modeNamesAtFirstUse, say, speak } from "@/lib/words";
import kernelDocs from "../kernel.generated.json";

export const generateMetadata = titled(methodWords.functions);

/**
 * The functions that compute the results, on their own page because they are longer than the rest of the method page.
 */
export default async function FunctionsPage() {
  const locale = await currentLocale();
  const types = MODES.map((mode) => modeNamesAtFirstUse[mode][locale]).join(locale === "zh" ? "、" : ", ");
  return (
    <PublicFrame current="method">
      <header className="max-w-[48rem]">
        <h1 className="type-finding">{methodWords.functions[locale]}</h1>
        <p className="type-lede mt-2">{methodWords.functionsReading[locale]}</p>
        <p className="type-small mt-2 text-ink-2">{say(methodWords.functionsTypes, locale, { types })}</p>
        <p className="type-small no-print mt-1 text-ink-3">{methodWords.functionsPrint[locale]}</p>
      </header>
      <div className="mt-6 flex flex-col gap-5">
        <p className="no-print flex flex-wrap justify-between gap-x-6 gap-y-1">
          <PageLink href={methodPaths.method}>{methodWords.toMethod[locale]}</PageLink>
          <FoldsButton words={speak(foldWords, locale)} />
        </p>
        <FunctionList locale={locale} rooms={kernelDocs} />
      </div>
    </PublicFrame>
  );
}
