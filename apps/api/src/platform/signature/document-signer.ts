/** Signs what the province issues. The house brings one with a key in a file; a qualified seal of a trust service (law 43-20 art. 15) takes its place here. */
export abstract class DocumentSigner {
  /** True while the key is self-made and proves nothing: documents then carry a mark that says so. */
  abstract isSpecimen(): Promise<boolean>;

  /** The same PDF with a signature over all of it (PAdES, baseline B). */
  abstract sign(pdf: Buffer, circumstances: SignatureCircumstances): Promise<Buffer>;
}

/** What a signature says beside who signed. */
export interface SignatureCircumstances {
  at: Date;
  /** Why it was signed, such as the title and number of the document. */
  reason: string;
}
