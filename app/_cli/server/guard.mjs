// Preloaded into the web server (`node --import`): if its launcher is killed, the channel between them closes, and the
// server ends too instead of keeping the port. Next also preloads this file into its own workers, whose parent is not the
// launcher.

const PATIENCE_MS = 3000;

if (process.channel && process.env.TRELLIS_LAUNCHER === String(process.ppid)) {
  process.once("disconnect", () => {
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    process.kill(process.pid, "SIGTERM");
  });
  process.channel.unref();
}
