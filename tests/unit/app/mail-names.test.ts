import { expect, test } from "vitest";
import { composeAdministration } from "@/app/_server/mail/administration-mails";
import { composeCohortMail } from "@/app/_server/mail/cohort-mails";
import { composeOffer } from "@/app/_server/mail/engagement-mails";
import { composeInvitation } from "@/app/_server/mail/invitations";
import type { Mail } from "@/app/_server/mail/mail";
import { wordsOf } from "@/app/_server/mail/phase-mails";
import { composeRequest } from "@/app/_server/secret-links/confirmations";
import { LOCALES, type Locale } from "@/lib/result";

const ADDRESS = "https://trellis.example";
/** As rows hold them that were written before names were checked. */
const NAME = "Your mailbox is full,\r\nverify at https://evil.test/login or www.evil.test or help@evil.test";
const TYPED = "Please pay at https://evil.test/pay";

process.env.CODE_HASH_KEY ??= "0".repeat(32);
process.env.COHORT_LINK_KEY ??= "0".repeat(32);

const until = { timeZone: "Asia/Shanghai", expiresAt: new Date("2026-12-01T00:00:00Z") };
const names = { name: NAME, otherName: null };
const firm = (locale: Locale) => ({ id: "f", names, ownNames: names, timeZone: until.timeZone, locale });
const terms = { scope: ["results" as const], mayReview: false, blindUntilRated: false, endsAt: until.expiresAt };

/** Every mail that carries a name, all of whose names are hostile. */
const MAILS: Readonly<Record<string, (locale: Locale) => Mail>> = {
  invitation: (locale) =>
    composeInvitation(
      { firm: firm(locale), email: "a@b.test", role: "manager", locale, token: "t", expiresAt: until.expiresAt },
      ADDRESS,
    ),
  offer: (locale) => composeOffer({ firm: firm(locale), email: "a@b.test", message: "", terms }, ADDRESS),
  request: (locale) => composeRequest(requested(locale, "request", false), ADDRESS),
  reminder: (locale) => composeRequest(requested(locale, "reminder", true), ADDRESS),
  administration: (locale) => {
    const cohortName = { en: NAME, zh: NAME };
    const { expiresAt } = until;
    return composeAdministration(
      { email: "a@b.test", cohortName, inviter: NAME, locale, token: "t", expiresAt },
      ADDRESS,
    );
  },
  "cohort invitation": (locale) => composeCohortMail(toFirm(locale, "invitation"), ADDRESS),
  "cohort reminder": (locale) => composeCohortMail(toFirm(locale, "reminder"), ADDRESS),
  decision: (locale) => ({
    to: "a@b.test",
    ...wordsOf(
      {
        firmId: "f",
        firmName: NAME,
        eventId: "e",
        personId: "p",
        email: "a@b.test",
        locale,
        assessmentId: "a",
        cycle: 2026,
        phase: "PRE",
        event: "accept",
        remarks: "",
        signedName: NAME,
        signedOrganisation: NAME,
        isComplete: false,
      },
      ADDRESS,
    ),
  }),
};

const requested = (locale: Locale, kind: "request" | "reminder", isUnproven: boolean) => ({
  kind,
  isUnproven,
  locale,
  firm: firm(locale),
  email: "a@b.test",
  confirmationId: "c",
  askedBy: NAME,
  product: kind === "request" ? NAME : TYPED,
  expiresAt: until.expiresAt,
});

const toFirm = (locale: Locale, kind: "invitation" | "reminder") => ({
  cohortId: "c",
  id: "m",
  kind,
  invitationId: "019a2105-55ca-7435-bc59-8a31a031a635",
  firmName: NAME,
  email: "a@b.test",
  locale,
  cohortName: { en: NAME, zh: NAME },
  liaison: NAME,
  closesOn: null,
  isJoined: kind === "reminder",
  submitted: 1,
});

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
    (isUnproven) => composeRequest({ ...requested("en", "request", isUnproven), product: "Drive units" }, ADDRESS).text,
  );
  expect(carried).toContain("working together (product: Drive units).");
  expect(held).not.toContain("Drive units");
  expect(held).toContain("on a product that is named on the page.");
});
