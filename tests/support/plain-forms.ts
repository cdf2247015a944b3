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
