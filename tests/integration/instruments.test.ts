import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { listOwnAnswers } from "@/db/assessments/answers";
import { findAssessment, openAssessment } from "@/db/assessments/assessments";
import { listAssignments } from "@/db/assessments/assignments";
import { giveAssignments } from "@/db/assessments/give-assignments";
import { saveAnswers } from "@/db/assessments/save-answers";
import { findUpgrade, upgradeAssessment } from "@/db/assessments/upgrades";
import { addAdministratorIn } from "@/db/cohorts/administrators";
import { makeCohort } from "@/db/cohorts/cohort-settings";
import { createCohortIn, joinCohortIn } from "@/db/cohorts/cohorts";
import { asActor, asOperator } from "@/db/core/scope";
import {
  chooseVersion,
  discardDraft,
  publishVersion,
  retireVersion,
  saveDraft,
} from "@/db/instruments/instrument-changes";
import { findVersion, listInstruments } from "@/db/instruments/instruments";
import { findOwnInput } from "@/db/results/inputs";
import { currentInstrument, findInstrument, gpnLo1 } from "@/lib/catalog";
import type { Instrument, Level } from "@/lib/instrument";
import { aStranger, type UserActor } from "@/tests/support/actors";
import { useDatabase } from "@/tests/support/database";
import {
  type AnAssessment,
  aFirm,
  aMember,
  anAssessment,
  anEntry,
  answerPhase,
  aPerson,
} from "@/tests/support/factories";
import { aVersion, LEARNING_ANCHOR, replaced } from "@/tests/support/instruments";

type Programme = { readonly root: string; readonly part: string; readonly owner: UserActor; readonly local: UserActor };
let at: Programme;
let next = 0;
/** A version number that no other test in this file has published. */
const number = (major = 1): string => {
  next += 1;
  return `${major}.${major === 1 ? 1 : 0}.${next}`;
};

async function aProgramme(): Promise<Programme> {
  const [owner, local] = [await aPerson(), await aPerson()];
  return asOperator(async (tx) => {
    const root = await createCohortIn(tx, { name: { en: "Programme", zh: "项目" } });
    const part = await createCohortIn(tx, { name: { en: "Region", zh: "地区" }, parentId: root });
    await addAdministratorIn(tx, { cohortId: root, personId: owner.personId, displayName: "Zhou Min" });
    await addAdministratorIn(tx, { cohortId: part, personId: local.personId, displayName: "Wu Hao" });
    return { root, part, owner: owner.actor, local: local.actor };
  });
}

beforeAll(async () => {
  await useDatabase();
  at = await aProgramme();
}, 60_000);

const anchors = { ...gpnLo1.items[12]?.anchors, 3: LEARNING_ANCHOR } as Instrument["items"][number]["anchors"];
const withAnchor = (version: string) => aVersion(version, { "LRN.ORG.1": { anchors } });

async function published(instrument: Instrument, { root, owner }: Programme = at): Promise<string> {
  const draft = await saveDraft(owner, { cohortId: root, instrument });
  if (!draft.ok) throw new Error(draft.error);
  const answer = await publishVersion(owner, { cohortId: root, versionId: draft.value, sameMeaning: true });
  if (!answer.ok) throw new Error(answer.error);
  return draft.value;
}

async function joined(programme: Programme = at): Promise<AnAssessment> {
  const firm = await anAssessment();
  await asOperator((tx) => joinCohortIn(tx, { cohortId: programme.part, firmId: firm.firmId, consentLevel: 2 }));
  return firm;
}

