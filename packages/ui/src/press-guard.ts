export type PressGuard = {
  /** Runs the action, unless the one before is still running; tells whether it ran. */
  press(action: () => void | Promise<void>): Promise<boolean>;
};

/** Lets one press through at a time: a second press before the first is answered does nothing. */
export function createPressGuard(onBusy: (busy: boolean) => void): PressGuard {
  let running = false;
  return {
    async press(action) {
      if (running) return false;
      running = true;
      try {
        const answer = action();
        if (answer) {
          onBusy(true);
          await answer;
        }
        return true;
      } finally {
        running = false;
        onBusy(false);
      }
    },
  };
}
