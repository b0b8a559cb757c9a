/** What a person at the terminal needs when something will not start: what, where, why, and the one thing to do. */
export interface RefusalLines {
  readonly what: string;
  readonly where: string;
  readonly why: string;
  readonly fix: string;
}

/** A start that was refused for a reason its operator can mend; its message is shown as it is, without a stack. */
export class StartRefusal extends Error {
  readonly lines: RefusalLines;

  constructor(lines: RefusalLines, options?: ErrorOptions) {
    super(
      [
        `✖ ${lines.what}`,
        `  where: ${lines.where}`,
        `  why:   ${lines.why}`,
        `  fix:   ${lines.fix}`,
      ].join("\n"),
      options,
    );
    this.name = "StartRefusal";
    this.lines = lines;
  }
}