describe("drafts", () => {
  test("are kept, replaced and thrown away by administrators of the root alone", async () => {
    const programme = await aProgramme();
    const instrument = withAnchor("1.0.7");
    expect(await saveDraft(programme.local, { cohortId: programme.part, instrument })).toEqual({
      ok: false,
      error: "not-the-root",
    });
    await expect(saveDraft(aStranger(), { cohortId: programme.root, instrument })).rejects.toThrow();
    const draft = await saveDraft(programme.owner, { cohortId: programme.root, instrument });
    const again = await saveDraft(programme.owner, { cohortId: programme.root, instrument: withAnchor("1.0.7") });
    expect(again).toEqual(draft);
    if (!draft.ok) throw new Error(draft.error);
    const one = { cohortId: programme.root, versionId: draft.value };
    expect(await findVersion(programme.owner, one)).toMatchObject({ instrument, state: "draft" });
    for (const actor of [programme.local, at.owner, aStranger()]) {
      expect(await findVersion(actor, one)).toBeUndefined();
      expect(await discardDraft(actor, one)).toBe(false);
      expect((await publishVersion(actor, { ...one, sameMeaning: true })).ok).toBe(false);
    }
    expect(await discardDraft(programme.owner, one)).toBe(true);
  });

  test("are not published with a number, a step or a meaning that does not follow", async () => {
    const programme = await aProgramme();
    const attempt = async (instrument: Instrument, sameMeaning = true) => {
      const draft = await saveDraft(programme.owner, { cohortId: programme.root, instrument });
      if (!draft.ok) return draft.error;
      const answer = await publishVersion(programme.owner, {
        cohortId: programme.root,
        versionId: draft.value,
        sameMeaning,
      });
      return answer.ok ? "published" : answer.error;
    };
    expect(await attempt(withAnchor(gpnLo1.version))).toBe("version-published");
    expect(await attempt(withAnchor("0.9.0"))).toBe("version-not-later");
    expect(await attempt(replaced("LRN.ORG.1", "LRN.ORG.4", "1.4.0"))).toBe("step-too-small");
    expect(await attempt(aVersion("1.0.9"))).toBe("nothing-changed");
    expect(await attempt(withAnchor("1.0.9"), false)).toBe("meaning-not-stated");
    expect(await attempt({ ...withAnchor("1.0.9"), id: "other-lo" })).toBe("other-instrument");
  });
});

describe("two administrators at once", () => {
  const outcomeOf = (answer: { readonly ok: true } | { readonly ok: false; readonly error: string }) =>
    answer.ok ? "done" : answer.error;

  test("who import one new number keep one draft", async () => {
    const { owner, root } = await aProgramme();
    const instrument = withAnchor(number());
    const drafts = await Promise.all(Array.from({ length: 6 }, () => saveDraft(owner, { cohortId: root, instrument })));
    expect(new Set(drafts.map((draft) => (draft.ok ? draft.value : draft.error))).size).toBe(1);
    expect((await listInstruments(owner, { cohortId: root })).versions).toHaveLength(1);
  });

  test("who publish one draft publish it once, and the slower one is told that it has changed", async () => {
    const { owner, root: cohortId } = await aProgramme();
    const others = [await aPerson(), await aPerson()];
    for (const { personId } of others)
      await asOperator((tx) => addAdministratorIn(tx, { cohortId, personId, displayName: "Lu Bo" }));
    const draft = await saveDraft(owner, { cohortId, instrument: withAnchor(number()) });
    if (!draft.ok) throw new Error(draft.error);
    const publish = (by: UserActor) => publishVersion(by, { cohortId, versionId: draft.value, sameMeaning: true });
    const answers = await Promise.all([publish(owner), ...others.map(({ actor }) => publish(actor))]);
    expect(answers.map(outcomeOf).sort()).toEqual(["changed-meanwhile", "changed-meanwhile", "done"]);
  });

  test("never publish a draft that took the place of the one that was read", async () => {
    const { owner, root: cohortId } = await aProgramme();
    const version = number();
    const draft = await saveDraft(owner, { cohortId, instrument: withAnchor(version) });
    if (!draft.ok) throw new Error(draft.error);
    const one = { cohortId, versionId: draft.value };
    const read = await findVersion(owner, one);
    const other = aVersion(version, {
      "LRN.ORG.1": { anchors: { ...anchors, 3: { en: "Other words.", zh: "别的话。" } } },
    });
    expect(await saveDraft(owner, { cohortId, instrument: other })).toEqual(draft);
    const publish = (writtenAt?: number) =>
      publishVersion(owner, { ...one, sameMeaning: true, ...(writtenAt === undefined ? {} : { writtenAt }) });
    expect(outcomeOf(await publish(read?.writtenAt))).toBe("changed-meanwhile");
    expect((await findVersion(owner, one))?.state).toBe("draft");
    expect(outcomeOf(await publish((await findVersion(owner, one))?.writtenAt))).toBe("done");
  });

  test("leave no cohort with a version that is retired while it is chosen", async () => {
    const programme = await aProgramme();
    const { owner, local, root: cohortId, part } = programme;
    const version = number();
    const versionId = await published(withAnchor(version), programme);
    const [retired, chosen] = await Promise.all([
      retireVersion(owner, { cohortId, versionId }),
      chooseVersion(local, { cohortId: part, version }),
    ]);
    expect([retired, chosen].filter(Boolean)).toHaveLength(1);
  });
});

