import type { SpeakerView } from '@visavis/contract/visits';
import type { Role } from '@visavis/domain/access/access';
import type { Visitors } from '../visitors.ts';

/** Nobody else of the bank may join a session. */
export const roleShown = (role: Role): SpeakerView['role'] =>
  role === 'SUPERVISOR' ? 'SUPERVISOR' : 'AGENT';

/** The visitor who speaks, as the bank's side sees them; null while none does. */
export const speakerView = (speaker: Visitors['speaker']): SpeakerView | null =>
  speaker
    ? {
        staffId: speaker.visit.staffId,
        name: speaker.name,
        role: roleShown(speaker.role),
        isHeard: speaker.voice.isOpen('audio'),
        isSeen: speaker.voice.isOpen('video'),
      }
    : null;
