import type { Picture } from '../../quality/picture.ts';
import type { DocumentField, VisualField } from '../document-reading.ts';
import type { PrintModels } from '../print/print-models.ts';
import { readText, type ReadLine } from '../print/read-text.ts';
import { cornersOf, type TextBox } from '../print/text-box.ts';
import { labelled } from './labels.ts';
import { valueOf } from './visual-values.ts';

type Stretch = ReadLine & { readonly box: TextBox };

const LEAST_CONFIDENCE = 0.5;
const LEAST_HEIGHT_PX = 9;
/** More is a page of text, and no document. */
const MOST_BOXES = 40;
/** How far below its label, in heights of the label, a value stands. */
const BELOW = { least: 0.3, most: 3.6 } as const;

/** The fields that people read, found by their labels: the value stands below, beginning level with it. */
export async function readVisualZone(
  models: PrintModels,
  picture: Picture,
  boxes: readonly TextBox[],
): Promise<readonly VisualField[]> {
  const stretches: Stretch[] = [];
  const legible = boxes.filter(
    (box) => box.height >= LEAST_HEIGHT_PX && box.width >= box.height * 0.5,
  );
  for (const box of legible.slice(0, MOST_BOXES)) {
    const line = await readText(models, picture, { ...box, height: box.height * 0.9 });
    if (line.confidence > LEAST_CONFIDENCE) stretches.push({ ...line, box });
  }
  const found = new Map<DocumentField, VisualField>();
  for (const label of stretches) {
    const field = labelled(label.text);
    const value = field && !found.has(field) ? valueBelow(field, label, stretches) : undefined;
    if (value) found.set(value.field, value);
  }
  return [...found.values()];
}

function valueBelow(
  field: DocumentField,
  label: Stretch,
  stretches: readonly Stretch[],
): VisualField | undefined {
  const cos = Math.cos(label.box.angle);
  const sin = Math.sin(label.box.angle);
  const near = stretches
    .filter((one) => one !== label && labelled(one.text) === undefined)
    .map((one) => {
      const dx = one.box.x - label.box.x;
      const dy = one.box.y - label.box.y;
      const along = dx * cos + dy * sin - one.box.width / 2 + label.box.width / 2;
      return { one, down: (dy * cos - dx * sin) / label.box.height, aside: Math.abs(along) };
    })
    .filter(
      ({ down, aside }) => down > BELOW.least && down < BELOW.most && aside < label.box.height * 3,
    )
    .sort((a, b) => a.down - b.down);
  for (const { one } of near) {
    const value = valueOf(field, one.text);
    if (value === undefined) continue;
    const { text, confidence, box } = one;
    return { field, value, text, foundBy: 'LABEL', confidence, corners: cornersOf(box) };
  }
  return undefined;
}
