'use client';

import { Button } from '@visavis/ui/button';
import { Dialog } from '@visavis/ui/dialog';

export type QuestionProps = {
  readonly open: boolean;
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => Promise<void>;
  readonly onNo: () => void;
  /** Whether yes can't be undone; without, it can. */
  readonly isGrave?: boolean;
};

/** Asks before something is done. The answer that changes nothing comes first. */
export function Question(props: QuestionProps) {
  const { open, title, text, yes, no, onYes, onNo, isGrave = true } = props;
  return (
    <Dialog
      open={open}
      title={title}
      description={text}
      onClose={onNo}
      actions={
        <div className="flex w-full flex-col gap-2">
          <Button wide onPress={onNo}>
            {no}
          </Button>
          <Button wide variant={isGrave ? 'danger' : 'primary'} onPress={onYes}>
            {yes}
          </Button>
        </div>
      }
    />
  );
}
