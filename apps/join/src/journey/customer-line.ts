import { call } from '@visavis/call-client/call';
import type { Answer } from '@visavis/call-client/call';
import { openLine } from '@visavis/call-client/connect';
import type { Line } from '@visavis/call-client/connect';
import { listen } from '@visavis/call-client/call';
import { proveConnection } from '@visavis/call-client/device-key';
import type { Invitation } from '@visavis/call-client/invitation';
import { createLiveCell } from '@visavis/call-client/live-value';
import type { LiveValue } from '@visavis/call-client/live-value';
import { pause } from '@visavis/call-client/pause';
import { probeOnWake } from '@visavis/call-client/probe-line';
import type { Payload, Value } from '@visavis/contract/command';
import { customerCommands, customerEvents } from '@visavis/contract/customer';
import type { CustomerView } from '@visavis/contract/customer';

/** The commands whose answer is the case as it has become. */
export type Move = 'consent:give' | 'device:report' | 'queue:enter' | 'session:leave' | 'case:read';

/** The customer's line to the server, and their case as of now. */
export type CustomerLine = {
  readonly line: Line;
  readonly view: LiveValue<CustomerView | null>;
  move<Name extends Move>(
    name: Name,
    payload: Payload<typeof customerCommands, Name>,
  ): Promise<Answer<CustomerView>>;
  enterCode(code: string): Promise<Answer<Value<typeof customerCommands, 'code:enter'>>>;
  /** A line of the chat to the agent. */
  say(text: string): Promise<Answer<Value<typeof customerCommands, 'message:send'>>>;
  /** A link for another device, once. */
  offerHandOver(): Promise<Answer<Value<typeof customerCommands, 'hand-over:offer'>>>;
  close(): void;
};

const READ_AGAIN_MS = 1_000;

/** Opens the line with an invitation. The case is read anew after each connecting. */
export function openCustomerLine({ getTicket }: Invitation): CustomerLine {
  const line = openLine({ namespace: '/customer', getTicket, prove: proveConnection });
  const view = createLiveCell<CustomerView | null>(null);

  const move: CustomerLine['move'] = async (name, payload) => {
    const answer = await call(line.socket, customerCommands, name, payload);
    if (answer.ok) view.write(answer.value);
    return answer;
  };

  async function readUntilKnown(): Promise<void> {
    while (line.state.read().state === 'CONNECTED') {
      const answer = await move('case:read', {});
      if (answer.ok) return;
      await pause(READ_AGAIN_MS);
    }
  }

  line.state.subscribe(() => {
    if (line.state.read().state === 'CONNECTED') void readUntilKnown();
  });
  const endProbing = probeOnWake<typeof customerCommands>(line.socket, 'line:ping');
  listen(line.socket, customerEvents, 'view:changed', (changed) => view.write(changed));

  return {
    line,
    view,
    move,
    enterCode: (code) => call(line.socket, customerCommands, 'code:enter', { code }),
    say: (text) => call(line.socket, customerCommands, 'message:send', { text }),
    offerHandOver: () => call(line.socket, customerCommands, 'hand-over:offer', {}),
    close() {
      endProbing();
      line.close();
    },
  };
}
