import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { encodeFrame, FrameReader } from './frames.ts';

test('frames come out whole and in order, however the socket cuts them', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(sizes, fc.array(fc.integer({ min: 1, max: 300 })), (all, cuts) => {
      const sent = Buffer.concat(
        all.map((size, id) => encodeFrame({ id }, Buffer.alloc(size, id))),
      );
      const reader = new FrameReader();
      const heard: [unknown, string][] = [];
      const rest = [...cuts];
      for (let at = 0; at < sent.length;) {
        const end = at + (rest.shift() ?? sent.length);
        for (const { message, bytes } of reader.push(sent.subarray(at, end)))
          heard.push([message, bytes.toString('hex')]);
        at = end;
      }
      expect(heard).toEqual(
        all.map((size, id) => [{ id }, Buffer.alloc(size, id).toString('hex')]),
      );
    }),
  );
});

test('a message that is too long to be one of ours is refused before it is there', () => {
  const head = Buffer.alloc(8, 0xff);
  expect(() => new FrameReader().push(head)).toThrow('is not one of ours');
});
