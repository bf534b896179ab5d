/**
 * A customer's picture comes from the camera, live, and from nowhere else (ETSI TS 119 461, R14): in
 * the customer's app and in what runs in it there is no way by which a file could come in.
 * @type {import('eslint').Rule.RuleModule}
 */
export const noFileInput = {
  meta: { type: 'problem', schema: [], messages: { way: '{{way}} is a way in for files' } },
  create(context) {
    /** @type {(node: import('estree').Node, way: string) => void} */
    const report = (node, way) => context.report({ node, messageId: 'way', data: { way } });
    return {
      Literal(node) {
        if (typeof node.value === 'string' && WORDS.has(node.value.toLowerCase()))
          report(node, `'${node.value}'`);
      },
      TemplateElement(node) {
        if (/type=["']?file/i.test(node.value.raw)) report(node, 'an input of files');
      },
      Identifier(node) {
        if (NAMES.has(node.name)) report(node, node.name);
      },
      /** @param {import('estree').Identifier} node */
      JSXIdentifier(node) {
        if (NAMES.has(node.name)) report(node, node.name);
      },
    };
  },
};

/** Types of inputs and names of events, as they stand in code. */
const WORDS = new Set(['file', 'drop', 'paste', 'dragover']);

const NAMES = new Set([
  'showOpenFilePicker',
  'showDirectoryPicker',
  'FileReader',
  'FileList',
  'DataTransfer',
  'dataTransfer',
  'clipboardData',
  'launchQueue',
  'onDrop',
  'onDragOver',
  'onPaste',
]);
