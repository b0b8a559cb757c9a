import type { Fault } from "../api/refusal.ts";
import { FAULT_WORDS, FAULTS } from "../messages/fault.ts";

const LANGUAGES = ["hi", "en"] as const;

/** What went wrong, what to do next, and a number to read out: in both languages. */
export function FaultPage({ fault }: { fault: Fault }) {
  return (
    <div className="fault">
      {LANGUAGES.map((language, place) => {
        const { title, next } = FAULTS[fault.kind][language];
        return (
          <section key={language} lang={language}>
            {place === 0 ? <h1>{title}</h1> : <h2>{title}</h2>}
            <p>{next}</p>
            <p className="muted">
              {FAULT_WORDS[language].reference}:{" "}
              <strong className="nowrap">{fault.reference}</strong>
            </p>
            <p>
              <a href="/">{FAULT_WORDS[language].home}</a>
            </p>
          </section>
        );
      })}
    </div>
  );
}
