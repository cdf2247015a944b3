import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { createCard, endCard, findCard, findCardByCode, joinByCard, listCards, type NewCard } from "@/db/people/cards";
import { listMembers } from "@/db/people/members";
import type { UserActor } from "@/tests/support/actors";
import { useDatabase } from "@/tests/support/database";
import { type AFirm, aFirm, aMember, aPerson, hashed, inAnHour } from "@/tests/support/factories";

beforeAll(async () => {
  await useDatabase();
});

async function aCard(at: AFirm, change: Partial<NewCard> = {}): Promise<NewCard> {
  const card: NewCard = {
    id: randomUUID(),
    firmId: at.firmId,
    label: "Hall 2",
    stratum: "production",
    domain: null,
    seats: 2,
    tokenHash: hashed(randomUUID()),
    codeHash: hashed(randomUUID()),
    expiresAt: inAnHour(),
    ...change,
  };
  await createCard(at.manager, card);
  return card;
}

const join = (card: NewCard, actor: UserActor) =>
  joinByCard(actor, { tokenHash: card.tokenHash, displayName: "Wu Gang", stratum: "commercial" });

test("the places of a card are capped by the headcount, also when many join at once", async () => {
  const at = await aFirm();
  const card = await aCard(at);
  const people = await Promise.all(Array.from({ length: 6 }, aPerson));
  const outcomes = await Promise.all(people.map(({ actor }) => join(card, actor)));
  expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(["full", "full", "full", "full", "joined", "joined"]);
  expect(await findCard(card.tokenHash)).toMatchObject({ state: "full", joined: 2, seats: 2 });
  const joined = (await listMembers(at.manager, at)).filter((member) => member.byCard);
  expect(joined.map(({ role, stratum }) => `${role} ${stratum}`)).toEqual([
    "contributor production",
    "contributor production",
  ]);
});

test("joining twice uses one place, and a manager who scans their own card stays a manager", async () => {
  const at = await aFirm();
  const card = await aCard(at);
  const { actor } = await aPerson();
  for (const who of [actor, actor, at.manager])
    expect(await join(card, who)).toEqual({ kind: "joined", firmId: at.firmId });
  expect(await findCard(card.tokenHash)).toMatchObject({ joined: 1 });
  expect((await listMembers(at.manager, at)).map(({ role }) => role)).toEqual(["manager", "contributor"]);
});

test("an ended, an expired and a foreign card lead nowhere", async () => {
  const at = await aFirm();
  const { actor } = await aPerson();
  const [ended, expired] = [await aCard(at), await aCard(at, { expiresAt: new Date(Date.now() - 1000) })];
  expect(await endCard(at.manager, { firmId: at.firmId, cardId: ended.id })).toEqual({ label: "Hall 2" });
  const other = await aMember(at, { role: "manager" });
  expect(await endCard(other, { firmId: at.firmId, cardId: ended.id })).toBeUndefined();
  for (const card of [ended, expired]) {
    expect(await join(card, actor)).toEqual({ kind: "ended" });
    expect(await findCardByCode(card.codeHash)).toBeUndefined();
  }
  expect((await joinByCard(actor, { tokenHash: "x", displayName: "X", stratum: "production" })).kind).toBe("not-found");
  expect(await findCard("x")).toBeUndefined();
});

test("a card for work addresses takes no others", async () => {
  const at = await aFirm();
  const card = await aCard(at, { domain: "hailan.example" });
  expect(await join(card, (await aPerson()).actor)).toEqual({ kind: "other-domain" });
  const own = await aCard(at, { domain: "example.test", stratum: null });
  expect((await join(own, (await aPerson()).actor)).kind).toBe("joined");
});

test("only a manager sees, makes and ends cards", async () => {
  const at = await aFirm();
  const contributor = await aMember(at);
  const card = await aCard(at);
  expect(await findCardByCode(card.codeHash)).toBe(card.id);
  expect(await listCards(contributor, at)).toEqual([]);
  expect(await endCard(contributor, { firmId: at.firmId, cardId: card.id })).toBeUndefined();
  await expect(aCard({ ...at, manager: contributor })).rejects.toThrow();
  expect(await listCards(at.manager, at)).toHaveLength(1);
});
