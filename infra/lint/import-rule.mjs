import { isBuiltin } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { PARTS } from './parts.mjs';

const root = join(import.meta.dirname, '..', '..');

/**
 * Whether a file may import a module; undefined when it may, else why not.
 * @param {string} file path from the root of the project
 * @param {string} source what stands after `from`
 * @returns {string | undefined}
 */
export function objection(file, source) {
  const part = PARTS.find((row) => file.startsWith(row.files));
  if (!part) return undefined;
  if (source.startsWith('.')) return objectionToPath(file, source);
  const module = isBuiltin(source) && !source.startsWith('node:') ? `node:${source}` : source;
  const own = `@visavis/${file.split('/').at(file.startsWith('prisma/') ? 0 : 1)}`;
  if (names(own, module)) return undefined;
  if (part.never?.some((pattern) => names(pattern, module)))
    return `${part.files} must never import ${source}`;
  const isOurs = module.startsWith('@visavis/') || module.startsWith('node:');
  const isAllowed = part.may.some((pattern) =>
    pattern === '*' ? !isOurs : names(pattern, module),
  );
  return isAllowed ? undefined : `${part.files} may not import ${source}`;
}

/**
 * A relative import stays in its workspace, and does not go round a more severe row by a detour.
 * @param {string} file
 * @param {string} source
 */
function objectionToPath(file, source) {
  const target = join(dirname(file), source);
  return workspaceOf(target) === workspaceOf(file)
    ? undefined
    : `${source} leaves ${workspaceOf(file)}: import the other package by its name`;
}

/** @param {string} file */
function workspaceOf(file) {
  const words = file.split('/');
  return words.slice(0, ['packages', 'apps'].includes(words[0] ?? '') ? 2 : 1).join('/');
}

/**
 * @param {string} pattern a package, a sub-path of one, or either with `/*` or `:*` at its end
 * @param {string} module
 */
function names(pattern, module) {
  if (pattern.endsWith('*')) return pattern !== '*' && module.startsWith(pattern.slice(0, -1));
  return module === pattern || module.startsWith(`${pattern}/`);
}

/** @type {import('eslint').Rule.RuleModule} */
export const importRule = {
  meta: { type: 'problem', docs: { description: 'who may import whom' }, schema: [] },
  create(context) {
    const file = relative(root, context.filename).split(sep).join('/');
    /** @param {import('estree').ImportDeclaration | import('estree').ImportExpression | import('estree').ExportNamedDeclaration | import('estree').ExportAllDeclaration} node */
    const check = ({ source }) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const message = objection(file, source.value);
      if (message) context.report({ node: source, message });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};
