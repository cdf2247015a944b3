import { expect, test } from "vitest";
import { AnswersBody } from "@/app/api/v1/assessments/[assessmentId]/answers/body";
import { readEntry } from "@/app/api/v1/firms/[firmId]/records/body";
import { FieldEntry } from "@/db/fields/field-entry";

const ID = "01ab7c3e-5d2f-7a10-9b4c-8e6f1a2b3c4d";
const OTHER = "01ab7c3e-5d2f-7a10-9b4c-8e6f1a2b3c4e";

test("one field has one key, in whatever letters its id is written", () => {
  const removed = { base: 0, value: null };
  expect(FieldEntry.parse({ ...removed, kind: "evidence", evidenceId: ID.toUpperCase() })).toMatchObject({
    evidenceId: ID,
  });
  expect(
    FieldEntry.parse({ ...removed, kind: "link-incident", linkId: ID.toUpperCase(), incidentId: OTHER.toUpperCase() }),
  ).toMatchObject({ linkId: ID, incidentId: OTHER });
});

test("an id in capitals is the same id, in a body and in the key of a field", () => {
  const entry = { key: "PRE.ORG.1", base: 0, value: { answer: null, comment: "", marked: false }, locale: "en" };
  const body = { assessmentId: ID.toUpperCase(), owner: OTHER.toUpperCase(), entries: [entry] };
  expect(AnswersBody.parse(body)).toMatchObject({ assessmentId: ID, owner: OTHER });
  const key = `aim:${ID.toUpperCase()}`;
  expect(readEntry({ key, base: 0, value: null })).toMatchObject({ key, assessmentId: ID });
  expect(readEntry({ key: "aim:nothing", base: 0, value: null })).toBeUndefined();
});

test("a request brings each item once: two versions of one cannot both be the next", () => {
  const entry = { base: 0, value: { answer: { level: 3 }, comment: "", marked: false }, locale: "en" };
  const keys = (...items: string[]) =>
    AnswersBody.safeParse({ assessmentId: ID, owner: OTHER, entries: items.map((key) => ({ key, ...entry })) }).success;
  expect(keys("PRE.ORG.1", "PRE.ORG.2")).toBe(true);
  expect(keys("PRE.ORG.1", "PRE.ORG.1")).toBe(false);
});
