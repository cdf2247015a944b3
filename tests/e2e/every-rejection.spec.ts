import { expect, type Page, test } from "@playwright/test";
import { sql } from "drizzle-orm";
import type { Sql } from "postgres";
import { mailboxKey } from "@/app/_server/sign-in/browser-key";
import { closeDatabase } from "@/db/core/client";
import { asOperator } from "@/db/core/scope";
import { authWords, refusalWords } from "@/lib/words";
import { ownUrl } from "../screens/doors";
import { anAddress, mailsTo } from "../support/browser";
import { type Action, FIRM_ACTIONS } from "../support/doors/actions";
import { listActions, type Sessions, signInAll } from "../support/doors/ask";
import { OTHER_ACTIONS } from "../support/doors/other-actions";
import {
  EXPIRED,
  FIELD_REJECTIONS,
  FILE_ACTIONS,
  FILE_REJECTIONS,
  PRESS_ACTIONS,
  REJECTIONS,
  type Rejection,
} from "../support/doors/rejections";
import { keepRows } from "../support/doors/rows";
import { buildWorld, enterServer, type World } from "../support/doors/world";
import { type ServedField, type ServedForm, servedForms } from "../support/served-forms";

const ACTIONS: Readonly<Record<string, Action>> = { ...FIRM_ACTIONS, ...OTHER_ACTIONS };

/**
 * Paths that receive forms directly, without a server action; their refusals are tested in rejected.spec.ts and
 * no-javascript.spec.ts.
 */
const HANDLERS = ["/files", "/preferences"];

/** A text longer than any field allows. */
const LONG = "y".repeat(8200);

/** Maximum number of concurrent requests: the server under test has one process. */
const TOGETHER = 4;

const built = () => listActions().map(({ id, filename, exportedName }) => [id, `${filename} ${exportedName}`] as const);

test("every server action of the build has its rejection in tests/support/doors/rejections.ts, or nothing is typed in its form", () => {
  const known = [...Object.keys(REJECTIONS), ...FILE_ACTIONS, ...PRESS_ACTIONS];
  expect(known.sort()).toEqual(
    built()
      .map(([, name]) => name)
      .sort(),
  );
});

/** A value to type or choose in a field, different from its current value. */
type Typed = ServedField & { readonly typed: string; readonly set: boolean };

function typeIn(field: ServedField, fields: readonly ServedField[], wrong: Readonly<Record<string, string>>): Typed {
  const { name, kind, value, values, marked } = field;
  switch (kind) {
    case "box":
      return { ...field, typed: value, set: !marked };
    case "dot":
      return {
        ...field,
        typed: value,
        set: (wrong[name] ?? fields.filter((one) => one.name === name).at(-1)?.value) === value,
      };
    case "choice":
      return { ...field, typed: wrong[name] ?? values.at(-1) ?? "", set: true };
    case "date":
      return { ...field, typed: wrong[name] ?? "2031-05-06", set: true };
    case "file":
      return { ...field, typed: "", set: false };
    case "text":
    case "secret":
      return { ...field, typed: wrong[name] ?? LONG, set: true };
  }
}

type Made = {
  readonly wrong: Readonly<Record<string, string>>;
  readonly pressed: number;
  readonly file: File | undefined;
};

/** The data to send: hidden values unchanged unless made wrong, typed values, and the pressed button. */
function bodyOf(form: ServedForm, typed: readonly Typed[], { wrong, pressed, file }: Made): FormData {
  const body = new FormData();
  const names = new Set(typed.map(({ name }) => name));
  for (const [name, value] of form.sends) if (!names.has(name)) body.append(name, wrong[name] ?? value);
  // Checkboxes have a hidden field with the same name, for when none is ticked.
  for (const [name, value] of form.hidden) if (names.has(name)) body.append(name, value);
  for (const { name, typed: value, set } of typed) if (set) body.append(name, value);
  for (const { name, kind } of typed) if (kind === "file" && file !== undefined) body.append(name, file);
  const button = form.buttons[pressed];
  if (button !== undefined && button[0] !== "") body.append(...button);
  return body;
}

