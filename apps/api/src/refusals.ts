import type { DomainErrorCode } from "@sakhi/domain/errors";

export type RefusalClass =
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "BAD_USER_INPUT"
  | "CONFLICT";

export interface Refusal {
  readonly code: RefusalClass;
  readonly en: string;
  readonly hi: string;
}

/** How each refusal of the rules reads outside: what happened and what to do, in both languages. `{x}` stands for a detail. */
export const refusals = {
  ACTOR_NOT_PERMITTED: {
    code: "FORBIDDEN",
    en: "Your post may not do this. The Centre Administrator can say who may.",
    hi: "आपके पद को यह करने का अधिकार नहीं है। किसे है, यह केन्द्र प्रशासक बता सकते हैं।",
  },
  SIGN_IN_REFUSED: {
    code: "UNAUTHENTICATED",
    en: "The user name or the password is not right. Check both and try again; after five wrong tries wait a quarter of an hour.",
    hi: "उपयोगकर्ता नाम या पासवर्ड सही नहीं है। दोनों जाँचकर फिर प्रयास करें; पाँच बार गलत होने पर पंद्रह मिनट रुकें।",
  },
  SIGN_IN_REQUIRED: {
    code: "UNAUTHENTICATED",
    en: "Sign in first. Your session may have ended.",
    hi: "पहले प्रवेश करें। आपका सत्र समाप्त हो गया होगा।",
  },
  SECOND_FACTOR_REQUIRED: {
    code: "UNAUTHENTICATED",
    en: "Now enter the six-digit code that your authenticator application shows.",
    hi: "अब प्रमाणक ऐप में दिख रहा छह अंकों का कोड लिखें।",
  },
  SECOND_FACTOR_THERE: {
    code: "CONFLICT",
    en: "Your account asks for a code already. Remove that application first.",
    hi: "आपके खाते में कोड पहले से माँगा जाता है। पहले वह ऐप हटाएँ।",
  },
  CODE_REFUSED: {
    code: "BAD_USER_INPUT",
    en: "The code is not right or was used already. Wait for the next one and enter it; after five wrong tries wait a quarter of an hour.",
    hi: "कोड सही नहीं है या पहले ही लग चुका है। अगला कोड आने पर उसे लिखें; पाँच बार गलत होने पर पंद्रह मिनट रुकें।",
  },
  PASSWORD_WRONG: {
    code: "BAD_USER_INPUT",
    en: "Your present password is not right. After five wrong tries wait a quarter of an hour.",
    hi: "आपका वर्तमान पासवर्ड सही नहीं है। पाँच बार गलत होने पर पंद्रह मिनट रुकें।",
  },
  PASSWORD_REFUSED: {
    code: "BAD_USER_INPUT",
    en: "This password cannot be taken ({problem}). Choose at least twelve characters that nobody guesses: four words that do not belong together are good.",
    hi: "यह पासवर्ड नहीं लिया जा सकता ({problem})। कम से कम बारह अक्षर चुनें जिनका अनुमान कोई न लगा सके: चार बेमेल शब्द अच्छे हैं।",
  },
  POST_NOT_YOURS_TO_GIVE: {
    code: "FORBIDDEN",
    en: "Nobody can give a post with rights that their own post does not have, or at another place.",
    hi: "कोई ऐसा पद नहीं दे सकता जिसके अधिकार उसके अपने पद में न हों, या जो किसी और जगह का हो।",
  },
  POST_NOT_FOUND: {
    code: "NOT_FOUND",
    en: "There is no such post at your place. Look at the list again.",
    hi: "आपके यहाँ ऐसा कोई पद नहीं है। सूची फिर देखें।",
  },
  POST_HELD: {
    code: "CONFLICT",
    en: "This person holds a post already, or this is your own. End the present post first; your own is ended by somebody else.",
    hi: "इस व्यक्ति के पास पहले से पद है, या यह आपका अपना पद है। पहले वर्तमान पद समाप्त करें; अपना पद कोई दूसरा ही समाप्त कर सकता है।",
  },
  POST_INPUT_INVALID: {
    code: "BAD_USER_INPUT",
    en: "One entry cannot be accepted: {field} ({problem}). Correct it and send again.",
    hi: "एक प्रविष्टि स्वीकार नहीं हुई: {field} ({problem})। सुधारकर फिर भेजें।",
  },
  USERNAME_TAKEN: {
    code: "CONFLICT",
    en: "Somebody at your place has this user name already. Choose another one.",
    hi: "आपके यहाँ यह उपयोगकर्ता नाम पहले से है। दूसरा चुनें।",
  },
  INVITATION_REFUSED: {
    code: "BAD_USER_INPUT",
    en: "This invitation code is not right, was used already or is too old. Ask for a new one.",
    hi: "यह आमंत्रण कोड सही नहीं है, पहले ही लग चुका है या पुराना हो गया है। नया कोड माँगें।",
  },
  CASE_NOT_FOUND: {
    code: "NOT_FOUND",
    en: "There is no such case at your centre. Check the number.",
    hi: "आपके केन्द्र में ऐसा कोई मामला नहीं है। संख्या जाँचें।",
  },
  CASE_ILLEGAL_STEP: {
    code: "CONFLICT",
    en: "This step is not possible while the case is {status}. Open the case again and see what can be done now.",
    hi: "मामले की वर्तमान स्थिति में यह कदम संभव नहीं है। मामला फिर खोलकर देखें कि अब क्या किया जा सकता है।",
  },
  CASE_CHANGED_MEANWHILE: {
    code: "CONFLICT",
    en: "Somebody changed this case after you opened it. Open it again; what you typed is still here to copy.",
    hi: "आपके खोलने के बाद किसी ने यह मामला बदला है। इसे फिर खोलें; आपका लिखा यहाँ सुरक्षित है।",
  },
  CASE_INPUT_INVALID: {
    code: "BAD_USER_INPUT",
    en: "One entry cannot be accepted: {field} ({problem}). Correct it and send again.",
    hi: "एक प्रविष्टि स्वीकार नहीं हुई: {field} ({problem})। सुधारकर फिर भेजें।",
  },
  IMPORT_NOT_FOUND: {
    code: "NOT_FOUND",
    en: "There is no such import at your centre.",
    hi: "आपके केन्द्र में ऐसा कोई आयात नहीं है।",
  },
  IMPORT_FILE_UNREADABLE: {
    code: "BAD_USER_INPUT",
    en: "This file cannot be read as a register ({reason}). Save it as CSV (UTF-8) or XLSX and send it again.",
    hi: "यह फ़ाइल रजिस्टर के रूप में नहीं पढ़ी जा सकी ({reason})। इसे CSV (UTF-8) या XLSX में सहेजकर फिर भेजें।",
  },
  IMPORT_COLUMNS_MISSING: {
    code: "BAD_USER_INPUT",
    en: "The sheet lacks columns that are needed: {columns}. Add their headings and send it again.",
    hi: "शीट में ज़रूरी स्तंभ नहीं हैं: {columns}। उनके शीर्षक जोड़कर फिर भेजें।",
  },
  IMPORT_ILLEGAL_STEP: {
    code: "CONFLICT",
    en: "This import is {state}; that step is not possible now.",
    hi: "इस आयात की वर्तमान स्थिति में यह कदम संभव नहीं है।",
  },
  IMPORT_UNDO_WINDOW_OVER: {
    code: "CONFLICT",
    en: "An import can be undone for {hours} hours; that time is over.",
    hi: "आयात {hours} घंटे तक ही वापस लिया जा सकता है; वह समय बीत चुका है।",
  },
  IMPORT_WORKED_ON_SINCE: {
    code: "CONFLICT",
    en: "{cases} cases of this import have been worked on since, and that work would be lost. Correct those cases one by one instead.",
    hi: "इस आयात के {cases} मामलों पर बाद में काम हुआ है; वापस लेने से वह खो जाएगा। उन मामलों को एक-एक कर सुधारें।",
  },
  SET_ASIDE_ROW_NOT_FOUND: {
    code: "NOT_FOUND",
    en: "Line {line} is no longer set aside. Look at the list again.",
    hi: "पंक्ति {line} अब अलग रखी हुई नहीं है। सूची फिर देखें।",
  },
  FINANCIAL_YEAR_INVALID: {
    code: "BAD_USER_INPUT",
    en: "A financial year is written like 2024-25.",
    hi: "वित्तीय वर्ष 2024-25 की तरह लिखें।",
  },
  CURSOR_INVALID: {
    code: "BAD_USER_INPUT",
    en: "This page mark is not valid. Begin at the first page.",
    hi: "यह पृष्ठ-चिह्न मान्य नहीं है। पहले पृष्ठ से शुरू करें।",
  },
} as const satisfies Record<DomainErrorCode, Refusal>;

/** Fills in the details of a refusal; a detail holds a code or a number, never what was typed. */
export function fillIn(text: string, details: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => details[name] ?? "");
}
