/** Two strands that cross: the product's sign. */
export function Mark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" className="mark-ground" />
      <path d="M7 21c4.5 0 5-10 9-10s4.5 10 9 10" className="mark-front" />
      <path d="M7 11c4.5 0 5 10 9 10s4.5-10 9-10" className="mark-back" />
    </svg>
  );
}
