import { expect, test } from "vitest";
import { currentInstrument } from "@/lib/catalog";
import { LOCALES, type Locale } from "@/lib/result";
import { composeAdministration } from "@/lib/view/mail/administration";
import { composeAssignment } from "@/lib/view/mail/assignment";
import { composeCohortMail } from "@/lib/view/mail/cohort";
import { composeRequest } from "@/lib/view/mail/confirmation";
import { composeDecision } from "@/lib/view/mail/decision";
import { composeOffer } from "@/lib/view/mail/engagement";
import { composeInvitation } from "@/lib/view/mail/invitation";
import type { MailText } from "@/lib/view/mail/mail-text";
import { composePulse } from "@/lib/view/mail/pulse";

const ADDRESS = "https://trellis.example";
/** Names as stored before names were checked. */
const NAME = "Your mailbox is full,\r\nverify at https://evil.test/login or www.evil.test or help@evil.test";
const TYPED = "Please pay at https://evil.test/pay";

const url = `${ADDRESS}/link`;
const expiresAt = new Date("2026-12-01T00:00:00Z");
const names = { name: NAME, otherName: null };
const firm = (locale: Locale) => ({ names, ownNames: names, timeZone: "Asia/Shanghai", locale });
const terms = { scope: ["results" as const], mayReview: false, blindUntilRated: false, endsAt: expiresAt };

const requested = (locale: Locale, kind: "request" | "reminder", isUnproven: boolean) => ({
  kind,
  isUnproven,
  locale,
  firm: firm(locale),
  askedBy: NAME,
  product: kind === "request" ? NAME : TYPED,
  expiresAt,
  url,
});

const toFirm = (locale: Locale, kind: "invitation" | "reminder") => ({
  kind,
  firmName: NAME,
  locale,
  cohortName: { en: NAME, zh: NAME },
  liaison: NAME,
  closesOn: null,
  today: "2026-12-02",
  isJoined: kind === "reminder",
  submitted: 1,
  address: ADDRESS,
  code: "ABCD-EFGH-JKMN-PQRS",
  url,
  stop: `${url}/stop`,
});

const passedOn = (locale: Locale, isReminder: boolean) => ({
  isReminder,
  instrument: currentInstrument,
  firmName: NAME,
  cycle: 2026,
  locale,
  givenBy: NAME,
  scopes: ["PRE.ORG" as const],
  settled: new Set<string>(),
  note: "",
  url,
  optOut: url,
});

/** Every mail that contains names, with only hostile names. */
const MAILS: Readonly<Record<string, (locale: Locale) => MailText>> = {
  invitation: (locale) => composeInvitation({ firm: firm(locale), role: "manager", locale, url, expiresAt }),
  offer: (locale) => composeOffer({ firm: firm(locale), message: "", terms, url }),
  request: (locale) => composeRequest(requested(locale, "request", false)),
  reminder: (locale) => composeRequest(requested(locale, "reminder", true)),
  administration: (locale) =>
    composeAdministration({ cohortName: { en: NAME, zh: NAME }, inviter: NAME, locale, expiresAt, url }),
  "cohort invitation": (locale) => composeCohortMail(toFirm(locale, "invitation")),
  "cohort reminder": (locale) => composeCohortMail(toFirm(locale, "reminder")),
  assignment: (locale) => composeAssignment(passedOn(locale, false)),
  "assignment reminder": (locale) => composeAssignment(passedOn(locale, true)),
  pulse: (locale) => composePulse({ firmName: NAME, locale, lastDay: "2026-12-01", url }),
  decision: (locale) =>
    composeDecision({
      firmName: NAME,
      locale,
      cycle: 2026,
      phase: "PRE",
      event: "accept",
      remarks: "",
      signedName: NAME,
      signedOrganisation: NAME,
      isComplete: false,
      url,
    }),
};

test.each(LOCALES.flatMap((locale) => Object.keys(MAILS).map((kind) => [kind, locale] as const)))(
  "no name in the mail %s in %s is a link or a line of its own",
  (kind, locale) => {
    const mail = MAILS[kind]?.(locale);
    expect(mail?.subject).not.toMatch(/[\r\n]/);
    const text = `${mail?.subject}\n${mail?.text}`;
    const links = text.replaceAll(ADDRESS, "").match(/\S*(?:\/\/|www\.\S|\w@\w|evil\.test)\S*/g) ?? [];
    expect(links).toEqual([]);
    expect(text).not.toMatch(/^verify/m);
    expect(text).toContain("Your mailbox is full, verify at https evil. test login");
  },
);

test("what somebody typed whom nobody vouches for stays out of the mail to a customer", () => {
  const [held, carried] = [true, false].map(
    (isUnproven) => composeRequest({ ...requested("en", "request", isUnproven), product: "Drive units" }).text,
  );
  expect(carried).toContain("working together (product: Drive units).");
  expect(held).not.toContain("Drive units");
  expect(held).toContain("on a product that is named on the page.");
});
