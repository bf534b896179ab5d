import {
  lookLine,
  MOST_LINE_BYTES,
  MOST_LOOK_LINES,
  type LookLine,
  type LookPart,
} from '@visavis/contract/look-lines';

/**
 * Reads the vision process's answer to a picture as it comes, each part told at once. Resolves at the
 * line that says that the whole is kept; whatever else comes rejects, and so does an end without it.
 */
export async function readLookLines(
  body: AsyncIterable<Uint8Array>,
  onPart: (part: LookPart) => void,
): Promise<void> {
  let count = 0;
  for await (const text of linesOf(body)) {
    count += 1;
    if (count > MOST_LOOK_LINES) throw new Error('The vision process says more than it may');
    const line = parse(text);
    if (line.is === 'DONE') return;
    if (line.is === 'FAILED') throw new Error(`The vision process failed: ${line.code}`);
    const { part, findings } = line;
    onPart({ part, findings });
  }
  throw new Error('The vision process stopped in the middle of its answer');
}

/** What can't be read is not named: it may be anything. */
function parse(text: string): LookLine {
  try {
    return lookLine.parse(JSON.parse(text));
  } catch {
    throw new Error('The vision process says what nobody understands');
  }
}

/** Whole lines only; a longer one than is taken is refused before its end has come. */
async function* linesOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const bytes of body) {
    rest += decoder.decode(bytes, { stream: true });
    for (let end = rest.indexOf('\n'); end !== -1; end = rest.indexOf('\n')) {
      yield bounded(rest.slice(0, end));
      rest = rest.slice(end + 1);
    }
    bounded(rest);
  }
}

function bounded(line: string): string {
  if (line.length > MOST_LINE_BYTES) throw new Error('The vision process says a line without end');
  return line;
}
