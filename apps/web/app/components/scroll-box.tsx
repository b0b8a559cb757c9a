import type { ReactNode } from "react";

/** A wide thing in a narrow window: it scrolls by itself, and by keyboard too, since the box takes the focus. */
export function ScrollBox({
  label,
  id,
  children,
}: {
  label: string;
  id?: string;
  children: ReactNode;
}) {
  const focusable = { tabIndex: 0 };
  return (
    <section className="scroll" aria-label={label} id={id} {...focusable}>
      {children}
    </section>
  );
}
