import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Fault } from './problem.ts';

/** A knowledge file's text, named as a reader of a message would look for it. */
export type FileText = { file: string; text: string };

const maxBytes = 32 * 1024 * 1024;

/** Reads files and folders (folders with all YAML and JSON below them), in the order given, then by name. */
export function readFiles(paths: readonly string[]): { texts: FileText[]; faults: (Fault & { file: string })[] } {
  const texts: FileText[] = [];
  const faults: (Fault & { file: string })[] = [];
  for (const path of paths) {
    try {
      const found = statSync(path).isDirectory() ? filesBelow(path) : [path];
      if (found.length === 0)
        faults.push(
          fault(path, 'an empty folder', 'YAML or JSON files', 'add one, or name another folder in KNOWLEDGE'),
        );
      for (const file of found) {
        const text = readOne(file);
        if (typeof text === 'string') texts.push({ file: shown(file), text });
        else faults.push(text);
      }
    } catch (error) {
      faults.push(unreadable(path, error));
    }
  }
  return { texts, faults };
}

/** What lies beside the knowledge and is none: schemas, and links that are known to be dead. */
const beside = /\.schema\.json$|^links-known\.ya?ml$/i;

/** The knowledge files below a folder; releases are earlier states of it. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.name.startsWith('.')) return [];
      if (entry.isDirectory()) return entry.name === 'releases' ? [] : filesBelow(path);
      return /\.(ya?ml|json)$/i.test(entry.name) && !beside.test(entry.name) ? [path] : [];
    });
}

function readOne(path: string): string | (Fault & { file: string }) {
  try {
    if (statSync(path).size > maxBytes) return fault(shown(path), 'more than 32 MB', 'a smaller file', 'split it');
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof TypeError)
      return fault(shown(path), 'bytes that are no UTF-8', 'UTF-8 text', 'save it as UTF-8');
    return unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const found = code === 'ENOENT' ? 'no such file or folder' : code === 'EACCES' ? 'a file that may not be read' : code;
  return fault(shown(path), found, 'a readable knowledge file', 'check KNOWLEDGE and the rights on it');
}

function fault(file: string, found: string, expected: string, mend: string): Fault & { file: string } {
  return { file, at: [], found, expected, mend };
}

function shown(path: string): string {
  const short = relative('', path);
  return short === '' || short.startsWith('..') ? path : short;
}
