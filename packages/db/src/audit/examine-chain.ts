import { chainHash, CHAIN_START, type AuditHead, type ChainedEntry } from "./chain.ts";

/** What can be wrong with a chain. */
export type AuditFindingKind =
  | "EDITED"
  | "DROPPED"
  | "INSERTED"
  | "REORDERED"
  | "TRUNCATED"
  | "CHECKPOINT_MISMATCH";

/** One thing that is wrong, and where: the entries from `fromSeq` to `toSeq`, both included. */
export interface AuditFinding {
  readonly kind: AuditFindingKind;
  readonly fromSeq: number;
  readonly toSeq: number;
  readonly what: string;
}

/** Moved entries are looked for among at most so many that do not fit; the rest stay told as edited. */
const MOST_MOVED = 300;

interface Misfit {
  readonly entry: ChainedEntry;
  readonly finding: AuditFinding;
}

/** Walks a centre's entries in order of their numbers and says what does not fit, and where. */
export class ChainExaminer {
  readonly #signed: readonly AuditHead[];
  readonly #findings: AuditFinding[] = [];
  readonly #misfits: Misfit[] = [];
  readonly #missing: number[] = [];
  #last: AuditHead = CHAIN_START;
  #lastFits = true;
  #nextSigned = 0;
  #trusted = 0;
  #forked = false;

  /** `signed`: where checkpoints say the chain was. */
  constructor(signed: readonly AuditHead[]) {
    this.#signed = signed.toSorted((a, b) => a.seq - b.seq);
  }

  get last(): AuditHead {
    return this.#last;
  }

  take(entry: ChainedEntry): void {
    const { seq } = entry;
    if (seq <= this.#last.seq || seq < 1) {
      this.#find("INSERTED", seq, seq, "an entry under a number that is taken");
      return;
    }
    const follows = seq === this.#last.seq + 1;
    if (!follows) this.#drop(this.#last.seq + 1, seq - 1);
    const fits = this.#fits(entry, follows);
    this.#compareSigned(seq, fits ? [entry.hash] : []);
    this.#last = { seq, hash: entry.hash };
    this.#lastFits = fits;
  }

  /** Everything that was found, once the last entry was taken. The head was read before the entries, so it cannot be ahead of them. */
  finish(head: AuditHead | null, headAfter: AuditHead | null): AuditFinding[] {
    const { seq: last } = this.#last;
    const unreached = this.#signed.find(({ seq }) => seq > last);
    const end = Math.max(head?.seq ?? 0, this.#signed.at(-1)?.seq ?? 0);
    if (end > last) {
      this.#find("TRUNCATED", last + 1, end, "the chain ends before its head or a checkpoint");
    }
    if (unreached && !this.#forked) {
      const { seq } = unreached;
      this.#find("CHECKPOINT_MISMATCH", this.#trusted + 1, seq, "a checkpoint's entry is gone");
    }
    if (last > (headAfter?.seq ?? 0)) {
      this.#find("INSERTED", (headAfter?.seq ?? 0) + 1, last, "entries beyond the chain's head");
    }
    if (headAfter?.seq === last && this.#lastFits && headAfter.hash !== this.#last.hash) {
      this.#find("EDITED", last, last, "the last entry is not the one the head names");
    }
    this.#nameMoved();
    return this.#findings.toSorted((a, b) => a.fromSeq - b.fromSeq || a.toSeq - b.toSeq);
  }

  /** Whether the entry is what its own hash says, and stands where the one before it points. */
  #fits(entry: ChainedEntry, follows: boolean): boolean {
    const { seq, previousHash, hash } = entry;
    if (chainHash(previousHash, entry) !== hash) {
      const misfit = {
        entry,
        finding: this.#find("EDITED", seq, seq, "the entry and its hash differ"),
      };
      if (this.#misfits.length < MOST_MOVED) this.#misfits.push(misfit);
      return false;
    }
    if (follows && previousHash !== this.#last.hash && this.#lastFits) {
      // This one is sound and follows another than the one before it: that one was written anew.
      const edited = Math.max(this.#last.seq, 1);
      this.#find("EDITED", edited, seq === 1 ? 1 : edited, "the next entry follows another one");
      return seq !== 1;
    }
    return true;
  }

  #drop(fromSeq: number, toSeq: number): void {
    this.#find("DROPPED", fromSeq, toSeq, "no entry has this number");
    for (let seq = fromSeq; seq <= toSeq && this.#missing.length < MOST_MOVED; seq += 1) {
      this.#missing.push(seq);
    }
  }

  /** Compares with the checkpoints up to a number; only the first that differs is told, as all after it must. */
  #compareSigned(seq: number, hashes: readonly string[]): void {
    for (
      let at = this.#signed[this.#nextSigned];
      at && at.seq <= seq;
      at = this.#signed[this.#nextSigned]
    ) {
      this.#nextSigned += 1;
      if (at.seq < seq || this.#forked || hashes.length === 0) continue;
      if (hashes.includes(at.hash)) {
        this.#trusted = at.seq;
      } else {
        this.#forked = true;
        this.#find(
          "CHECKPOINT_MISMATCH",
          this.#trusted + 1,
          at.seq,
          "a checkpoint signed another entry",
        );
      }
    }
  }

  /** An edited entry that would be sound under another number was moved, not edited. */
  #nameMoved(): void {
    const places = new Set([
      ...this.#misfits.map(({ entry }) => entry.seq),
      ...this.#missing,
      this.#last.seq + 1,
    ]);
    let shift = 0;
    for (const { entry, finding } of this.#misfits) {
      const isFrom = (seq: number) =>
        chainHash(entry.previousHash, { ...entry, seq }) === entry.hash;
      const near = [entry.seq + shift, entry.seq - 1, entry.seq + 1];
      const from = [...near, ...places].find(isFrom);
      if (from === undefined) continue;
      shift = from - entry.seq;
      if (!places.has(from) && from <= this.#last.seq) {
        this.#find("INSERTED", from, from, `entry ${from} was moved to ${entry.seq} to make room`);
      }
      this.#findings[this.#findings.indexOf(finding)] = {
        ...finding,
        kind: "REORDERED",
        what: `this was entry ${from}`,
      };
    }
  }

  #find(kind: AuditFindingKind, fromSeq: number, toSeq: number, what: string): AuditFinding {
    const finding = { kind, fromSeq, toSeq, what };
    this.#findings.push(finding);
    return finding;
  }
}
