import type { Comment, Thread } from "@/lib/assessments";
import type { Locale } from "@/lib/result";
import { say, commentWords as words } from "@/lib/words";
import type { ThreadView } from "../questionnaire/card";
import { dayInWords } from "../time/firm-time";

type Told = { readonly timeZone: string; readonly locale: Locale };

/** A conversation in words: who wrote what and when, who can read it, who processed it. */
export function threadView(thread: Thread, { timeZone, locale }: Told): ThreadView {
  return {
    id: thread.id,
    isOpen: thread.state === "open",
    note: [audienceOf(thread, locale), ...processedOf(thread, { timeZone, locale })].join(
      locale === "zh" ? "；" : ". ",
    ),
    comments: thread.comments.map((comment) => ({
      id: comment.id,
      who: authorOf(comment, locale),
      when: dayInWords(comment.at, timeZone, locale),
      text: comment.text,
    })),
  };
}

const authorOf = (comment: Comment, locale: Locale): string =>
  comment.isOwn ? words.you[locale] : (comment.author ?? words.formerColleague[locale]);

function audienceOf({ audience, comments }: Thread, locale: Locale): string {
  if (audience === "members") return words.toMembers[locale];
  return (comments[0]?.isOwn === true ? words.toManagers : words.toAuthor)[locale];
}

function processedOf({ state, processedBy, processedAt }: Thread, { timeZone, locale }: Told): string[] {
  if (state !== "processed" || processedAt === null) return [];
  const name = processedBy ?? words.aManager[locale];
  return [say(words.processedBy, locale, { name, date: dayInWords(processedAt, timeZone, locale) })];
}
