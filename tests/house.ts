import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseSync } from 'oxc-parser';

/** One import as it stands in a file. `to` is a path from the root of the project, or a package's name. */
export type Import = { from: string; to: string; package: boolean; type: boolean; dynamic: boolean };

/** All TypeScript files below some folders, as paths from the root. */
export function filesBelow(...folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort(),
  );
}

/** Every import of a file, with types and dynamic ones told apart. */
export function importsOf(from: string): Import[] {
  const source = readFileSync(from, 'utf8');
  const { module, errors } = parseSync(from, source);
  if (errors.length > 0) throw new Error(`${from}: ${errors[0]?.message}`);
  const found = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      request: moduleRequest.value,
      type: entries.length > 0 && entries.every(({ isType }) => isType),
      dynamic: false,
    })),
    ...module.staticExports
      .flatMap(({ entries }) => entries)
      .flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [{ request: moduleRequest.value, type: isType, dynamic: false }] : [],
      ),
    ...module.dynamicImports.map(({ moduleRequest }) => ({
      request: source.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
      type: false,
      dynamic: true,
    })),
  ];
  return found.map(({ request, ...kind }) => {
    const own = request.startsWith('.');
    return { from, to: own ? normalize(join(dirname(from), request)) : request, package: !own, ...kind };
  });
}

export const isThere = (path: string): boolean => existsSync(path);

/** The text of every string in a file, without its comments and imports. */
export function stringsOf(path: string): string[] {
  const source = readFileSync(path, 'utf8');
  const { program } = parseSync(path, source);
  const found: string[] = [];
  const walk = (node: unknown, inImport: boolean) => {
    if (Array.isArray(node)) for (const inner of node) walk(inner, inImport);
    else if (typeof node === 'object' && node !== null) {
      const { type, value } = node as { type?: string; value?: unknown };
      if (type === 'Literal' && typeof value === 'string' && !inImport) found.push(value);
      if (type === 'TemplateElement' && typeof value === 'object' && value !== null && 'cooked' in value)
        found.push(String(value.cooked));
      for (const inner of Object.values(node)) walk(inner, inImport || type === 'ImportDeclaration');
    }
  };
  walk(program.body, false);
  return found;
}

/** The circles among files that import each other, each told once. */
export function circles(imports: readonly Import[]): string[] {
  const next = Map.groupBy(
    imports.filter((one) => !one.package),
    ({ from }) => from,
  );
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, path: readonly string[]) => {
    const at = path.indexOf(file);
    if (at >= 0) found.push([...path.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    for (const { to } of next.get(file) ?? []) walk(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return found;
}
