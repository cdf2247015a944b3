import type { ClientNews } from "@/lib/clients";
import { namesInMail } from "@/lib/name-rules";
import type { Locale } from "@/lib/result";
import { phaseMailWords, say, sayNamed, consultantMailWords as words } from "@/lib/words";
import { dutyOf } from "../clients/next-step";
import { lastDayInWords } from "../consultants/engagement-days";
import type { MailText } from "./mail-text";

type Daily = {
  readonly clients: readonly ClientNews[];
  readonly locale: Locale;
  readonly url: string;
  readonly optOut: string;
};

/**
 * The e-mail that tells a consultant what is new at their clients; undefined if nothing is. Tasks have the same text as
 * in the portfolio.
 */
export function composeDaily({ clients, locale, url, optOut }: Daily): MailText | undefined {
  const lines = clients.flatMap((client) => {
    const { firm } = namesInMail({ firm: client.firmName });
    return newsOf(client, locale).map((what) => sayNamed(words.line, locale, { firm, what }));
  });
  const [first] = lines;
  if (first === undefined) return undefined;
  const n = new Set(clients.filter((one) => newsOf(one, locale).length > 0).map(({ firmId }) => firmId)).size;
  return {
    subject: lines.length === 1 ? first : say(words.newsSubject, locale, { n }),
    text: sayNamed(words.newsBody, locale, { list: lines.map((line) => `- ${line}`).join("\n"), url, optOut }),
  };
}

function newsOf({ event, cycle, endsAt, timeZone, firmId }: ClientNews, locale: Locale): string[] {
  const told = event === null ? [] : [say(words[event], locale, { until: lastDayInWords(endsAt, timeZone, locale) })];
  if (cycle === undefined) return told;
  const { id, states, mayReview, seesSelf, fresh } = cycle;
  const duty = dutyOf({ assessment: { id, states }, draft: undefined, firmId, mayReview, seesSelf }, locale);
  if (duty === undefined) return told;
  const isNew = duty.kind === "rate" ? fresh.length > 0 : fresh.some((phase) => states[phase] === "submitted");
  return event === "granted" || isNew ? [...told, duty.text] : told;
}

type Told = {
  readonly event: "asked" | "left";
  readonly firm: string;
  readonly name: string;
  readonly organisation: string;
  readonly locale: Locale;
  readonly url: string;
};

/** The e-mail that tells a manager that a consultant asks for access, or has ended it. */
export function composeTold({ event, locale, url, ...names }: Told): MailText {
  const { firm, name, organisation } = namesInMail(names);
  const by = organisation === "" ? name : sayNamed(phaseMailWords.signer, locale, { name, organisation });
  const values = { firm, name, by, url };
  return {
    subject: sayNamed(event === "asked" ? words.askedSubject : words.leftSubject, locale, values),
    text: sayNamed(event === "asked" ? words.askedBody : words.leftBody, locale, values),
  };
}
