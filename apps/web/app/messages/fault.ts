import type { Fault } from "../api/refusal.ts";

interface BilingualFault {
  readonly title: string;
  readonly next: string;
}

/** Error pages speak both languages at once: what happened, and what to do. */
export const FAULTS: Record<Fault["kind"], Record<"hi" | "en", BilingualFault>> = {
  "not-found": {
    hi: { title: "यह पेज नहीं मिला", next: "पता गलत हो सकता है, या यह जानकारी आपके केन्द्र की नहीं है।" },
    en: {
      title: "This page was not found",
      next: "The address may be wrong, or it does not belong to your centre.",
    },
  },
  forbidden: {
    hi: {
      title: "यह काम आपके पद के लिए नहीं है",
      next: "यह अधिकार केन्द्र प्रशासक या राज्य कार्यालय दे सकता है।",
    },
    en: {
      title: "Your post does not do this",
      next: "The Centre Administrator or the State office can grant the right.",
    },
  },
  down: {
    hi: {
      title: "अभी जवाब नहीं मिल रहा",
      next: "कुछ मिनट बाद यही पेज फिर खोलें। पहले से दर्ज जानकारी सुरक्षित है।",
    },
    en: {
      title: "There is no answer just now",
      next: "Open this page again in a few minutes. What was recorded is safe.",
    },
  },
};

export const FAULT_WORDS = {
  hi: { reference: "संदर्भ संख्या", home: "मुख्य पेज पर जाएँ" },
  en: { reference: "Reference number", home: "Go to the main page" },
} as const;
