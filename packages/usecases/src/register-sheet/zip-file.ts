import { inflateRawSync } from "node:zlib";
import { sheetLimits, unreadable } from "./sheet-limits.ts";

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

interface ZipEntry {
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

/** Unpacks one entry by its name; null when the archive has none. */
export type ZipFile = (name: string) => Buffer | null;

/**
 * Reads an archive's directory and refuses one that says it unpacks beyond the limit, before anything is unpacked.
 * An entry that unpacks to another size than it said is refused on the way.
 */
export function openZip(bytes: Uint8Array): ZipFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = intact(() => readDirectory(file));
  const unpacked = [...entries.values()].reduce((sum, entry) => sum + entry.size, 0);
  if (unpacked > sheetLimits.unpackedBytes) throw unreadable("UNPACKS_TOO_LARGE");
  return (name) => {
    const entry = entries.get(name);
    return entry === undefined ? null : intact(() => unpack(file, entry));
  };
}

/** Any damage shows as a read outside the file or a refusal of zlib. */
function intact<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw unreadable("BROKEN_WORKBOOK");
  }
}

function readDirectory(file: Buffer): Map<string, ZipEntry> {
  let end = file.length - END_SIZE;
  while (file.readUInt32LE(end) !== END_OF_DIRECTORY) {
    end -= 1;
    if (end < file.length - END_SIZE - LONGEST_COMMENT) throw new RangeError("no directory");
  }
  const entries = new Map<string, ZipEntry>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (file.readUInt32LE(at) !== DIRECTORY_ENTRY || file.readUInt16LE(at + 8) & ENCRYPTED)
      throw new RangeError("no entry");
    const nameEnd = at + 46 + file.readUInt16LE(at + 28);
    entries.set(file.toString("utf8", at + 46, nameEnd), {
      method: file.readUInt16LE(at + 10),
      packedSize: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    });
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

function unpack(file: Buffer, { method, packedSize, size, offset }: ZipEntry): Buffer {
  if (file.readUInt32LE(offset) !== LOCAL_ENTRY) throw new RangeError("no entry");
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const packed = file.subarray(start, start + packedSize);
  if (method !== STORED && method !== DEFLATED) throw new RangeError("unknown method");
  const unpacked =
    method === STORED ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  if (unpacked.length !== size) throw new RangeError("another size");
  return unpacked;
}
