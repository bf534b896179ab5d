import type { ConsentPurpose, DocumentType } from '@visavis/domain/case/case';
import type { Language } from '@visavis/domain/language';
import type { OutcomeKind } from '@visavis/domain/outcome/outcome';
import type { Gap, SnapshotSource, Speaker, StepResult } from '@visavis/domain/session/session';
import { ANALYSIS_GERMAN } from './analysis-de.ts';
import { ANALYSIS_GREEK } from './analysis-el.ts';
import { ANALYSIS_ENGLISH, type AnalysisWords } from './analysis-en.ts';
import { ANALYSIS_HINDI } from './analysis-hi.ts';
import { ANALYSIS_POLISH } from './analysis-pl.ts';
import { GUIDED_GERMAN } from './guided-de.ts';
import { GUIDED_GREEK } from './guided-el.ts';
import { GUIDED_ENGLISH, type GuidedWords } from './guided-en.ts';
import { GUIDED_HINDI } from './guided-hi.ts';
import { GUIDED_POLISH } from './guided-pl.ts';
import { GERMAN } from './words-de.ts';
import { GREEK } from './words-el.ts';
import { ENGLISH } from './words-en.ts';
import { HINDI } from './words-hi.ts';
import { POLISH } from './words-pl.ts';

type Table<Key extends string> = Readonly<Record<Key, string>>;

/** Every word of the report for people, but those of `GuidedWords` and `AnalysisWords`. */
export type Words = {
  readonly title: string;
  readonly page: (at: number, of: number) => string;
  readonly person: string;
  readonly identification: string;
  readonly session: (at: number, of: number) => string;
  readonly label: Table<
    | 'familyName'
    | 'givenNames'
    | 'birthDate'
    | 'nationality'
    | 'document'
    | 'documentNumber'
    | 'email'
    | 'phone'
    | 'reference'
    | 'bankReference'
    | 'procedure'
    | 'opened'
    | 'exported'
    | 'agent'
    | 'queued'
    | 'began'
    | 'ended'
    | 'outcome'
    | 'reasons'
    | 'note'
    | 'review'
    | 'reviewer'
    | 'remark'
    | 'browser'
    | 'camera'
    | 'microphone'
    | 'checked'
    | 'code'
  >;
  readonly document: Table<DocumentType>;
  readonly procedureWords: (title: string, version: number) => string;
  readonly exportedWords: (at: string, name: string) => string;
  readonly outcome: Table<OutcomeKind | 'NONE'>;
  readonly verdict: Table<'CONFIRMED' | 'RETURNED' | 'NONE'>;
  readonly reviewWords: (verdict: string, name: string, at: string) => string;
  readonly steps: string;
  readonly result: Table<StepResult | 'NONE'>;
  readonly optional: string;
  readonly snapshots: string;
  readonly source: Table<SnapshotSource>;
  readonly unreadable: string;
  readonly belongs: (similarity: string) => string;
  readonly doesNotBelong: (similarity: string) => string;
  readonly codeWords: (channel: string, sends: number, tries: number, verified?: string) => string;
  readonly recordings: string;
  readonly participant: Table<Speaker>;
  readonly recordingWords: (from: string, length: string, frames: number) => string;
  readonly track: Table<Gap['track']>;
  readonly cause: Table<Gap['cause']>;
  readonly gap: (track: string, from: string, to: string, seconds: string, cause: string) => string;
  readonly noGap: string;
  readonly failed: (participant: string, stretch: number, cause: string) => string;
  readonly nothingRecorded: string;
  readonly breaks: string;
  readonly breakWords: (participant: string, from: string, to: string | undefined) => string;
  readonly noBreak: string;
  readonly notes: string;
  readonly consents: string;
  readonly purpose: Table<ConsentPurpose>;
  readonly consentWords: (version: string, language: string, at: string) => string;
  readonly noConsent: string;
  readonly device: string;
  readonly noDevice: string;
  readonly cameraWords: (label: string, width: number, height: number, rate: number) => string;
  readonly microphoneWords: (percent: number) => string;
  readonly fingerprints: string;
  readonly fingerprintsLead: string;
  readonly signatures: string;
  readonly journalWords: (entries: number) => string;
  readonly headWords: (seq: number, at: string, key: string) => string;
  readonly checking: string;
  readonly checkingWords: string;
};

type Parts = { readonly guided: GuidedWords; readonly analysis: AnalysisWords };

const WORDS: Readonly<Record<Language, Words & Parts>> = {
  en: { ...ENGLISH, guided: GUIDED_ENGLISH, analysis: ANALYSIS_ENGLISH },
  el: { ...GREEK, guided: GUIDED_GREEK, analysis: ANALYSIS_GREEK },
  pl: { ...POLISH, guided: GUIDED_POLISH, analysis: ANALYSIS_POLISH },
  de: { ...GERMAN, guided: GUIDED_GERMAN, analysis: ANALYSIS_GERMAN },
  hi: { ...HINDI, guided: GUIDED_HINDI, analysis: ANALYSIS_HINDI },
};
export type ReportWords = (typeof WORDS)[Language];

/** The words of a report. */
export const wordsIn = (language: Language): ReportWords => WORDS[language];