describe("a published version", () => {
  test("never changes and is never deleted, whoever tries", async () => {
    const id = await published(withAnchor(number()));
    for (const statement of [
      sql`update app.instrument_version set document = '{}' where id = ${id}`,
      sql`update app.instrument_version set state = 'draft' where id = ${id}`,
      sql`delete from app.instrument_version where id = ${id}`,
    ]) {
      await asActor(at.owner, (tx) => tx.execute(statement)).catch(() => undefined);
      await expect(asOperator((tx) => tx.execute(statement))).rejects.toThrow();
    }
    expect((await findVersion(at.local, { cohortId: at.part, versionId: id }))?.state).toBe("published");
  });

  test("keeps its number for the whole installation", async () => {
    const version = number();
    await published(withAnchor(version), await aProgramme());
    const other = await aProgramme();
    const draft = await saveDraft(other.owner, { cohortId: other.root, instrument: withAnchor(version) });
    expect(draft).toEqual({ ok: false, error: "version-published" });
  });

  test("is retired when no cohort gives it out any more, and what runs on it goes on", async () => {
    const version = number();
    const programme = await aProgramme();
    const [top, part] = [{ cohortId: programme.root }, { cohortId: programme.part }];
    const versionId = await published(withAnchor(version), programme);
    await chooseVersion(programme.local, { ...part, version });
    expect(await retireVersion(programme.owner, { ...top, versionId })).toBe(false);
    await chooseVersion(programme.local, { ...part, version: null });
    expect(await retireVersion(programme.owner, { ...top, versionId })).toBe(true);
    expect(await chooseVersion(programme.local, { ...part, version })).toBe(false);
  });
});

