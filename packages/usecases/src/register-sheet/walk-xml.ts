import { setImmediate as nextTurn } from "node:timers/promises";
import { DomainError } from "@sakhi/domain/errors";
import { SaxesParser } from "saxes";
import { unreadable } from "./sheet-limits.ts";

const CHUNK_BYTES = 256 * 1024;

/** What to do at each part of an XML file; names come without their prefix. */
export interface XmlVisitor {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Walks an XML file chunk by chunk, so that a large one holds up nobody. Refuses one that is not well formed or declares entities. */
export async function walkXml(xml: Uint8Array, visitor: XmlVisitor): Promise<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({
    xmlns: false,
    position: false,
  });
  const text = (part: string) => visitor.text?.(part);
  parser.on("opentag", (tag) => visitor.open?.(localName(tag.name), tag.attributes));
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("closetag", (tag) => visitor.close?.(localName(tag.name)));
  parser.on("doctype", () => {
    throw unreadable("BROKEN_WORKBOOK");
  });
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for (let at = 0; at < xml.length; at += CHUNK_BYTES) {
      parser.write(decoder.decode(xml.subarray(at, at + CHUNK_BYTES), { stream: true }));
      await nextTurn();
    }
    parser.write(decoder.decode()).close();
  } catch (error) {
    throw error instanceof DomainError ? error : unreadable("BROKEN_WORKBOOK");
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
