/**
 * `npm run bench -- NAME`: what the numbers in the README come from. Each other file of this folder is one bench that
 * exports `run`; its parts lie in a folder of the same name.
 */
import { readdirSync } from 'node:fs';
import { registerHooks } from 'node:module';

export type Bench = { run(options: readonly string[]): Promise<void> };

// src/ has no module type of its own (see src/package.json), so say it here instead of letting Node guess and warn.
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    return found.url.endsWith('.ts') ? { ...found, format: 'module-typescript' } : found;
  },
});

const names = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && entry.name !== 'main.ts')
  .map(({ name }) => name.replace(/\.ts$/, ''))
  .sort();

const [name, ...options] = process.argv.slice(2);
if (name !== undefined && names.includes(name)) {
  const bench = (await import(`./${name}.ts`)) as Bench;
  await bench.run(options);
} else {
  const fault = name === undefined ? 'Say which bench to run' : `There is no bench "${name}"`;
  console.error(`${fault}: npm run bench -- ${names.join(' | ')}`);
  process.exitCode = 2;
}
