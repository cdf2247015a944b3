import type { APIResponse, Page } from "@playwright/test";

/** A form as it is sent without scripts: its fields by name, with the framework's own among them. */
export type PlainForm = Readonly<Record<string, string>>;

/** The forms in the main part of a page, with what is filled in. The page must be without scripts. */
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

/** Sends a form to the page that showed it, as the browser would, and follows nowhere. */
export const sendForm = (page: Page, form: PlainForm): Promise<APIResponse> =>
  page.request.post(page.url(), {
    multipart: { ...form },
    headers: { Origin: new URL(page.url()).origin },
    maxRedirects: 0,
  });

/**
 * Fills in the form that has this field and sends it, as a browser without scripts would, drawing neither page. Returns
 * where it leads.
 */
export async function fillIn(page: Page, path: string, field: string, given: PlainForm): Promise<string> {
  const answer = await sendUnseen(page, path, field, given);
  const { location } = answer.headers();
  if (answer.status() !== 303 || location === undefined) throw new Error(`${path} answered ${answer.status()}`);
  return location;
}

/** The same for a form whose own page says what became of it. */
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
 * Status, where it leads, and all words of the main part, without ids that differ from one request to the next.
 *
 * A page that is not there may be drawn by the browser; then its status is all it says.
 */
export async function answerOf(answer: APIResponse): Promise<string> {
  const html = (await answer.text()).replaceAll(/<script\b[\s\S]*?<\/script>/g, "");
  const words = (/<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? html)
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  return [answer.status(), answer.headers().location ?? "", words].join(" ").replaceAll(ANY_ID, "ID");
}
