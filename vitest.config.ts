import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "bench/**/*.test.ts", "test/**/*.test.ts", "scripts/**/*.test.ts"],
    setupFiles: ["test/setup/seed.ts"],
    // Whole builds and a browser: slow machines with noisy neighbours must not fail what is right.
    testTimeout: 60_000,
    hookTimeout: 180_000,
    pool: "forks",
  },
});
