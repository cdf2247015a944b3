// Preloaded into the web server (`node --import`): when its launcher is killed, the server ends too
// instead of keeping the port. The channel closes by itself, whatever killed the launcher.

const PATIENCE_MS = 3000;

if (process.channel) {
  process.channel.unref();
  process.once("disconnect", () => {
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    process.kill(process.pid, "SIGTERM");
  });
}
