import { Socket } from "node:net";

/** What the driver passes for an address. It tries several hosts in turn. */
type Address = {
  readonly host: readonly string[];
  readonly port: readonly number[];
  readonly path?: string | undefined;
};

/**
 * Creates sockets with TCP_NODELAY. Otherwise the system delays a short packet, such as "commit", until the previous
 * one is acknowledged, which PostgreSQL does only with its answer; pipelining would save nothing.
 */
export function promptSockets(): (address: Address) => Socket {
  let tries = 0;
  return ({ host: hosts, port: ports, path }) => {
    const socket = new Socket().setNoDelay();
    if (path) return socket.connect(path);
    const [host = "localhost", port = 5432] = [hosts[tries % hosts.length], ports[tries % ports.length]];
    tries += 1;
    // The driver reads the host from the socket when it uses TLS.
    return Object.assign(socket.connect(port, host), { host });
  };
}
