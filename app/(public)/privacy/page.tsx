import { titled } from "@/app/_server/frames/page";
import { PublicFrame } from "@/app/_server/frames/public-frame";
import { currentLocale } from "@/app/_server/gate/locale";
import { Browser, Kept, Rules } from "@/components/landing/privacy-parts";
import { ContentsPage } from "@/components/ui/contents-page";
import { consentRules, helpWords, privacyWords, pulseRules, rightsRules } from "@/lib/words";

export const generateMetadata = titled(privacyWords.title);

/** All personal data on one page: what, why, where, how long, who sees it; rights and contact. */
export default async function PrivacyPage() {
  const locale = await currentLocale();
  const words = (key: keyof typeof privacyWords) => privacyWords[key][locale];
  return (
    <PublicFrame current="privacy">
      <ContentsPage
        title={words("title")}
        lede={words("lede")}
        contents={helpWords.contents[locale]}
        chapters={[
          { id: "list", title: words("list"), reading: words("listReading"), body: <Kept locale={locale} /> },
          {
            id: "browser",
            title: words("cookies"),
            reading: words("cookiesReading"),
            body: <Browser locale={locale} />,
          },
          { id: "pulse", title: words("pulse"), body: <Rules locale={locale} rules={pulseRules} /> },
          { id: "consent", title: words("consent"), body: <Rules locale={locale} rules={consentRules} /> },
          {
            id: "rights",
            title: words("rights"),
            reading: words("rightsReading"),
            body: <Rules locale={locale} rules={rightsRules} />,
          },
          { id: "contact", title: words("contact"), body: <p className="max-w-[72ch]">{words("contactText")}</p> },
        ]}
      />
    </PublicFrame>
  );
}
