/** Every refusal the rules can give. A code added here does not compile until `apps/api` says how it reads outside. */
export type DomainErrorCode =
  | "ACTOR_NOT_PERMITTED"
  | "SIGN_IN_REFUSED"
  | "SIGN_IN_REQUIRED"
  | "SECOND_FACTOR_REQUIRED"
  | "SECOND_FACTOR_THERE"
  | "CODE_REFUSED"
  | "PASSWORD_WRONG"
  | "PASSWORD_REFUSED"
  | "POST_NOT_YOURS_TO_GIVE"
  | "POST_NOT_FOUND"
  | "POST_HELD"
  | "POST_INPUT_INVALID"
  | "USERNAME_TAKEN"
  | "INVITATION_REFUSED"
  | "CASE_NOT_FOUND"
  | "CASE_ILLEGAL_STEP"
  | "CASE_CHANGED_MEANWHILE"
  | "CASE_INPUT_INVALID"
  | "IMPORT_NOT_FOUND"
  | "IMPORT_FILE_UNREADABLE"
  | "IMPORT_COLUMNS_MISSING"
  | "IMPORT_ILLEGAL_STEP"
  | "IMPORT_UNDO_WINDOW_OVER"
  | "IMPORT_WORKED_ON_SINCE"
  | "SET_ASIDE_ROW_NOT_FOUND"
  | "FINANCIAL_YEAR_INVALID"
  | "CURSOR_INVALID";

/** A refusal with a reason. `details` hold codes, numbers and field names only, never what a person typed about a woman. */
export class DomainError extends Error {
  override readonly name = "DomainError";
  readonly code: DomainErrorCode;
  readonly details: Readonly<Record<string, string>>;

  constructor(
    code: DomainErrorCode,
    message: string,
    details: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.code = code;
    this.details = details;
  }
}
