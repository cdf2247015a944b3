import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { saveChanges } from "@/app/_server/saving/save-changes";
import { useDatabase } from "@/tests/support/database";
import { anAssessment } from "@/tests/support/factories";

beforeAll(async () => {
  await useDatabase();
});

test("changes of the firm and of a cycle, malformed and doubled ones come back in their order, one outcome each", async () => {
  const { manager, firmId, assessmentId } = await anAssessment();
  const context = `context:${assessmentId}:PO1`;
  const outcomes = await saveChanges(
    manager,
    firmId,
    [
      { key: context, base: 0, value: { state: 3, effect: 1 } },
      { key: "profile:employees", base: 0, value: 640 },
      { key: "profile:employees", base: 0, value: "many" },
      { key: context, base: 0, value: { state: 2, effect: 1 } },
    ],
    "en",
  );
  expect(outcomes).toMatchObject([
    { key: context, status: "saved", revision: 1 },
    { key: "profile:employees", status: "saved", revision: 1 },
    { key: "profile:employees", status: "refused", reason: "malformed" },
    { key: context, status: "conflict", theirs: { value: { state: 3, effect: 1 }, revision: 1, by: "Lin Wei" } },
  ]);
});

test("a key with another firm's assessment is refused alone: the others of the batch are saved, each with an outcome", async () => {
  const [own, other] = [await anAssessment(), await anAssessment()];
  const staying = (assessmentId: string) => ({ key: `aim:${assessmentId}`, base: 0, value: { kind: "stay" } });
  const refused = { status: "refused", reason: "not-found", words: expect.stringContaining("no longer exists") };
  const foreign = [other.assessmentId, randomUUID()];
  const batch = [...foreign.map(staying), staying(own.assessmentId), { key: "profile:employees", base: 0, value: 640 }];
  const outcomes = await saveChanges(own.manager, own.firmId, batch, "en");
  expect(outcomes).toMatchObject([refused, refused, { status: "saved" }, { status: "saved" }]);
  expect(outcomes?.map(({ key }) => key)).toEqual(batch.map(({ key }) => key));
  expect(await saveChanges(own.manager, other.firmId, batch, "en")).toBeUndefined();
  const [mine] =
    (await saveChanges(
      other.manager,
      other.firmId,
      [{ key: `aim:${other.assessmentId}`, base: 0, value: null }],
      "en",
    )) ?? [];
  expect(mine).toMatchObject({ status: "saved", revision: 0 });
});

test("a name of which a mail program makes a link is refused with words of its own, and nothing else of the batch", async () => {
  const { manager, firmId } = await anAssessment();
  const save = (name: string, employees: number) =>
    saveChanges(
      manager,
      firmId,
      [
        { key: "profile:name", base: 0, value: name },
        { key: "profile:employees", base: 0, value: employees },
      ],
      "en",
    );
  expect(await save("Verify at https://evil.test/login", 640)).toMatchObject([
    { status: "refused", reason: "name-address", words: expect.stringContaining("web or mail address") },
    { status: "saved" },
  ]);
  expect(await save("Hailan\u2028Pay now", 640)).toMatchObject([{ reason: "name-lines" }, { status: "saved" }]);
  expect(await save("Hailan Co., Ltd.", 640)).toMatchObject([{ status: "saved" }, { status: "saved" }]);
});
