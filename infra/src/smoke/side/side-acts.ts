import { cameraFlip } from './camera-flip.ts';
import { comeBack } from './come-back.ts';
import { languages } from './languages.ts';
import { networkLoss } from './network-loss.ts';
import type { SideAct } from './side-act.ts';
import { takeOver } from './take-over.ts';

/** What happens in a case of its own, in this order. */
export const SIDE_ACTS: readonly SideAct[] = [
  languages,
  cameraFlip,
  networkLoss(3),
  networkLoss(15),
  networkLoss(60),
  comeBack,
  takeOver,
];
