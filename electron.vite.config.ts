import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { noteBundledPackages } from './scripts/package/bundled-packages.mjs';

/** The Electron we ship; development and tests may run on an older one, so syntax stays at what Electron 33 (Node 20, Chrome 130) reads. */
const nodeTarget = 'node20.18';
const pageTarget = 'chrome130';

/**
 * Everything but Electron itself is bundled: the package holds no node_modules folder, and a start reads few files.
 * What is imported dynamically becomes a file of its own and is read when it is first needed.
 */
export default defineConfig({
  main: {
    plugins: [noteBundledPackages('main')],
    build: {
      target: nodeTarget,
      outDir: 'out/main',
      externalizeDeps: false,
      minify: true,
      rolldownOptions: {
        input: { main: 'electron/main.ts' },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    plugins: [noteBundledPackages('preload')],
    build: {
      target: nodeTarget,
      outDir: 'out/preload',
      externalizeDeps: false,
      minify: true,
      rolldownOptions: {
        input: { preload: 'electron/preload.ts' },
        // A sandboxed preload is one CommonJS file; it can load nothing else.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), noteBundledPackages('renderer')],
    build: {
      target: pageTarget,
      outDir: 'out/renderer',
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: 'renderer/index.html' },
    },
  },
});
