import { once } from "node:events";
import { createServer, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { giveTime, isSecure, requestIdOf, trustOnly } from "@/app/_cli/server/front.mjs";
import { ARRIVAL_MAX_MS } from "@/app/_server/files/receive";

const FORGED = {
  host: "trellis.internal:3000",
  origin: "https://evil.example",
  "x-forwarded-host": "evil.example",
  "x-forwarded-proto": "https",
  "x-forwarded-for": "203.0.113.9",
  "x-forwarded-port": "443",
  forwarded: "host=evil.example",
} as const;

function trusted(headers: Readonly<Record<string, string>>, hops: number, authUrl?: string) {
  const given: Record<string, string | string[] | undefined> = { ...headers };
  trustOnly(given, { hops, authUrl });
  return given;
}

describe("what a request says of its way", () => {
  test("is not believed without a trusted proxy", () => {
    expect(trusted(FORGED, 0)).toEqual({ host: FORGED.host, origin: FORGED.origin });
  });

  test("is believed as far as the trusted proxies said it", () => {
    const chain = {
      ...FORGED,
      "x-forwarded-host": "evil.example, trellis.example",
      "x-forwarded-proto": "http, https",
    };
    expect(trusted(chain, 1)).toMatchObject({ "x-forwarded-host": "trellis.example", "x-forwarded-proto": "https" });
    expect(trusted({ ...chain, "x-forwarded-host": "evil.example, trellis.example, inner:3000" }, 2)).toMatchObject({
      "x-forwarded-host": "trellis.example",
    });
    expect(trusted({ ...FORGED, "x-forwarded-host": "trellis.example" }, 2)).toMatchObject({
      "x-forwarded-host": "trellis.example",
    });
    expect(trusted(FORGED, 1)).not.toHaveProperty("forwarded");
    expect(trusted(FORGED, 1)).toMatchObject({ "x-forwarded-for": FORGED["x-forwarded-for"] });
    expect(trusted({ host: "a" }, 1)).toEqual({ host: "a" });
  });

  test.each([0, 1])("is less than the address people type, with %i proxies", (hops) => {
    const now = trusted(FORGED, hops, "https://trellis.example/");
    expect(now).toMatchObject({ "x-forwarded-host": "trellis.example", "x-forwarded-proto": "https" });
  });

  test("leaves a form alone that comes from the address it is sent to", () => {
    const now = trusted({ host: "10.0.0.5:3000", origin: "http://10.0.0.5:3000" }, 0, "https://trellis.example");
    expect(now["x-forwarded-host"]).toBe("10.0.0.5:3000");
    for (const origin of ["null", "nonsense", "http://10.0.0.5:3001", ""]) {
      const other = trusted({ host: "10.0.0.5:3000", origin }, 0, "https://trellis.example");
      expect(other["x-forwarded-host"]).toBe("trellis.example");
    }
  });
});

test("only an address with https is held to https", () => {
  expect(isSecure({ authUrl: "https://trellis.example" })).toBe(true);
  expect(isSecure({ authUrl: "http://trellis.example" })).toBe(false);
  expect(isSecure({ authUrl: undefined })).toBe(false);
});

test("a file that comes slowly has as long as what receives it allows", async () => {
  const server = createServer({ requestTimeout: 200, headersTimeout: 200, connectionsCheckingInterval: 40 });
  server.on("request", (asked, answer) => {
    giveTime(server);
    asked.resume().on("end", () => answer.end("whole"));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const sending = request({ port, method: "POST", headers: { "Content-Length": 6 } });
  const answered = once(sending, "response");
  for (const part of ["ab", "cd", "ef"]) {
    sending.write(part);
    await wait(200);
  }
  sending.end();
  const [{ statusCode }] = await answered;
  server.close();
  expect(statusCode).toBe(200);
  expect(server.requestTimeout).toBeGreaterThan(ARRIVAL_MAX_MS);
  expect(server.headersTimeout).toBeGreaterThan(server.keepAliveTimeout);
});

describe("the id of a request", () => {
  const idOf = (id: string | undefined, hops: number, url = "/help") =>
    requestIdOf({ url, headers: { "x-request-id": id } }, { hops });

  test("is that of a trusted proxy, if it is plain", () => {
    expect(idOf("0c6f1e2d-88aa.7_b", 1)).toBe("0c6f1e2d-88aa.7_b");
    expect(idOf("0c6f1e2d-88aa.7_b", 0)).toMatch(/^[0-9A-F]{12}$/);
    for (const odd of ["short", "x".repeat(65), "with space inside", 'quo"ted-text', "two\nlines-of-text", undefined])
      expect(idOf(odd, 1)).toMatch(/^[0-9A-F]{12}$/);
  });

  test("is missing on the way to the employee questionnaire", () => {
    for (const url of ["/pulse/secret", "/api/v1/pulse", "/pulse?x=1"])
      expect(idOf("0c6f1e2d-88aa", 1, url)).toBeUndefined();
    expect(idOf(undefined, 1, "/firms/7/pulse")).toBeDefined();
  });
});
