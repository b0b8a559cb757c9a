/** Our own mark, two rounds leaning on each other; it says nothing of what the work is. */
export function Mark() {
  return (
    <svg
      className="mark"
      viewBox="0 0 32 32"
      width="32"
      height="32"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="mark-ground" width="32" height="32" rx="7" />
      <path className="mark-leaf" d="M16 9.8a8 8 0 0 1 0 12.4 8 8 0 0 1 0-12.4z" />
      <circle className="mark-line" cx="12" cy="16" r="7" />
      <circle className="mark-line" cx="20" cy="16" r="7" />
    </svg>
  );
}
