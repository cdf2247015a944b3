import { PublicFrame } from "@/app/_server/frames/public-frame";
import { currentLocale } from "@/app/_server/gate/locale";
import { notFoundWords } from "@/lib/words";

/** The same page for a missing address and for one the visitor may not see, so that strangers learn nothing. */
export default async function NotFound() {
  const locale = await currentLocale();
  return (
    <PublicFrame>
      <div className="mx-auto max-w-[40rem] pt-6">
        <title>{`${notFoundWords.title[locale]} · Trellis 格致`}</title>
        <h1 className="type-finding">{notFoundWords.title[locale]}</h1>
        <p className="type-lede mt-2">{notFoundWords.text[locale]}</p>
        <div className="mt-5 flex flex-wrap gap-3">
          <a href="/firms" className="button button-primary">
            {notFoundWords.toFirms[locale]}
          </a>
          <a href="/" className="button">
            {notFoundWords.toStart[locale]}
          </a>
        </div>
      </div>
    </PublicFrame>
  );
}
