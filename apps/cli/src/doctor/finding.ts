/** One thing the doctor looked at; `fix` is the one command (or act) that mends it, empty when nothing is wrong. */
export interface Finding {
  readonly name: string;
  readonly ok: boolean;
  readonly found: string;
  readonly fix: string;
}

export function sound(name: string, found: string): Finding {
  return { name, ok: true, found, fix: "" };
}

export function broken(name: string, found: string, fix: string): Finding {
  return { name, ok: false, found, fix };
}
