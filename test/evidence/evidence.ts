/** What an evidence run is given to work with. */
export interface EvidenceContext {
  /** `--name value` and `--name` (as "true") from the command line. */
  readonly options: ReadonlyMap<string, string>;
  /** Progress for a person; figures never go through here. */
  readonly say: (line: string) => void;
  /** Undone in reverse order when the run ends, however it ends. */
  readonly atEnd: (undo: () => Promise<void> | void) => void;
}

/** What a run found: its figures, and each way in which the claim did not hold. */
export interface EvidenceOutcome {
  readonly figures: Readonly<Record<string, unknown>>;
  readonly failures: readonly string[];
}

/** A claim of the product with the run that shows it on the real thing. */
export interface Evidence {
  readonly name: string;
  readonly claim: string;
  readonly run: (context: EvidenceContext) => Promise<EvidenceOutcome>;
}

/** Runs with a context of its own and undoes everything at the end. */
export async function runEvidence(
  { run }: Evidence,
  { options, say }: Pick<EvidenceContext, "options" | "say">,
  interrupted: AbortSignal = new AbortController().signal,
): Promise<EvidenceOutcome> {
  const undos: (() => Promise<void> | void)[] = [];
  const cut = new Promise<never>((_, reject) => {
    interrupted.addEventListener("abort", () => reject(new Error("interrupted")), { once: true });
  });
  try {
    return await Promise.race([run({ options, say, atEnd: (undo) => undos.push(undo) }), cut]);
  } finally {
    for (const undo of undos.toReversed()) await undo();
  }
}

/** A whole number given as an option. Throws for anything else. */
export function wholeNumber(
  options: ReadonlyMap<string, string>,
  name: string,
  otherwise: number,
): number {
  const value = Number(options.get(name) ?? otherwise);
  if (!Number.isSafeInteger(value) || value < 0)
    throw new Error(`--${name} must be a whole number.`);
  return value;
}
