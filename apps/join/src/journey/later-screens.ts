'use client';

import dynamic from 'next/dynamic';
import { LoadingScreen } from '../screens/loading-screen.tsx';

const loading = LoadingScreen;

const loadCall = () => import('../call/call-screen.tsx');

/** The screens after the first one: fetched when they are near, so that the first page is light. */
export const CallScreen = dynamic(() => loadCall().then((module) => module.CallScreen), {
  loading,
});
export const BookingScreen = dynamic(
  () => import('../booking/booking-screen.tsx').then((module) => module.BookingScreen),
  { loading },
);
export const ConsentScreen = dynamic(
  () => import('../screens/consent-screen.tsx').then((module) => module.ConsentScreen),
  { loading },
);
export const DeviceCheck = dynamic(
  () => import('../check/device-check.tsx').then((module) => module.DeviceCheck),
  { loading },
);
export const EndScreen = dynamic(
  () => import('../screens/end-screen.tsx').then((module) => module.EndScreen),
  { loading },
);
export const ReturnScreen = dynamic(
  () => import('../screens/return-screen.tsx').then((module) => module.ReturnScreen),
  { loading },
);
export const WaitScreen = dynamic(
  () => import('../screens/wait-screen.tsx').then((module) => module.WaitScreen),
  { loading },
);

/** Fetches what the call is made of while there is time: nobody waits for it when their turn comes. */
export async function fetchCall(): Promise<void> {
  await Promise.all([loadCall(), import('@visavis/call-client/media')]);
}
