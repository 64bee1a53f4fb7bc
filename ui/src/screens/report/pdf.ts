/**
 * The real pages of a PDF, drawn on canvases. The only use of pdf.js, in a chunk of its own that is
 * loaded when the report is looked at for the first time.
 */
import {
  getDocument,
  GlobalWorkerOptions,
  type PDFDocumentProxy,
  type RenderTask,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

GlobalWorkerOptions.workerSrc = new URL(
  'pdfjs-dist/legacy/build/pdf.worker.min.mjs',
  import.meta.url,
).href;

/** Width and height of a page in points. */
export type PageSize = { width: number; height: number };

export class Pdf {
  private constructor(
    private readonly document: PDFDocumentProxy,
    readonly sizes: readonly PageSize[],
  ) {}

  /** Reads a document. The bytes are handed over and can't be used afterwards. */
  static async open(bytes: Uint8Array): Promise<Pdf> {
    const document = await getDocument({ data: bytes, enableXfa: false }).promise;
    const sizes: PageSize[] = [];
    for (let page = 1; page <= document.numPages; page += 1) {
      const { width, height } = (await document.getPage(page)).getViewport({ scale: 1 });
      sizes.push({ width, height });
    }
    return new Pdf(document, sizes);
  }

  /** Draws a page, counted from 1, as wide as `width` device pixels. A newer drawing ends an older one. */
  async draw(page: number, canvas: HTMLCanvasElement, width: number): Promise<void> {
    const proxy = await this.document.getPage(page);
    const { width: points } = proxy.getViewport({ scale: 1 });
    const viewport = proxy.getViewport({ scale: width / points });
    // Drawn aside and put on in one go, so that a page never blinks while it is drawn anew.
    const sheet = document.createElement('canvas');
    sheet.width = Math.round(viewport.width);
    sheet.height = Math.round(viewport.height);
    running.get(canvas)?.cancel();
    const task = proxy.render({ canvas: sheet, viewport });
    running.set(canvas, task);
    try {
      await task.promise;
    } catch (error) {
      if (error instanceof Error && error.name === 'RenderingCancelledException') return;
      throw error;
    }
    canvas.width = sheet.width;
    canvas.height = sheet.height;
    canvas.getContext('2d')?.drawImage(sheet, 0, 0);
  }

  /** The words of a page, for those who can't see it. */
  async words(page: number): Promise<string> {
    const content = await (await this.document.getPage(page)).getTextContent();
    return content.items
      .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : ' ') : ''))
      .join('')
      .replace(/[ \t]+/g, ' ');
  }

  close(): void {
    void this.document.loadingTask.destroy();
  }
}

const running = new WeakMap<HTMLCanvasElement, RenderTask>();
