import type { Declared } from '@visavis/domain/case/case';
import type { DocumentModel } from '@visavis/domain/procedure/document-model';
import type { Picture } from '../quality/picture.ts';
import type { DocumentReading } from './document-reading.ts';

/** What is known about the document that a snapshot shows. */
export type DocumentQuestion = {
  readonly declared?: Declared;
  readonly side?: 'FRONT' | 'BACK';
  readonly model?: DocumentModel;
  /** ISO 8601: expiry and centuries depend on it. */
  readonly today: string;
  /** Whether a specimen's state (UTO) may stand there, as in the sandbox. */
  readonly allowsSpecimens?: boolean;
};

/** Reads documents. Holds the models; one reading at a time. */
export type DocumentReader = {
  readonly read: (picture: Picture, question: DocumentQuestion) => Promise<DocumentReading>;
  readonly close: () => Promise<void>;
};

/** Loads the models. @throws Error where a model is missing or not the known one */
export async function openDocumentReader(): Promise<DocumentReader> {
  throw new Error('The reader of documents is not built yet.');
}
