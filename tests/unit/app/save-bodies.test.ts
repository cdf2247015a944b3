import { describe, expect, test } from "vitest";
import { AnswersBody } from "@/app/api/v1/assessments/[assessmentId]/answers/body";
import { RatingBody } from "@/app/api/v1/clients/[firmId]/ratings/[ratingId]/body";
import { RemarksBody } from "@/app/api/v1/clients/[firmId]/reviews/[assessmentId]/body";
import { ConfirmationBody } from "@/app/api/v1/confirmations/[token]/answers/body";
import { FieldsBody } from "@/app/api/v1/firms/[firmId]/records/body";
import { FieldEntry, readEntry } from "@/lib/fields";

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

describe("a request brings each key once: two versions of one cannot both be the next", () => {
  const cards = { value: { answer: { level: 3 }, comment: "", marked: false }, locale: "en" };
  const rated = { value: { choice: "3", evidenceSeen: false, note: "" }, locale: "en" };
  const [item, otherItem] = ["PRE.ORG.1", "PRE.ORG.2"];
  const share = `link:${ID}:share`;
  test.each([
    ["answers", AnswersBody, cards, item, item, otherItem],
    ["fields", FieldsBody, { value: 0.4 }, share, `link:${ID.toUpperCase()}:share`, "profile:employees"],
    ["a rating", RatingBody, rated, item, item, otherItem],
    ["remarks", RemarksBody, { value: { text: "" }, locale: "en" }, item, item, otherItem],
    ["a confirmation", ConfirmationBody, { value: 3 }, "confirmation:CX1", "confirmation:CX1", "confirmation:CX2"],
  ] as const)("%s", (_, body, entry, key, same, other) => {
    const takes = (...keys: readonly string[]) =>
      body.safeParse({
        ...{ assessmentId: ID, firmId: ID, ratingId: ID, owner: OTHER },
        entries: keys.map((one) => ({ key: one, base: 0, ...entry })),
      }).success;
    expect(takes(key, other)).toBe(true);
    expect(takes(key, same)).toBe(false);
  });
});