describe("assessments under way", () => {
  test("three of them stay on their version, and the next one takes what the cohort has chosen", async () => {
    const programme = await aProgramme();
    const firms = [await joined(programme), await joined(programme), await joined(programme)];
    for (const firm of firms) await answerPhase(firm.contributor, firm.assessmentId, "LRN");
    const read = () =>
      Promise.all(
        firms.map(async (firm) => [
          await findAssessment(firm.manager, firm),
          await findOwnInput(firm.manager, firm),
          await asOperator((tx) =>
            tx.execute(sql`select * from app.answer where assessment_id = ${firm.assessmentId} order by 3, 4`),
          ),
        ]),
      );
    const before = await read();

    const version = number(2);
    await published(replaced("LRN.ORG.1", "LRN.ORG.4", version), programme);
    expect(await chooseVersion(programme.owner, { cohortId: programme.root, version })).toBe(true);
    expect(await read()).toEqual(before);
    for (const firm of firms)
      expect((await findAssessment(firm.manager, firm))?.instrument).toEqual({ id: "gpn-lo", version: gpnLo1.version });

    const fresh = await aFirm();
    await asOperator((tx) => joinCohortIn(tx, { cohortId: programme.part, firmId: fresh.firmId, consentLevel: 1 }));
    const opened = await openAssessment(fresh.manager, { firmId: fresh.firmId, year: 2026 });
    if (!opened.ok) throw new Error(opened.error);
    expect((await findAssessment(fresh.manager, opened.value))?.instrument.version).toBe(version);
    expect(findInstrument("gpn-lo", version)?.items.some(({ id }) => id === "LRN.ORG.4")).toBe(true);
    const saved = await answerPhase(fresh.manager, opened.value.assessmentId, "LRN");
    expect(JSON.stringify(saved)).toContain("LRN.ORG.1");
  });

  test("begin on the version of the nearest cohort that has chosen, wherever the choice was made", async () => {
    const programme = await aProgramme();
    const [early, late] = [number(), number(2)];
    await published(withAnchor(early), programme);
    await published(replaced("LRN.ORG.1", "LRN.ORG.4", late), programme);
    const name = { en: "City", zh: "城市" };
    const choose = (cohortId: string, version: string | null) => chooseVersion(programme.owner, { cohortId, version });
    await choose(programme.root, early);
    const city = await makeCohort(programme.owner, { parentId: programme.part, name, liaison: "" });
    if (city === undefined) throw new Error("no city");
    const begun = async (...cohorts: readonly string[]) => {
      const firm = await aFirm();
      for (const cohortId of cohorts)
        await asOperator((tx) => joinCohortIn(tx, { cohortId, firmId: firm.firmId, consentLevel: 1 }));
      const opened = await openAssessment(firm.manager, { firmId: firm.firmId, year: 2026 });
      return opened.ok ? (await findAssessment(firm.manager, opened.value))?.instrument.version : opened.error;
    };
    expect(await begun()).toBe(currentInstrument.version);
    expect(await begun(city)).toBe(early);
    await choose(programme.root, late);
    expect(await begun(city)).toBe(late);
    await choose(programme.part, early);
    expect(await begun(city)).toBe(early);
    await choose(city, gpnLo1.version);
    expect(await begun(city)).toBe(gpnLo1.version);
    // A firm in two cohorts gets the later of their questionnaire versions, whichever cohort it joined first.
    expect(await begun(city, programme.root)).toBe(late);
    expect(await begun(programme.root, city)).toBe(late);
    await choose(city, null);
    expect(await begun(city)).toBe(early);
  });

  test("are taken to a later version by a manager's choice, with what was previewed", async () => {
    const programme = await aProgramme();
    const firm = await joined(programme);
    await answerPhase(firm.contributor, firm.assessmentId, "LRN");
    expect(await findUpgrade(firm.manager, firm)).toBeUndefined();
    const version = number(2);
    await published(replaced("LRN.ORG.1", "LRN.ORG.4", version), programme);
    await chooseVersion(programme.owner, { cohortId: programme.root, version });

    const shown = await findUpgrade(firm.manager, firm);
    expect(shown?.preview).toMatchObject({ dropped: ["LRN.ORG.1"], added: ["LRN.ORG.4"], reread: [] });
    expect(shown?.preview.kept).toHaveLength(11);
    const go = { assessmentId: firm.assessmentId, version };
    for (const actor of [firm.contributor, await aMember(firm)])
      expect(await upgradeAssessment(actor, go)).toEqual({ ok: false, error: "not-yours-to-do" });
    expect(await upgradeAssessment(aStranger(), go)).toBeUndefined();
    expect((await upgradeAssessment(firm.manager, { ...go, version: "9.9.9" }))?.ok).toBe(false);

    expect((await upgradeAssessment(firm.manager, go))?.ok).toBe(true);
    const input = await findOwnInput(firm.contributor, firm);
    const answered = Object.keys(input?.respondents[0]?.answers ?? {});
    expect(input?.instrument).toEqual({ id: "gpn-lo", version });
    expect(answered).toHaveLength(11);
    expect(answered).not.toContain("LRN.ORG.1");
    const kept = await asOperator((tx) =>
      tx.execute(
        sql`select 1 from app.answer_history where assessment_id = ${firm.assessmentId} and item_id = 'LRN.ORG.1'`,
      ),
    );
    expect(kept.length).toBeGreaterThan(0);
    expect(await findUpgrade(firm.manager, firm)).toBeUndefined();
  });
});

