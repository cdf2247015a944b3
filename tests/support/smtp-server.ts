import { once } from "node:events";
import { createServer, type Socket } from "node:net";

/** A mail as it was taken: who it is for, and everything after DATA, without the dots of the line. */
export type TakenMail = { readonly to: string; readonly raw: string };

/** What the server says to one address: to RCPT TO, or at the end of DATA; `drop` takes the mail and says nothing. */
export type Answer = { readonly at: "recipient" | "data"; readonly reply: string } | "drop";

export type SmtpServer = {
  readonly url: string;
  /** Every mail the server has taken, with or without saying so, in order. */
  readonly taken: TakenMail[];
  /** How often an address was named. */
  readonly asked: Map<string, number>;
  /** Said from now on; undefined: the mail is taken. */
  readonly answers: Map<string, Answer>;
  readonly close: () => Promise<void>;
};

const END = "\r\n.\r\n";

/** A mail server on a port of its own that speaks SMTP (RFC 5321) as far as a sender asks, and does what a test wants. */
export async function startSmtpServer(): Promise<SmtpServer> {
  const [taken, asked, answers]: [TakenMail[], Map<string, number>, Map<string, Answer>] = [[], new Map(), new Map()];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    converse(socket, { taken, asked, answers });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the mail server has no port");
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    taken,
    asked,
    answers,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
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
      reply(answer !== undefined && answer !== "drop" && answer.at === "recipient" ? answer.reply : "250 2.1.5 OK");
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
    if (answer !== undefined && answer !== "drop" && answer.at === "data") return void reply(answer.reply);
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
