import { setupI18n } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import type { hi } from "../messages/hi.ts";
import type { Language } from "./language.ts";

export type MessageId = keyof typeof hi;
export type Catalogue = Readonly<Record<MessageId, string>>;
export type MessageValues = Readonly<Record<string, string | number>>;

/** Says the message `id` in one language; numbers in it are grouped the Indian way. */
export type Translate = (id: MessageId, values?: MessageValues) => string;

/** A translator of its own for each request, so that two languages never meet in one process. */
export function createTranslate(language: Language, catalogue: Catalogue): Translate {
  const locale = `${language}-IN`;
  const i18n = setupI18n({ locale, messages: { [locale]: { ...catalogue } } }).setMessagesCompiler(
    compileMessage,
  );
  return (id, values) => i18n._(id, values);
}
