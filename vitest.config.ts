import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Some tests start the whole program, on machines that have other things to do.
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // A test that asserts nothing proves nothing.
    expect: { requireAssertions: true },
  },
});
