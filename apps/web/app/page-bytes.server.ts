import { Writable } from "node:stream";

/**
 * Gathers a page as bytes. React 18 pads its buffer with NUL bytes where a Devanagari letter would not fit any more;
 * they are no part of the page and are left out here.
 */
export class PageBytes extends Writable {
  private readonly chunks: Uint8Array[] = [];

  override _write(chunk: Uint8Array, _encoding: string, done: () => void): void {
    this.chunks.push(
      chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : Uint8Array.from(chunk),
    );
    done();
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(Buffer.concat(this.chunks));
  }
}
