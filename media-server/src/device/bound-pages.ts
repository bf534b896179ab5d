import type { CaseId } from '@visavis/domain/ids';
import type { CustomerPeer } from '../rooms/peer.ts';

type Page = { readonly peer: CustomerPeer; readonly deviceKey: string };

/** Which device each customer's page runs on, so that one that was handed over can be told. */
export class BoundPages {
  readonly #pages = new Map<CaseId, Page>();

  admit(caseId: CaseId, page: Page): void {
    this.#pages.set(caseId, page);
  }

  dismiss(caseId: CaseId, peer: CustomerPeer): void {
    if (this.#pages.get(caseId)?.peer === peer) this.#pages.delete(caseId);
  }

  /** The case is bound to this device now: the page on another one is told, and cut off. */
  leaveTo(caseId: CaseId, deviceKey: string | undefined): void {
    const page = this.#pages.get(caseId);
    if (!page || deviceKey === undefined || page.deviceKey === deviceKey) return;
    this.#pages.delete(caseId);
    page.peer.emit('hand-over:made', {});
    page.peer.disconnect();
  }
}
