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
};

/** Asks before something that can't be undone. The safe answer comes first. */
export function Question({ open, title, text, yes, no, onYes, onNo }: QuestionProps) {
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
          <Button wide variant="danger" onPress={onYes}>
            {yes}
          </Button>
        </div>
      }
    />
  );
}
