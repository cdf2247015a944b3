import { once } from "node:events";
import { createServer, type Socket } from "node:net";

/** A received mail: its recipient, and everything after DATA, with dot-stuffing removed. */
type TakenMail = { readonly to: string; readonly raw: string };

/**
 * The server's reply for one address: to RCPT TO, or after DATA. `drop` accepts the mail without replying, `break` does
 * not reply to RCPT TO.
 */
export type Answer = { readonly at: "recipient" | "data"; readonly reply: string } | "drop" | "break";

/**
 * How the server greets a new connection: with a reply before it closes the connection, by closing at once, or not at
 * all.
 */
type Greeting = { readonly reply: string } | "close" | "silence";

export type SmtpServer = {
  readonly url: string;
  readonly port: number;
  connections: number;
  /** The greeting from now on. Undefined: as usual. */
  greeting: Greeting | undefined;
  /** Every accepted mail, with or without a reply, in order. */
  readonly taken: TakenMail[];
  /** How often each address was named as recipient. */
  readonly asked: Map<string, number>;
  /** The replies from now on. An address without one is accepted. */
  readonly answers: Map<string, Answer>;
  readonly close: () => Promise<void>;
};

const END = "\r\n.\r\n";

/**
 * A mail server on a free or given port that understands the parts of SMTP (RFC 5321) that a sender needs. It answers
 * as a test demands.
 */
export async function startSmtpServer(port = 0): Promise<SmtpServer> {
  const [taken, asked, answers]: [TakenMail[], Map<string, number>, Map<string, Answer>] = [[], new Map(), new Map()];
  const sockets = new Set<Socket>();
  const listener = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    server.connections += 1;
    const { greeting } = server;
    if (greeting === undefined) converse(socket, server);
    else if (greeting === "close") socket.destroy();
    else if (greeting !== "silence") socket.end(`${greeting.reply}\r\n`);
  });
  listener.listen(port, "127.0.0.1");
  await once(listener, "listening");
  const address = listener.address();
  if (address === null || typeof address === "string") throw new Error("the mail server has no port");
  const server: SmtpServer = {
    url: `smtp://127.0.0.1:${address.port}`,
    port: address.port,
    connections: 0,
    greeting: undefined,
    taken,
    asked,
    answers,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => listener.close(resolve));
    },
  };
  return server;
}

function converse(socket: Socket, { taken, asked, answers }: Pick<SmtpServer, "taken" | "asked" | "answers">): void {
  let [buffer, to, isData] = ["", "", false];
  const reply = (line: string) => socket.write(`${line}\r\n`);
  const command = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === "EHLO" || verb === "HELO") reply("250-mail.example.test\r\n250-8BITMIME\r\n250 SMTPUTF8");
    else if (verb === "RCPT") {
      to = /<([^>]*)>/.exec(line)?.[1] ?? "";
      asked.set(to, (asked.get(to) ?? 0) + 1);
      const answer = answers.get(to);
      if (answer === "break") return void socket.destroy();
      reply(typeof answer === "object" && answer.at === "recipient" ? answer.reply : "250 2.1.5 OK");
    } else if (verb === "DATA") {
      isData = true;
      reply("354 End data with <CR><LF>.<CR><LF>");
    } else if (verb === "QUIT") {
      reply("221 2.0.0 Bye");
      socket.end();
    } else reply(["MAIL", "RSET", "NOOP"].includes(verb) ? "250 2.0.0 OK" : "502 5.5.1 Not here");
  };
  const mail = (raw: string): void => {
    const answer = answers.get(to);
    if (typeof answer === "object" && answer.at === "data") return void reply(answer.reply);
    taken.push({ to, raw: raw.replaceAll(/^\.\./gm, ".") });
    if (answer === "drop") socket.destroy();
    else reply("250 2.0.0 Taken");
  };
  socket.setEncoding("utf8");
  socket.on("data", (chunk: string) => {
    buffer += chunk;
    for (;;) {
      const end = buffer.indexOf(isData ? END : "\r\n");
      if (end === -1) return;
      const part = buffer.slice(0, end);
      buffer = buffer.slice(end + (isData ? END.length : 2));
      if (!isData) command(part);
      else {
        isData = false;
        mail(part);
      }
    }
  });
  reply("220 mail.example.test ESMTP");
}
