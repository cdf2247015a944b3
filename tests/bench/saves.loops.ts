import { Agent, type IncomingHttpHeaders, request } from "node:http";

/** Sends a request and checks the answer; `client` is the number of the simulated client. */
export type Asking = (client: number) => Promise<void>;
export type Measured = { readonly perSecond: number; readonly times: readonly number[] };

const agent = new Agent({ keepAlive: true, maxSockets: 1000 });

/** Sends JSON and waits for the last byte of the answer. */
export function post(
  url: string,
  {
    body,
    headers,
    signal,
  }: { readonly body: string; readonly headers: IncomingHttpHeaders; readonly signal?: AbortSignal },
): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const length = { "content-type": "application/json", "content-length": String(Buffer.byteLength(body)) };
    const asked = request(url, { method: "POST", agent, signal, headers: { ...length, ...headers } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString() }));
      answer.on("error", reject);
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

/** Runs several clients, each of which sends its next request as soon as it is answered. */
export async function closedLoop(
  ask: Asking,
  how: { readonly clients: number; readonly ms: number },
): Promise<Measured> {
  const begun = performance.now();
  const times: number[] = [];
  const client = async (number: number) => {
    while (performance.now() < begun + how.ms) {
      const from = performance.now();
      await ask(number);
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: how.clients }, (_, number) => client(number)));
  return { perSecond: (1000 * times.length) / (performance.now() - begun), times };
}

export function percentile(times: readonly number[], p: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? 0;
}
