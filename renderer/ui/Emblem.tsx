/** The program's sign: a computer that bears a seal, or does not yet. Decoration: what it says is said in words beside it. */
export function Emblem({ size, sealed = true }: { size: number; sealed?: boolean }) {
  return (
    <svg className="emblem" width={size} height={size} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <rect x="7.2" y="8.2" width="31.6" height="23.6" rx="3.4" fill="none" stroke="currentColor" strokeWidth="2.4" />
      <path d="M2.5 38.2h43" stroke="currentColor" strokeWidth="2.8" strokeLinecap="round" />
      <path d="M13.5 15.5h12M13.5 20.5h8" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />
      {sealed && (
        <>
          <path className="emblem-seal" d="M30.2 31v11.6l4.8-2.9 4.8 2.9V31z" />
          <circle className="emblem-seal" cx="35" cy="26.5" r="8.6" />
          <path className="emblem-check" d="M31.2 26.7l2.7 2.7 4.9-5.5" />
        </>
      )}
    </svg>
  );
}
