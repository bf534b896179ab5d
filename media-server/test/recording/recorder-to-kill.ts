import { aRecorder } from './a-recorder.ts';

/** Records one side until this process is killed; says where on standard output. */
const { recorder, folder, port } = await aRecorder();
const common = { participant: 'CUSTOMER', payloadType: 96 } as const;
recorder.addTrack({ ...common, kind: 'VIDEO', ssrc: 1001, clockRate: 90_000 });
recorder.addTrack({ ...common, kind: 'AUDIO', ssrc: 1002, clockRate: 48_000 });
process.stdout.write(`${JSON.stringify({ folder, port })}\n`);
