import { createServer } from "node:net";
import S3rver from "s3rver";

/** Starts a local S3 server with one bucket. It knows access keys by name and accepts any signature. */
export async function startS3(
  folder: string,
): Promise<{ readonly endpoint: string; readonly stop: () => Promise<void> }> {
  const port = await freePort();
  const server = new S3rver({
    port,
    address: "127.0.0.1",
    silent: true,
    directory: folder,
    configureBuckets: [{ name: "trellis", configs: [] }],
  });
  await server.run();
  return { endpoint: `http://127.0.0.1:${port}/trellis`, stop: () => server.close() };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const at = probe.address();
      probe.close(() => resolve(typeof at === "object" && at !== null ? at.port : 0));
    });
  });
}
