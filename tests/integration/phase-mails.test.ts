import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { sendPhaseMails } from "@/app/_server/mail/phase-mails";
import { movePhase } from "@/db/assessments/moves";
import { claimPhaseMails, releasePhaseMail } from "@/db/assessments/phase-mails";
import { acceptAsReviewer, findReviewSheet, returnAsReviewer } from "@/db/consultants/reviews";
import { acceptPhase } from "@/db/results/results";
import { PHASES, type Phase } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { useDatabase } from "@/tests/support/database";
import { anEngagement } from "@/tests/support/engagements";
import { type AnAssessment, aMember, aSubmittedCycle } from "@/tests/support/factories";
import { readMails } from "@/tests/support/mail-folder";

beforeAll(async () => {
  await useDatabase();
});

const signer = { name: "Lin Qiao", organisation: "Qiao Advisers" };
const REVIEWER = { scope: ["records" as const], mayReview: true };
const giveBack = async (actor: Actor, at: AnAssessment, phase: Phase) => {
  await findReviewSheet(actor, { ...at, phase });
  return returnAsReviewer(actor, { ...at, phase, signer, remarks: "Show the minutes of May." });
};
const accept = async (actor: Actor, at: AnAssessment, phase: Phase) => {
  await findReviewSheet(actor, { ...at, phase });
  return acceptAsReviewer(actor, { ...at, phase, signer });
};
const soon = () => new Date(Date.now() + 1000);
const claim = (at: AnAssessment, now = soon()) => claimPhaseMails(now, at.firmId);

describe("what a reviewer decided is told to the managers", () => {
  test("once each, even if ten processes claim them at once, and to nobody else", async () => {
    const at = await aSubmittedCycle();
    const second = await aMember(at, { role: "manager" });
    await aMember(at);
    const { consultant } = await anEngagement(at, REVIEWER);
    expect(await claim(at)).toEqual([]);
    await giveBack(consultant, at, "LRN");
    const asked = await Promise.all(Array.from({ length: 10 }, () => claim(at)));
    const told = asked.flat();
    expect(told.map(({ personId }) => personId).toSorted()).toEqual([at.manager.personId, second.personId].toSorted());
    expect(told[0]).toMatchObject({
      event: "return",
      phase: "LRN",
      remarks: "Show the minutes of May.",
      signedName: "Lin Qiao",
      isComplete: false,
    });
    expect(await claim(at)).toEqual([]);
  });

  test("not any more once the phase was sent again, nor after two days", async () => {
    const [at, late] = [await aSubmittedCycle(), await aSubmittedCycle()];
    const { consultant } = await anEngagement(at, REVIEWER);
    await giveBack(consultant, at, "LRN");
    await movePhase(at.manager, { assessmentId: at.assessmentId, phase: "LRN", event: "submit" });
    expect(await claim(at)).toEqual([]);
    const { consultant: other } = await anEngagement(late, REVIEWER);
    await giveBack(other, late, "LRN");
    expect(await claim(late, new Date(Date.now() + 49 * 3_600_000))).toEqual([]);
  });

  test("again when a phase is returned again", async () => {
    const at = await aSubmittedCycle();
    const { consultant } = await anEngagement(at, REVIEWER);
    for (const _ of [1, 2]) {
      await giveBack(consultant, at, "LRN");
      expect(await claim(at)).toHaveLength(1);
      await movePhase(at.manager, { assessmentId: at.assessmentId, phase: "LRN", event: "submit" });
    }
  });

  test("not when a member of the firm moved the phase", async () => {
    const at = await aSubmittedCycle();
    const { assessmentId } = at;
    await aMember(at, { role: "manager" });
    await movePhase(at.manager, { assessmentId, phase: "LRN", event: "return", reason: "Too early." });
    await acceptPhase(at.manager, { ...at, phase: "PRE" });
    expect(await claim(at)).toEqual([]);
  });

  test("and a mail that could not be sent is tried again", async () => {
    const at = await aSubmittedCycle();
    const { consultant } = await anEngagement(at, REVIEWER);
    await accept(consultant, at, "LRN");
    const [mail] = await claim(at);
    if (mail === undefined) throw new Error("no mail");
    await releasePhaseMail(mail);
    expect(await claim(at)).toHaveLength(1);
  });

  test("an acceptance that completes the cycle leads to the result", async () => {
    const at = await aSubmittedCycle();
    const { consultant } = await anEngagement(at, REVIEWER);
    for (const phase of PHASES) await accept(consultant, at, phase);
    const told = await claim(at);
    expect(told.map(({ isComplete }) => isComplete)).toEqual([true, true, true, true]);
  });
});

test("a mail links to the decision about the phase, and to the result once the cycle is complete", async () => {
  const folder = await mkdtemp(join(tmpdir(), "phase-mails-"));
  vi.stubEnv("MAIL_FOLDER", folder);
  const at = await aSubmittedCycle();
  const { consultant } = await anEngagement(at, REVIEWER);
  const send = () => sendPhaseMails({ now: soon(), address: "https://trellis.example", firmId: at.firmId });
  await giveBack(consultant, at, "LRN");
  expect(await send()).toEqual({ sent: 1, failed: 0 });
  const [returned] = await readMails(folder);
  expect(returned?.text).toContain(
    `https://trellis.example/firms/${at.firmId}/assessments/${at.assessmentId}/review?phase=LRN`,
  );
  await movePhase(at.manager, { assessmentId: at.assessmentId, phase: "LRN", event: "submit" });
  for (const phase of PHASES) await accept(consultant, at, phase);
  await send();
  const result = `https://trellis.example/firms/${at.firmId}/results/${at.assessmentId}`;
  expect((await readMails(folder)).filter(({ text }) => text.includes(result))).toHaveLength(PHASES.length);
});
