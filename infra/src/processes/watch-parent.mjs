// Preloaded (`node --import`) into every process that we start: when the parent is gone, however
// it died, its end of the channel closes, and the child ends too instead of living on as an orphan.
const DEADLINE_MS = 15_000;
const LOOK_EVERY_MS = 1_000;

const parent = Number(process.env.WATCHED_PARENT_PID);

// A child's own forks inherit the preload (Next forks its server): those have another parent, and
// a channel of their own that they wait on.
if (parent === process.ppid) {
  process.once('disconnect', end);
  // Listening to the channel would keep a process alive that has nothing else to do.
  process.channel?.unref();
} else if (process.env.WATCH_REPORT_DEPENDENCIES) {
  // Under `node --watch` our parent is the watcher, which runs no preload of its own.
  setInterval(() => {
    if (isAlive(parent)) return;
    process.kill(process.ppid, 'SIGTERM');
    end();
  }, LOOK_EVERY_MS).unref();
}

function end() {
  setTimeout(() => process.exit(1), DEADLINE_MS).unref();
  process.kill(process.pid, 'SIGTERM');
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
