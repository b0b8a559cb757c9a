import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from "node:crypto";
import type { KeyObject } from "node:crypto";
import type { AuditHead } from "./chain.ts";

/** Where a centre's chain stood at a moment, to be kept where whoever rules the database does not. */
export interface Checkpoint extends AuditHead {
  readonly centreId: string;
  /** ISO 8601. */
  readonly at: string;
}

/** A new Ed25519 key, as base64 of its PKCS #8 form. */
export function newSigningKey(): string {
  const { privateKey } = generateKeyPairSync("ed25519");
  return privateKey.export({ format: "der", type: "pkcs8" }).toString("base64");
}

export function readSigningKey(base64: string): KeyObject {
  return createPrivateKey({ key: Buffer.from(base64, "base64"), format: "der", type: "pkcs8" });
}

export function publicKeyOf(signingKey: KeyObject): KeyObject {
  return createPublicKey(signingKey);
}

/** One line of a checkpoint file. */
export function signCheckpoint(checkpoint: Checkpoint, signingKey: KeyObject): string {
  const { centreId, seq, hash, at } = checkpoint;
  const signature = sign(null, signedText(checkpoint), signingKey).toString("base64");
  return JSON.stringify({ centreId, seq, hash, at, signature });
}

/** The checkpoint on a line; null when the line is none, or was not signed by this key. */
export function readCheckpoint(line: string, publicKey: KeyObject): Checkpoint | null {
  try {
    const { centreId, seq, hash, at, signature } = JSON.parse(line) as Checkpoint & {
      signature: string;
    };
    const checkpoint = { centreId, seq, hash, at };
    const genuine = verify(
      null,
      signedText(checkpoint),
      publicKey,
      Buffer.from(signature, "base64"),
    );
    return genuine ? checkpoint : null;
  } catch {
    return null;
  }
}

function signedText({ centreId, seq, hash, at }: Checkpoint): Buffer {
  return Buffer.from(JSON.stringify(["sakhi-audit-checkpoint/1", centreId, seq, hash, at]));
}
