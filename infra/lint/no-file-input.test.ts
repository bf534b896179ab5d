import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ESLint } from 'eslint';

const root = join(import.meta.dirname, '..', '..');
const RULE = 'visavis/no-file-input';

const eslint = new ESLint({
  cwd: root,
  // The types of a file that does not exist cannot be known, and our rule needs none.
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => ruleId === RULE,
});

async function findings(file: string, text: string): Promise<number> {
  const [result] = await eslint.lintText(text, { filePath: join(root, file) });
  return result?.messages.filter(({ ruleId }) => ruleId === RULE).length ?? 0;
}

test.each([
  'export const Upload = () => <input type="file" accept="image/*" capture />;',
  "export const Upload = () => <Field type={'file'} />;",
  "const input = document.createElement('input'); input.type = 'file';",
  "element.setAttribute('type', 'FILE');",
  'element.innerHTML = `<input type="file">`;',
  'const [handle] = await showOpenFilePicker();',
  'export const Upload = () => <main onDrop={take} />;',
  "addEventListener('drop', take);",
  "document.addEventListener('paste', ({ clipboardData }) => take(clipboardData));",
  'new FileReader().readAsDataURL(picture);',
])('the customer’s app may not have %s', async (text) => {
  expect(await findings('apps/join/src/anything.tsx', text)).toBeGreaterThan(0);
});

test.each(['apps/join/app/page.tsx', 'packages/call-client/src/a.ts', 'packages/ui/src/a.tsx'])(
  'the rule holds in %s too',
  async (file) => {
    expect(await findings(file, "input.type = 'file';")).toBe(1);
  },
);

test('what staff use is not looked at', async () => {
  expect(await findings('apps/console/src/a.tsx', "input.type = 'file';")).toBe(0);
});

test('nothing that customers are given has a way in for files', async () => {
  const results = await eslint.lintFiles([
    'apps/join/{app,src}/**/*.{ts,tsx}',
    'packages/call-client/src/**/*.ts',
    'packages/ui/src/**/*.{ts,tsx}',
  ]);
  expect(results.length).toBeGreaterThan(100);
  const found = results.flatMap(({ filePath, messages }) =>
    messages.filter(({ ruleId }) => ruleId === RULE).map(({ line }) => `${filePath}:${line}`),
  );
  expect(found).toEqual([]);
});
