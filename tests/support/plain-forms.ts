import type { APIResponse, Page } from "@playwright/test";

/** A form as sent without scripts: its fields by name, including the framework's own. */
export type PlainForm = Readonly<Record<string, string>>;

/** The forms in the main part of a page, with their values. The page must have no scripts. */
export const readForms = (page: Page): Promise<PlainForm[]> =>
  page
    .locator("main form")
    .evaluateAll((forms) =>
      forms.flatMap((form) =>
        form instanceof HTMLFormElement && form.method === "post"
          ? [Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))]
          : [],
      ),
    );

/** Sends a form to its page, as the browser would, without following redirects. */
export const sendForm = (page: Page, form: PlainForm): Promise<APIResponse> =>
  page.request.post(page.url(), {
    multipart: { ...form },
    headers: { Origin: new URL(page.url()).origin },
    maxRedirects: 0,
  });

/**
 * Fills in the form that contains this field and sends it, as a browser without scripts would, without rendering pages.
 * Returns where the answer redirects.
 */
export async function fillIn(page: Page, path: string, field: string, given: PlainForm): Promise<string> {
  const answer = await sendUnseen(page, path, field, given);
  const { location } = answer.headers();
  if (answer.status() !== 303 || location === undefined) throw new Error(`${path} answered ${answer.status()}`);
  return location;
}

/** Sends a form like `fillIn`, but for a form whose own page shows the result. */
export async function sendUnseen(page: Page, path: string, field: string, given: PlainForm): Promise<APIResponse> {
  const headers = { "Accept-Language": await page.evaluate(() => navigator.language) };
  const asked = await page.request.get(path, { headers });
  const form = await page.evaluate(
    ([html, name]) => {
      const drawn = new DOMParser().parseFromString(html, "text/html");
      const found = drawn.querySelector<HTMLFormElement>(`form:has([name="${name}"])`);
      return found === null ? [] : [...new FormData(found)].map(([key, value]) => [key, String(value)]);
    },
    [await asked.text(), field] as const,
  );
  return page.request.post(asked.url(), {
    multipart: { ...Object.fromEntries(form), ...given },
    headers: { ...headers, Origin: new URL(asked.url()).origin },
    maxRedirects: 0,
  });
}

const ANY_ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/**
 * The status of a response, where it redirects, and all text of its main part, without ids that differ between
 * requests.
 *
 * A page that is not found may be rendered by the browser; then only its status is compared.
 */
export async function answerOf(answer: APIResponse): Promise<string> {
  const html = (await answer.text()).replaceAll(/<script\b[\s\S]*?<\/script>/g, "");
  const words = (/<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? html)
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  return [answer.status(), answer.headers().location ?? "", words].join(" ").replaceAll(ANY_ID, "ID");
}
