import { Writable } from "node:stream";
import { inspect } from "node:util";
import pino from "pino";
import { expect, test } from "vitest";
import { describeError, pulseLogOptions } from "@/app/_server/gate/log";
import { withoutValues } from "@/db/core/without-values";

const SECRET = "leak.me@corp.example";

/** An error of another copy of Drizzle: its class differs, only its properties are the same. */
class FailedElsewhere extends Error {
  readonly query = "select * from app.person where email = $1";
  readonly params = [SECRET, "a second line\n    at leak.me (looks:1:1)"];
  constructor(cause: unknown = fromDatabase()) {
    super("", { cause });
    this.message = `Failed query: ${this.query}\nparams: ${this.params}`;
    this.stack = `Error: ${this.message}\n    at somewhere (file.ts:1:1)`;
  }
}

/** An error as thrown by `postgres`: the server's message, with the query in a hidden property. */
function fromDatabase(): Error {
  const error = new Error("duplicate key value violates unique constraint");
  Object.assign(error, { severity: "ERROR", code: "23505", detail: `Key (email)=(${SECRET}) already exists.` });
  Object.assign(error, { where: `unnamed portal parameter $1 = '${SECRET}'` });
  return Object.defineProperties(error, { parameters: { value: [SECRET] }, args: { value: [SECRET] } });
}

const malformed = () =>
  Object.assign(new Error(`invalid input syntax for type uuid: "${SECRET}"`), { severity: "ERROR", code: "22P02" });

const lost = () =>
  Object.defineProperties(Object.assign(new Error("write CONNECTION_CLOSED"), { code: "CONNECTION_CLOSED" }), {
    parameters: { value: [SECRET], enumerable: true },
  });

function circular(): Error {
  const error: Error = new Error("round and round", { cause: new FailedElsewhere() });
  if (error.cause instanceof Error) error.cause.cause = error;
  return error;
}

const ERRORS: Readonly<Record<string, () => unknown>> = {
  "a failed query of another copy of the library": () => new FailedElsewhere(),
  "what the server said": fromDatabase,
  "a malformed value": malformed,
  "a lost connection": lost,
  "a failed query as the cause of a cause": () =>
    new Error("outer", { cause: new Error("x", { cause: new FailedElsewhere() }) }),
  "a failed query among several": () => new AggregateError([new Error("first"), new FailedElsewhere()], "all failed"),
  "a failed query as sign-in wraps it": () =>
    new Error("sign-in", { cause: { err: new FailedElsewhere(), provider: "code" } }),
  "an error made from the message of another": () => new Error(`could not: ${new FailedElsewhere().message}`),
  "a message alone": () => new FailedElsewhere().message,
  "an error that causes itself": circular,
};

/** Everything a console or logger could print, including hidden properties. */
const printed = (error: unknown): string => inspect(error, { depth: 12, showHidden: true });

/** The message alone, as a log with one line per error prints it. */
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

for (const [what, make] of Object.entries(ERRORS)) {
  test(`${what} leaves the database without the values of a query`, () => {
    const shown = printed(withoutValues(make()));
    expect(shown).not.toContain("leak.me");
    expect(shown.length).toBeGreaterThan(10);
  });

  test(`${what} is logged without the values of a query, whatever field it stands in`, () => {
    const lines: string[] = [];
    const sink = new Writable({
      write(chunk, _encoding, next) {
        lines.push(String(chunk));
        next();
      },
    });
    const logger = pino({ ...pulseLogOptions, level: "info" }, sink);
    logger.error({ err: make() }, "broke");
    logger.error({ other: make() }, "broke");
    logger.error(make(), "broke");
    logger.error(make());
    logger.error({ n: 1 }, messageOf(make()));
    expect(lines).toHaveLength(5);
    expect(lines.join("")).not.toContain("leak.me");
  });
}

test("what failed stays to be found: the text of the query, the code of the server, the causes", () => {
  const told = JSON.stringify(describeError(new Error("outer", { cause: new FailedElsewhere() })));
  for (const words of ["outer", "where email = $1", "23505", "violates unique constraint"])
    expect(told).toContain(words);
});

test("an error without values is returned unchanged", () => {
  const error = new TypeError("undefined is not a function", { cause: new RangeError("inner") });
  const before = printed(error);
  expect(withoutValues(error)).toBe(error);
  expect(printed(error)).toBe(before);
});
