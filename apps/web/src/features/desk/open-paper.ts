import { saveFile } from '../../lib/save-file.js';

/** Shows a paper in a tab of its own, where the browser prints it; a browser that opens none is handed the file. */
export async function openPaper(fetchPaper: () => Promise<Blob>, name: string): Promise<void> {
  // Before the paper has come: a tab that opens later is taken for an advertisement.
  const tab = window.open('', '_blank');
  try {
    const paper = await fetchPaper();
    if (!tab) return saveFile(paper, name);
    tab.location.href = URL.createObjectURL(paper);
  } catch (error) {
    tab?.close();
    throw error;
  }
}