test("what is passed on goes on with a later version that asks more of it, and is done where nothing of it is asked", async () => {
  const programme = await aProgramme();
  const { contributor, manager, assessmentId } = await joined(programme);
  const upgraded = async (instrument: Instrument) => {
    await published(instrument, programme);
    await chooseVersion(programme.owner, { cohortId: programme.root, version: instrument.version });
    expect((await upgradeAssessment(manager, { assessmentId, version: instrument.version }))?.ok).toBe(true);
    const all = await listAssignments(manager, { assessmentId });
    return all.map(({ scope, state }) => `${scope} ${state}`).toSorted();
  };
  const scopes = ["LRN.NET", "LRN.ORG", "LRN.ORG.1", "LRN.ORG.2"] as const;
  await giveAssignments(manager, { assessmentId, assigneeId: contributor.personId, scopes, note: "" });
  const items = ["LRN.ORG.1", "LRN.ORG.2", "LRN.ORG.3", "LRN.NET.2", "LRN.NET.3"] as const;
  await saveAnswers(contributor, { assessmentId, entries: items.map((item) => anEntry(item, 3)) });
  // A new item replaces an answered one: the section then has one more item to answer, and the old item is gone.
  const next = await upgraded(replaced("LRN.ORG.1", "LRN.ORG.4", number(2)));
  expect(next).toEqual(["LRN.NET started", "LRN.ORG started", "LRN.ORG.1 done", "LRN.ORG.2 done"]);
  expect(await upgraded(aVersion(number(3), {}))).toEqual([
    "LRN.NET started",
    "LRN.ORG started",
    "LRN.ORG.1 started",
    "LRN.ORG.2 done",
  ]);
});

test("an item that one version drops and a later one asks again is answered from its last version on", async () => {
  const programme = await aProgramme();
  const { contributor, manager, assessmentId } = await joined(programme);
  const save = (level: Level, base: number) =>
    saveAnswers(contributor, { assessmentId, entries: [anEntry("LRN.ORG.1", level, base)] });
  await save(2, 0);
  await save(3, 1);
  for (const instrument of [replaced("LRN.ORG.1", "LRN.ORG.4", number(2)), aVersion(number(3), {})]) {
    await published(instrument, programme);
    await chooseVersion(programme.owner, { cohortId: programme.root, version: instrument.version });
    expect((await upgradeAssessment(manager, { assessmentId, version: instrument.version }))?.ok).toBe(true);
  }
  expect(await listOwnAnswers(contributor, { assessmentId })).toEqual([]);
  expect(await save(4, 0)).toMatchObject([{ status: "saved", revision: 3 }]);
  expect(await save(5, 3)).toMatchObject([{ status: "saved", revision: 4 }]);
  expect(await save(1, 0)).toMatchObject([{ status: "conflict", theirs: { revision: 4 } }]);
  const kept = await asOperator((tx) =>
    tx.execute(sql`select level, revision from app.answer_history where assessment_id = ${assessmentId} order by 2`),
  );
  expect(kept.map(({ level, revision }) => [level, revision])).toEqual([
    [2, 1],
    [3, 2],
    [4, 3],
    [5, 4],
  ]);
});

test("a cohort takes the version of the one above unless it has chosen its own", async () => {
  const programme = await aProgramme();
  const inForce = async () => (await listInstruments(programme.local, { cohortId: programme.part })).inForce;
  expect(await inForce()).toBe(currentInstrument.version);
  const [first, second] = [number(), number()];
  await published(withAnchor(first), programme);
  await published(aVersion(second, { "LRN.ORG.1": { anchors, hint: LEARNING_ANCHOR } }), programme);
  await chooseVersion(programme.owner, { cohortId: programme.root, version: second });
  expect(await inForce()).toBe(second);
  expect(await chooseVersion(programme.owner, { cohortId: programme.part, version: first })).toBe(true);
  expect(await inForce()).toBe(first);
  expect(await chooseVersion(aStranger(), { cohortId: programme.part, version: null })).toBe(false);
  expect(await chooseVersion(programme.local, { cohortId: programme.part, version: "7.7.7" })).toBe(false);
});
