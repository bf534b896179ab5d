import { HOURS } from '@visavis/domain/testing/service-hours';
import * as appointments from '../schedule/appointments.ts';
import * as callBack from '../schedule/call-back.ts';
import * as confirming from '../schedule/confirm.ts';
import * as reminding from '../schedule/remind.ts';
import * as serviceHours from '../schedule/service-hours.ts';
import { as, CASE, PLACE, world, type Customer, type UseCase } from './untouched-world.ts';

const STARTS_AT = '2026-11-23T08:00:00.000Z';
const JOIN_URL = 'https://join.visavis.example';

/** What is asked for when times are set, booked and reminded of. */
export const ACTS_OF_SCHEDULE: readonly UseCase[] = [
  ['listSlots', 'appointment:book', (actor) => appointments.listSlots(world, as<Customer>(actor))],
  [
    'bookAppointment',
    'appointment:book',
    (actor) => appointments.bookAppointment(world, as<Customer>(actor), STARTS_AT),
  ],
  [
    'cancelAppointment',
    'appointment:book',
    (actor) => appointments.cancelAppointment(world, as<Customer>(actor)),
  ],
  [
    'noteMissed',
    'appointment:miss',
    (actor) => appointments.noteMissed(world, actor, { caseId: CASE, startsAt: STARTS_AT }),
  ],
  ['askCallBack', 'call-back:ask', (actor) => callBack.askCallBack(world, as<Customer>(actor))],
  ['callBack', 'call-back:make', (actor) => callBack.callBack(world, actor, PLACE)],
  ['sendCall', 'call-back:make', (actor) => reminding.sendCall(world, actor, PLACE, JOIN_URL)],
  [
    'remind',
    'reminder:send',
    (actor) => reminding.remind(world, actor, { caseId: CASE, startsAt: STARTS_AT }, JOIN_URL),
  ],
  [
    'confirmBooking',
    'reminder:send',
    (actor) => confirming.confirmBooking(world, actor, { caseId: CASE, startsAt: STARTS_AT }),
  ],
  [
    'listServiceHours',
    'service-hours:manage',
    (actor) => serviceHours.listServiceHours(world, actor),
  ],
  [
    'setServiceHours',
    'service-hours:manage',
    (actor) => serviceHours.setServiceHours(world, actor, HOURS),
  ],
  [
    'removeServiceHours',
    'service-hours:manage',
    (actor) => serviceHours.removeServiceHours(world, actor, HOURS),
  ],
];
