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

export default defineConfig({
  plugins: [react(), preloadFonts(), onlyOurLanguages()],
  // Our own libraries are read from their sources.
  resolve: { conditions: ['nafida', ...defaultClientConditions] },
  build: {
    target: 'es2022',
    outDir: 'dist',
    manifest: true,
    // An inlined asset would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://localhost:3000' } },
});

