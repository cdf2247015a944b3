// Preloaded into the web server (`node --import`): when its launcher is killed, the server ends too
// instead of keeping the port. The channel closes by itself, whatever killed the launcher.
// Next hands the preload on to its own workers, which have other parents and channels of their own.

const PATIENCE_MS = 3000;

if (process.channel && process.env.TRELLIS_LAUNCHER === String(process.ppid)) {
  process.once("disconnect", () => {
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    process.kill(process.pid, "SIGTERM");
  });
  process.channel.unref();
}
