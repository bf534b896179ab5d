import { expect, test } from '@jest/globals';
import { chooseLanguage } from './choose-language.tsx';

test.each([
  ['what was chosen wins', 'el', 'en', 'el'],
  ['a choice that does not exist is passed over', 'xx', 'el', 'el'],
  ['the region is no matter', undefined, 'el-CY,en;q=0.5', 'el'],
  ['the browser weighs its wishes', undefined, 'en;q=0.4,el;q=0.9', 'el'],
  ['a refused language is not shown', undefined, 'el;q=0', 'en'],
  ['without a wish the first language is shown', undefined, null, 'en'],
] as const)('%s', (_name, chosen, header, expected) => {
  expect(chooseLanguage(['en', 'el'], chosen, header)).toBe(expected);
});
