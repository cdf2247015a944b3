import { connect, type Socket } from "node:net";
import postgres, { type Sql } from "postgres";
import { OWNER_ROLE } from "../core/roles";

/** Settings that decide how COPY writes values, so that every server writes and reads the same text. */
const TEXT_SETTINGS = {
  DateStyle: "ISO, YMD",
  IntervalStyle: "postgres",
  TimeZone: "UTC",
  bytea_output: "hex",
  extra_float_digits: "1",
} as const;

/** One connection as the owner of all tables, who sees every row. Call `end` on it. */
export function connectOwner(ownerUrl: string): Sql {
  const options = {
    max: 1,
    onnotice: () => {},
    socket: connectAtOnce,
    connection: {
      role: OWNER_ROLE,
      "app.operator": "on",
      statement_timeout: 0,
      idle_in_transaction_session_timeout: 0,
      ...TEXT_SETTINGS,
    },
  };
  return postgres(ownerUrl, options);
}

type Address = { readonly host: string[]; readonly port: number[]; readonly path: string | undefined };

/** Sends without delay: otherwise the end of each table waits 40 ms for the server to acknowledge its rows. */
function connectAtOnce({ host: [host], port: [port = 5432], path }: Address): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(path ? { path } : { host, port, noDelay: true });
    socket.once("error", reject);
    socket.once("connect", () => {
      socket.off("error", reject);
      resolve(socket);
    });
  });
}
