import { listActions } from "./doors/ask";

/** Calls a server action by name, as a form with scripts would, with additional headers. */
export function sendAction(
  page: string,
  name: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const action = listActions().find(({ filename, exportedName }) => `${filename} ${exportedName}` === name);
  if (action === undefined) throw new Error(`the build has no action ${name}`);
  const body = new FormData();
  for (const [field, value] of Object.entries(fields)) body.append(`_1_${field}`, value);
  body.append("0", '[null,"$K1"]');
  return fetch(page, { method: "POST", redirect: "manual", headers: { "Next-Action": action.id, ...headers }, body });
}
