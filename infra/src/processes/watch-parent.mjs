// Preloaded (`node --import`) into every process that we start: when the parent is gone, however
// it died, its end of the channel closes, and the child ends too instead of living on as an orphan.
const DEADLINE_MS = 15_000;

// A child's own forks inherit the preload (Next forks its server): those have another parent, and
// a channel of their own that they wait on.
if (process.env.WATCHED_PARENT_PID === String(process.ppid)) {
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), DEADLINE_MS).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  // Listening to the channel would keep a process alive that has nothing else to do.
  process.channel?.unref();
}
