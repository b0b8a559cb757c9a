/** Why the API refused an act, in both languages, to be shown beside the form that asked for it. */
export interface Refusal {
  readonly reason: string;
  readonly hi: string;
  readonly en: string;
  readonly details: Readonly<Record<string, string>>;
}

/** Thrown by `Api.call` when the API refuses what was asked; an action gives it back to the form. */
export class ApiRefusal extends Error {
  override readonly name = "ApiRefusal";
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.en);
    this.refusal = refusal;
  }
}

/** Thrown by `Api.call` when the session is no longer known to the API. */
export class SessionEnded extends Error {
  override readonly name = "SessionEnded";
}

/** What an error page is told: never more than a class and a number to read out. */
export interface Fault {
  readonly kind: "not-found" | "forbidden" | "down";
  readonly reference: string;
}

export function isFault(value: unknown): value is Fault {
  return typeof value === "object" && value !== null && "kind" in value && "reference" in value;
}