/** The fields that no longer contain what was typed. Secrets are skipped, because the server never sends them back. */
function lostOf(typed: readonly Typed[], back: ServedForm): string[] {
  return typed.flatMap(({ name, kind, value, values, typed: was, set }) => {
    if (kind === "secret" || kind === "file") return [];
    if (kind === "box" || kind === "dot") {
      const now = back.fields.find((one) => one.name === name && one.value === value);
      return now?.marked === set ? [] : [`${name} ${value}`];
    }
    // If the page does not offer a value, it cannot come back as chosen.
    if (kind === "choice" && !values.includes(was)) return [];
    return back.fields.some((one) => one.name === name && one.value === was) ? [] : [name];
  });
}

type At = { readonly page: Page; readonly world: World; readonly sessions: Sessions; readonly run: Sql };

async function open({ page, world, sessions }: Omit<At, "run">, { as, on, cookie = "" }: Rejection) {
  const headers = { Cookie: [sessions[as], cookie].filter(Boolean).join("; "), "Accept-Language": "en" };
  const url = ownUrl() + on(world);
  const answer = await fetch(url, { redirect: "manual", headers });
  return { url, headers, status: answer.status, ...(await servedForms(page, await answer.text())) };
}

/** Returns what is wrong with a refused form. Empty if the form gives the reason and contains everything typed. */
async function reject(at: At, name: string, id: string, rejection: Rejection): Promise<string[]> {
  const { url, headers, status, forms } = await open(at, rejection);
  const form = fullest(forms, id);
  if (form === undefined) return [`${name} has no form on ${url} (${status}): ${forms.map(({ to }) => to).join(" ")}`];
  const wrong = rejection.wrong?.(at.world) ?? {};
  const typed = form.fields.map((field) => typeIn(field, form.fields, wrong));
  const secrets = new Set(rejection.secrets);
  if (typed.length === 0) return [`${name} has no fields: it is a press`];
  await rejection.meanwhile?.(at.world, at.run);
  const answer = await fetch(url, {
    method: "POST",
    redirect: "manual",
    headers: { ...headers, Origin: new URL(url).origin },
    body: bodyOf(form, typed, { wrong, pressed: rejection.pressed ?? 0, file: rejection.file }),
  });
  if (answer.status !== 200) return [`${name} answers ${answer.status} ${answer.headers.get("location") ?? ""}`];
  const html = await answer.text();
  const back = await servedForms(at.page, html);
  const same = fullest(back.forms, id);
  const { says } = rejection;
  const unsaid =
    says === undefined || back.words.includes(says)
      ? []
      : [`${name} with ${rejection.file?.name ?? "no file"} does not say "${says}": ${back.words.slice(0, 400)}`];
  // After a secret link has expired, the page no longer has the form.
  if (same === undefined && rejection.meanwhile !== undefined) return unsaid;
  if (same === undefined) return [`${name} comes back without its form: ${back.alerts.join(" ")}`];
  const lost = lostOf(
    typed.filter((field) => !secrets.has(field.name)),
    same,
  );
  const said = same.alerts.length > 0 ? same.alerts : back.alerts;
  return [
    ...unsaid,
    ...(lost.length === 0 ? [] : [`${name} loses ${lost.join(", ")}; says ${said.join(" ").slice(0, 200)}`]),
    ...(said.some((words) => words.length > 10) ? [] : [`${name} is refused without a word`]),
    ...forms.flatMap(strayOf),
  ];
}

/** The form with the most inputs among those of an action; the others are only buttons. */
const fullest = (forms: readonly ServedForm[], id: string): ServedForm | undefined =>
  forms.filter(({ to }) => to === id).toSorted((a, b) => b.fields.length - a.fields.length)[0];

/**
 * Reports a form that has no row in `REJECTIONS`, and a form that is listed as a mere button although it has inputs.
 */
