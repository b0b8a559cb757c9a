import { DomainError } from "@sakhi/domain/errors";

/** The code with which an act was refused; "done" when it was not. A fault is thrown on: no test may take it for a refusal. */
export async function refusalOf(act: Promise<unknown>): Promise<string> {
  try {
    await act;
    return "done";
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}
