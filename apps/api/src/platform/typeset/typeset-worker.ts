import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

// Its own thread: Typst works without pause, and the window must go on answering.
const require = createRequire(import.meta.url);
const folder = fileURLToPath(new URL('../../../templates/', import.meta.url));

/** The faces of the province's papers come with the product, so that each machine sets the same page. */
const faces = [
  ['@expo-google-fonts/amiri', '400Regular', '700Bold'],
  ['@expo-google-fonts/noto-serif', '400Regular', '700Bold'],
].flatMap(([name = '', ...weights]) => weights.map((weight) => join(dirname(require.resolve(`${name}/package.json`)), weight)));

const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: faces }] });

function typeset(template: string, data: string): Buffer {
  const compiled = compiler.compile({ mainFilePath: join(folder, `${template}.typ`), inputs: { data } });
  const document = compiled.result;
  if (!document) {
    const error = compiled.takeError();
    throw new Error(`${template}: ${JSON.stringify(error?.shortDiagnostics ?? 'unknown error')}`);
  }
  // An archive must read it in thirty years, and a screen reader today.
  return compiler.pdf(document, { pdfStandard: 'a-2a' });
}

parentPort?.on('message', ({ id, template, data }: { id: number; template: string; data: string }) => {
  try {
    parentPort?.postMessage({ id, pdf: typeset(template, data) }, []);
  } catch (error) {
    parentPort?.postMessage({ id, failure: describe(error) }, []);
  } finally {
    // What it remembers of finished pages would only grow.
    compiler.evictCache(8);
  }
});

function describe(error: unknown): string {
  const diagnostics = (error as { shortDiagnostics?: unknown }).shortDiagnostics;
  return diagnostics ? JSON.stringify(diagnostics) : error instanceof Error ? error.message : String(error);
}
