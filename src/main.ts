// Plain JavaScript, read as CommonJS: an older Node must get as far as the sentence below.
const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 26) {
  console.error(
    `Named Apps needs Node 26 or newer; this is Node ${process.versions.node}. Run "npm ci && npm start": it brings its own Node.`,
  );
  process.exitCode = 1;
} else {
  const { enableCompileCache, registerHooks } = process.getBuiltinModule('node:module');
  enableCompileCache();
  // src/ has no module type of its own (see src/package.json), so say it here instead of letting Node guess and warn.
  registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      return found.url.endsWith('.ts') ? { ...found, format: 'module-typescript' } : found;
    },
  });
  import('./start.ts');
}