function strayOf({ to, fields }: ServedForm): string[] {
  if (HANDLERS.includes(to)) return [];
  const name = built().find(([id]) => id === to)?.[1];
  if (name === undefined) return [`a form is sent to ${to}, which has no row`];
  return PRESS_ACTIONS.includes(name) && fields.length > 0
    ? [`${name} is no press: it asks for ${fields[0]?.name}`]
    : [];
}

test.afterAll(closeDatabase);

test("each refused form says why, and still contains everything that was typed or chosen", async ({ page }) => {
  test.slow();
  await enterServer();
  const made = await buildWorld();
  const sessions = await signInAll(made);
  const world = { ...made, fileId: "", sessionId: "" };
  const rows = await keepRows(world);
  const at = { page, sessions, world, run: rows.run };
  const ids = new Map<string, string>(built().map(([id, name]) => [name, id]));
  const wrong: string[] = [];
  const tell = async ([name, rejection]: readonly [string, Rejection]) => {
    wrong.push(...(await reject(at, name, ids.get(name) ?? "", rejection).catch((error) => [`${name}: ${error}`])));
  };
  const all = [...Object.entries(REJECTIONS), ...FIELD_REJECTIONS, ...FILE_REJECTIONS, ...EXPIRED];
  const isAlone = ([, { given, meanwhile }]: readonly [string, Rejection]) =>
    given !== undefined || meanwhile !== undefined;
  const left = all.filter((row) => !isAlone(row));
  const work = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await tell(next);
  };
  await Promise.all(Array.from({ length: TOGETHER }, work));
  for (const row of all.filter(isAlone)) {
    const [name, { given }] = row;
    await (given === true ? ACTIONS[name]?.given : given)?.(at.world, rows.run);
    await tell(row);
    await rows.putBack();
  }
  await rows.close();
  expect([...new Set(wrong)].sort()).toEqual([]);
});

/** Sends the form that contains this field as a browser without scripts would, without following redirects. */
async function fillIn(page: Page, path: string, field: string, value: string) {
  const asked = await page.request.get(path);
  const { forms } = await servedForms(page, await asked.text());
  const form = forms.find(({ fields }) => fields.some(({ name }) => name === field));
  return page.request.post(asked.url(), {
    multipart: { ...Object.fromEntries(form?.sends ?? []), [field]: value },
    headers: { Origin: new URL(asked.url()).origin },
    maxRedirects: 0,
  });
}

const DAY_MS = 24 * 60 * 60 * 1000;

test("an expired sign-in code or link says what to do next, and leads to the page that was wanted", async ({
  page,
}) => {
  await enterServer();
  const [email, next] = [anAddress(), "/firms/new"];
  const { location = "" } = (await fillIn(page, `/sign-in?next=${next}`, "email", email)).headers();
  await expect(async () => expect(await mailsTo(email)).toHaveLength(1)).toPass();
  const code = /\b(\d{6})\b/.exec((await mailsTo(email))[0]?.split("\n\n").slice(1).join("\n\n") ?? "")?.[1] ?? "";
  await asOperator((tx) =>
    tx.execute(sql`update app.sign_in_code set expires_at = now() - interval '1 minute' where email = ${email}`),
  );
  const late = await fillIn(page, location, "code", code);
  expect(late.status()).toBe(200);
  expect((await servedForms(page, await late.text())).alerts.join(" ")).toContain(refusalWords["code-wrong"].en);

  // Simulates an expired code: the cookie that contains the address expires at the same time.
  await page.context().clearCookies({ name: "trellis-sign-in" });
  const leads = await page.request.get(location);
  const back = await servedForms(page, await leads.text());
  expect(back.alerts).toEqual([authWords.codeOver.en]);
  expect(back.forms.flatMap(({ sends }) => sends)).toContainEqual(["next", next]);

  const key = mailboxKey(email, new Date(Date.now() - 2 * DAY_MS));
  const old = await servedForms(page, await (await page.request.get(`/sign-in?key=${key}`)).text());
  expect(old.alerts).toEqual([authWords.mailboxKeyOver.en]);
});
