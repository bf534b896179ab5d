import type { CaseId, StaffId } from '@visavis/domain/ids';
import type { Role } from '@visavis/domain/access/access';
import type { CustomerPeer, StaffPeer } from './peer.ts';

type PresentStaff = { readonly staffId: StaffId; readonly role: Role; readonly peer: StaffPeer };

/** Who is connected to this media server. A customer is connected once: who comes later takes over. */
export class Presence {
  readonly #customers = new Map<CaseId, CustomerPeer>();
  readonly #staff = new Map<string, PresentStaff>();

  /** Lets a customer in; an earlier page of the same person is told and cut off. */
  admitCustomer(caseId: CaseId, peer: CustomerPeer): void {
    const earlier = this.#customers.get(caseId);
    this.#customers.set(caseId, peer);
    earlier?.emit('seat:taken', {});
    earlier?.disconnect();
  }

  /** Whether this was the page in use, so that the customer is gone now. */
  dismissCustomer(caseId: CaseId, peer: CustomerPeer): boolean {
    return this.#customers.get(caseId) === peer && this.#customers.delete(caseId);
  }

  findCustomer(caseId: CaseId): CustomerPeer | undefined {
    return this.#customers.get(caseId);
  }

  admitStaff(present: PresentStaff): void {
    this.#staff.set(present.peer.id, present);
  }

  dismissStaff(peer: StaffPeer): void {
    this.#staff.delete(peer.id);
  }

  /** Everybody of the staff who is connected; one person may be there more than once. */
  listStaff(): readonly PresentStaff[] {
    return [...this.#staff.values()];
  }
}
