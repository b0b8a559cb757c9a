import type { RegisterColumn } from "./columns.ts";

/** Why a row of the register was set aside and waits for a person. */
export const setAsideCodes = [
  "REGISTRATION_NUMBER_MISSING",
  "DUPLICATE_REGISTRATION_NUMBER",
  "DATE_MISSING",
  "INVALID_DATE",
  "DATE_IN_FUTURE",
  "DISPOSED_BEFORE_RECEIVED",
  "DISPOSAL_DATE_MISSING",
  "DISPOSAL_DATE_WITHOUT_DISPOSAL",
  "UNKNOWN_CATEGORY",
  "UNKNOWN_SOURCE",
  "UNKNOWN_SERVICE",
  "UNKNOWN_STATUS",
  "INVALID_AGE",
  "INVALID_PHONE",
  "TEXT_TOO_LONG",
] as const;
export type SetAsideCode = (typeof setAsideCodes)[number];

/** What stands in the way of one row: where, and what was read there (cleaned, at most 200 characters). */
export interface Finding {
  readonly code: SetAsideCode;
  readonly column: RegisterColumn;
  readonly found: string;
}

/** What the register should have said and what to do, in the reader's language. */
export const expectedOf: Readonly<
  Record<SetAsideCode, { readonly en: string; readonly hi: string }>
> = {
  REGISTRATION_NUMBER_MISSING: {
    en: "Every row needs a registration number. Write the number from the register.",
    hi: "हर पंक्ति में पंजीकरण संख्या होनी चाहिए। रजिस्टर से देखकर संख्या लिखें।",
  },
  DUPLICATE_REGISTRATION_NUMBER: {
    en: "This registration number is already used by another case. Write the right number, or leave the row out if the case was entered twice.",
    hi: "यह पंजीकरण संख्या किसी दूसरे मामले में दर्ज है। सही संख्या लिखें; यदि मामला दो बार लिखा गया है तो यह पंक्ति छोड़ दें।",
  },
  DATE_MISSING: {
    en: "The date on which the case was received is blank. Write it as day/month/year, for example 05/04/2024.",
    hi: "प्राप्ति तिथि खाली है। दिन/माह/वर्ष के रूप में लिखें, जैसे 05/04/2024।",
  },
  INVALID_DATE: {
    en: "This date is not in the calendar, or is not written as day/month/year. Write it like 05/04/2024, from the year 2000 on.",
    hi: "यह तिथि कैलेंडर में नहीं है या दिन/माह/वर्ष के रूप में नहीं लिखी है। 05/04/2024 की तरह लिखें (वर्ष 2000 या उसके बाद)।",
  },
  DATE_IN_FUTURE: {
    en: "This date has not come yet. Correct the day, month or year.",
    hi: "यह तिथि अभी आई नहीं है। दिन, माह या वर्ष सुधारें।",
  },
  DISPOSED_BEFORE_RECEIVED: {
    en: "The case was disposed of before it was received. Correct one of the two dates.",
    hi: "निष्पादन तिथि प्राप्ति तिथि से पहले की है। दोनों में से जो तिथि गलत हो, उसे सुधारें।",
  },
  DISPOSAL_DATE_MISSING: {
    en: "The status says disposed of, but the date of disposal is blank. Write the date, or change the status to pending.",
    hi: "स्थिति निष्पादित है, पर निष्पादन तिथि खाली है। तिथि लिखें, या स्थिति को लंबित करें।",
  },
  DISPOSAL_DATE_WITHOUT_DISPOSAL: {
    en: "The status says pending, but there is a date of disposal. Change the status to disposed of, or remove the date.",
    hi: "स्थिति लंबित है, पर निष्पादन तिथि लिखी है। स्थिति को निष्पादित करें, या तिथि हटा दें।",
  },
  UNKNOWN_CATEGORY: {
    en: "This type of case is not in the list. Choose one from the list, for example domestic violence, dowry harassment, child marriage, sexual abuse or other.",
    hi: "मामले का यह प्रकार सूची में नहीं है। सूची से चुनें, जैसे घरेलू हिंसा, दहेज प्रताड़ना, बाल विवाह, यौन शोषण या अन्य।",
  },
  UNKNOWN_SOURCE: {
    en: "It is not clear who brought the case. Choose from the list, for example herself, 181, police or ASHA; leave it blank if not known.",
    hi: "मामला किसके द्वारा आया, यह स्पष्ट नहीं है। सूची से चुनें, जैसे स्वयं, 181, पुलिस या आशा; ज्ञात न हो तो खाली छोड़ें।",
  },
  UNKNOWN_SERVICE: {
    en: "This service is not in the list. Choose from the list and put a comma between two services.",
    hi: "यह सेवा सूची में नहीं है। सूची से चुनें और दो सेवाओं के बीच अल्पविराम (,) लगाएँ।",
  },
  UNKNOWN_STATUS: {
    en: "The status must say disposed of or pending.",
    hi: "स्थिति में निष्पादित या लंबित लिखें।",
  },
  INVALID_AGE: {
    en: "Age is one number of whole years from 0 to 110, for example 34. Leave it blank if not known.",
    hi: "उम्र पूरे वर्षों में 0 से 110 तक की एक संख्या हो, जैसे 34। ज्ञात न हो तो खाली छोड़ें।",
  },
  INVALID_PHONE: {
    en: "Write one mobile number of 10 digits beginning with 6, 7, 8 or 9, or a landline with its STD code (06183-222333). Leave it blank if there is none.",
    hi: "6, 7, 8 या 9 से शुरू होने वाला 10 अंकों का एक मोबाइल नंबर लिखें, या एस.टी.डी. कोड के साथ लैंडलाइन नंबर (06183-222333)। नंबर न हो तो खाली छोड़ें।",
  },
  TEXT_TOO_LONG: {
    en: "This text is too long for its column. Shorten it.",
    hi: "इस खाने का पाठ बहुत लंबा है। इसे छोटा करें।",
  },
};
