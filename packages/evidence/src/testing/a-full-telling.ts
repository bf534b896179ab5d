import type { Procedure } from '@visavis/domain/procedure/procedure';
import { aGuidedCase } from './a-guided-case.ts';

/** A case in which everything happened that a procedure can ask for, with words and pictures in each place. */
export const aFullTelling = (procedure: Procedure) =>
  aGuidedCase({
    ...{ procedure, model: 'a-model' },
    words: {
      ...{ remark: 'It glared.', note: 'Calm.', chat: ['Do you hear me?', 'Yes.'] },
      ...{ flag: 'A voice.', address: '12 Long Street', phone: '+30 210 1111111' },
    },
    pictures: [Buffer.from('RIFF a'), Buffer.from('RIFF b'), Buffer.from('RIFF c')],
  });
