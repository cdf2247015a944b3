import { Socket } from "node:net";

/** What the driver knows of an address: several hosts are tried in turn. */
type Address = {
  readonly host: readonly string[];
  readonly port: readonly number[];
  readonly path?: string | undefined;
};

/**
 * Sockets that send each piece as it comes. The system else keeps a short one, as "commit" is, until the piece before it was
 * confirmed, and PostgreSQL confirms it with its answer: what was asked at once would wait all the same.
 */
export function promptSockets(): (address: Address) => Socket {
  let tries = 0;
  return ({ host: hosts, port: ports, path }) => {
    const socket = new Socket().setNoDelay();
    if (path) return socket.connect(path);
    const [host = "localhost", port = 5432] = [hosts[tries % hosts.length], ports[tries % ports.length]];
    tries += 1;
    // the driver reads the host where it asks for TLS
    return Object.assign(socket.connect(port, host), { host });
  };
}
