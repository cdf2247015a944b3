import { expect, test } from "vitest";
import { z } from "zod";
import { passGate } from "@/app/_server/gate/gate";
import { done } from "@/app/_server/gate/outcome";
import { FIELDS_MAX, fieldsOf, readForm, readTyped, secretOf, textOf } from "@/app/_server/gate/read-form";
import { expectNearly } from "@/tests/support/work";

/** Characters that nobody types: a NUL, which breaks a query, and one that reverses the direction of text. */
const HOSTILE = "Works\0\u202etxt";

const formOf = (...fields: readonly (readonly [string, string | File])[]): FormData => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};

const manyFields = (count: number): FormData =>
  formOf(...Array.from({ length: count }, (_, n) => [`field-${n}-${"x".repeat(40)}`, "1"] as const));

/** What an action gets of this form or body. */
async function handed(raw: unknown): Promise<unknown> {
  const answer = await passGate(
    {
      verb: "firm.create",
      input: z.looseObject({ name: z.string() }),
      find: async () => ({}),
      run: async ({ input }) => done(input),
    },
    { kind: "user", personId: crypto.randomUUID(), session: "hash" },
    raw,
  );
  return answer;
}

test.each(["__proto__[]", "__proto__", "constructor[]"])(
  "a field named %s leaves every other text clean",
  async (name) => {
    const answer = await handed(readForm(formOf([name, HOSTILE], ["name", HOSTILE])));
    expect(answer).toMatchObject({ outcome: { status: "done", value: { name: "Workstxt" } } });
    expect(JSON.stringify(answer)).not.toMatch(/\\u0000|\u202e/);
  },
);

test("a body is cleaned whatever the prototype of its parts", async () => {
  const bare: Record<string, unknown> = Object.assign(Object.create(null), { note: HOSTILE });
  const body = JSON.parse(`{"name":"a","__proto__":{"note":1},"deep":[{"__proto__":[1],"note":"b"}]}`);
  const answer = await handed({ ...body, bare, heir: Object.create({ name: HOSTILE }) });
  expect(answer).toMatchObject({ outcome: { value: { deep: [{ note: "b" }], bare: { note: "Workstxt" }, heir: {} } } });
  expect(JSON.stringify(answer)).not.toMatch(/\\u0000|\u202e|__proto__/);
});

test("a name with signs that nobody types does not take the place of the path's own", async () => {
  const body: Record<string, unknown> = JSON.parse('{"name":"x","\\u0000name":"another","na\\u202eme":"third"}');
  expect(await handed({ ...body, name: "of the path" })).toMatchObject({
    outcome: { value: { name: "of the path" } },
  });
});

test("a form or body larger than any of ours is refused with an explanation, with no more work than one of ours", async () => {
  const [largest, form] = [manyFields(FIELDS_MAX), manyFields(16_000)];
  await expectNearly({
    times: 12,
    usual: async () => [readTyped(largest), await handed(readForm(largest))],
    run: async () => {
      expect(Object.keys(readTyped(form))).toHaveLength(FIELDS_MAX);
      for (const raw of [readForm(form), { name: "a", entries: Array.from({ length: 120_000 }, () => 0) }])
        expect(await handed(raw)).toEqual({ kind: "outcome", outcome: { status: "refused", reason: "too-much-sent" } });
    },
  });
});

test("the number of reported errors in a body is limited", async () => {
  const answer = await passGate(
    {
      verb: "firm.create",
      input: z.object({ entries: z.array(z.object({ key: z.string() })) }),
      find: async () => ({}),
      run: async () => done(undefined),
    },
    { kind: "user", personId: crypto.randomUUID(), session: "hash" },
    { entries: Array.from({ length: 4000 }, () => 0) },
  );
  expect(answer.kind === "outcome" && answer.outcome.status === "invalid").toBe(true);
  expect(JSON.stringify(answer).length).toBeLessThan(20_000);
});

test("a form as large as may be is read whole, by one walk over its fields", () => {
  const form = manyFields(FIELDS_MAX);
  let asked = 0;
  for (const way of ["get", "getAll", "has"] as const) {
    const ask = form[way].bind(form);
    Object.defineProperty(form, way, {
      value: (name: string) => {
        asked += 1;
        return ask(name);
      },
    });
  }
  expect(fieldsOf(form)?.size).toBe(FIELDS_MAX);
  expect(Object.keys(readForm(form) ?? {})).toHaveLength(FIELDS_MAX);
  expect(Object.keys(readTyped(form))).toHaveLength(FIELDS_MAX);
  expect(asked).toBe(0);
});

test("fields are read as they were sent: lists, files, the first of two, and nothing of the framework's; all come back", () => {
  const file = new File(["a"], "a.csv");
  const form = formOf(
    ["part[]", "a\0"],
    ["part[]", "b"],
    ["one", "1"],
    ["one", "2"],
    ["file", file],
    ["$ACTION_ID", "x"],
  );
  expect(readForm(form)).toEqual({ part: ["a", "b"], one: "1", file });
  expect(readTyped(form)).toEqual({ "part[]": "a\nb", one: "1\n2" });
});

test("a text is clean and a password is what was typed; neither comes back where it is secret", () => {
  const form = formOf(["name", HOSTILE], ["newPassword", HOSTILE], ["code", "123456"]);
  expect(textOf(form, "name")).toBe("Workstxt");
  expect(textOf(form, "missing")).toBe("");
  expect(secretOf(form, "newPassword")).toBe(HOSTILE);
  expect(readTyped(form)).toEqual({ name: "Workstxt" });
});

test("a line end counts once, as in the field it was typed into", () => {
  const form = formOf(["text", "one\r\ntwo"], ["part[]", "a\r\nb"]);
  expect(readForm(form)).toEqual({ text: "one\ntwo", part: ["a\nb"] });
  expect(readTyped(form).text).toBe("one\ntwo");
  expect(textOf(form, "text")).toBe("one\ntwo");
});
