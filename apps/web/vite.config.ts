import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

/** Both subsets are asked for with the page: Arabic text, and Latin for its digits and references. */
function preloadFonts(): Plugin {
  return {
    name: 'nafida-preload-fonts',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => file.endsWith('.woff2'))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: true },
            injectTo: 'head' as const,
          })),
    },
  };
}

/** React Aria speaks some thirty languages; only Arabic, French and English are sent. */
function onlyOurLanguages(): Plugin {
  return {
    name: 'nafida-only-our-languages',
    enforce: 'pre',
    load: {
      filter: { id: /\/react-(?:aria|stately)[^/]*\/.*\/intl\/.*[a-z]{2}-[A-Z]{2}\.m?js$/ },
      handler: (id) => (/(?:ar-AE|fr-FR|en-US)\.m?js$/.test(id) ? null : 'export default {};'),
    },
  };
}

/** Below this, packing saves nothing that is sent. */
const smallest = 1000;

/** Packs each text file once, beside itself: the server then sends the small one at no cost of its own. */
function packTexts(): Plugin {
  return {
    name: 'nafida-pack-texts',
    apply: 'build',
    async writeBundle({ dir = 'dist' }, bundle) {
      const texts = Object.keys(bundle).filter((file) => /\.(?:js|css|svg|json)$/.test(file));
      await Promise.all(
        texts.map(async (file) => {
          const path = join(dir, file);
          const text = await readFile(path);
          if (text.length < smallest) return;
          await writeFile(`${path}.br`, await promisify(brotliCompress)(text));
          await writeFile(`${path}.gz`, await promisify(gzip)(text, { level: 9 }));
        }),
      );
    },
  };
}

/** What every page needs and only a new version changes: packed smaller in one piece, and kept by browsers from one release to the next. */
const everyPageNeeds = /node_modules\/(?:\.pnpm\/)?(?:react|react-dom|scheduler|react-router|react-router-dom|i18next|react-i18next)[@/]/;

export default defineConfig({
  plugins: [react(), preloadFonts(), onlyOurLanguages(), packTexts()],
  // Our own libraries are read from their sources.
  resolve: { conditions: ['nafida', ...defaultClientConditions] },
  build: {
    target: 'es2022',
    outDir: 'dist',
    manifest: true,
    // An inlined asset would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'libraries', test: everyPageNeeds }] } } },
  },
  server: { proxy: { '/api': 'http://localhost:3000' } },
});

