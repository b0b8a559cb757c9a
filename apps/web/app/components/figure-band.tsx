export interface Figure {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly lead?: boolean;
}

/** The few numbers that the page is about, large enough to be read across a desk. */
export function FigureBand({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="figures">
      {figures.map(({ label, value, hint, lead }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={lead ? "value lead-value" : "value"}>{value}</dd>
          {hint ? <dd className="hint">{hint}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
