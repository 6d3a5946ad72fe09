/** The square that stands for a theme's colour, always beside its name or key. */
export function Swatch({ colour, keyName }: { readonly colour: number; readonly keyName?: string | undefined }) {
  return (
    <span className={`swatch hue-${colour}`} aria-hidden="true">
      {keyName}
    </span>
  );
}
