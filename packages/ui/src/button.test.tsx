import { expect, test } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { Button } from './button.tsx';

test('a button that can not be pressed says why, and can be reached', () => {
  const html = renderToStaticMarkup(<Button disabledReason="Nobody is waiting.">Take</Button>);
  expect(html).toContain('aria-disabled="true"');
  expect(html).not.toMatch(/ disabled/);
  const described = /aria-describedby="([^"]+)"/.exec(html)?.[1];
  expect(html).toContain(`<span id="${described}"`);
  expect(html).toContain('Nobody is waiting.');
});

test('a busy button says so', () => {
  const html = renderToStaticMarkup(
    <Button busy busyLabel="Saving…">
      Save
    </Button>,
  );
  expect(html).toContain('aria-busy="true"');
  expect(html).toContain('aria-disabled="true"');
  expect(html).toContain('Saving…');
});

test('the key that presses it is printed on it and announced', () => {
  const html = renderToStaticMarkup(<Button keyHint="Enter">Next</Button>);
  expect(html).toContain('aria-keyshortcuts="Enter"');
  expect(html).toMatch(/<kbd aria-hidden="true"[^>]*>Enter<\/kbd>/);
});
