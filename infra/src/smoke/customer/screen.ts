/** The customer's browser, as far as the story needs it; Chromium and Firefox are driven differently. */
export type CustomerScreen = {
  /** The browser with its version, for the closing line. */
  readonly browser: string;
  /** Whether its page can measure its microphone: Firefox needs a sound card for that. */
  readonly hearsItself: boolean;
  /** Whether the camera may be used again after a reload without another press. */
  readonly keepsPermission: boolean;
  open(address: string): Promise<void>;
  press(button: string): Promise<void>;
  /** Presses the button whose words begin so. */
  pressBeginning(words: string): Promise<void>;
  /** Ticks every box on the screen. */
  tickAll(): Promise<void>;
  type(label: string, text: string): Promise<void>;
  sees(words: string): Promise<void>;
  /** Waits until the words are gone. */
  seesNoMore(words: string): Promise<void>;
  /** Waits until the video of this name has shown two further pictures. */
  seesMoving(label: string): Promise<void>;
  reload(): Promise<void>;
  /** Looks at a screen that stands still. */
  look(screen: string): Promise<void>;
};
