/** One path each on a 16 by 16 grid, drawn with the current text colour. */
const paths = {
  data: 'M2.5 4c0-1 2.5-1.8 5.5-1.8s5.5.8 5.5 1.8-2.5 1.8-5.5 1.8S2.5 5 2.5 4zm0 0v8c0 1 2.5 1.8 5.5 1.8s5.5-.8 5.5-1.8V4m-11 4c0 1 2.5 1.8 5.5 1.8s5.5-.8 5.5-1.8',
  delivery:
    'M5.5 7a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6zM1.5 13.5c0-2.3 1.7-4 4-4s4 1.7 4 4M10.7 7.2a2 2 0 1 0-.4-3.9M11.5 9.7c1.8.3 3 1.8 3 3.8',
  outcomes: 'M2 13.5h12M4 11V8.5M8 11V5.5M12 11V2.5',
  interviews: 'M2.5 3.5h11v7.2H8l-3.2 2.8v-2.8H2.5zM5 6.2h6M5 8.2h4',
  report: 'M4 1.8h5.5L12.5 5v9.2H4zM9.3 1.8V5h3.2M6 8h4.5M6 10.8h4.5',
  history: 'M2.3 8a5.7 5.7 0 1 0 1.8-4.1M2.3 2.5v2.7H5M8 4.8V8l2.2 1.6',
  undo: 'M5.5 3 2.5 6l3 3M2.8 6h6.4a3.6 3.6 0 0 1 0 7.2H6',
  redo: 'm10.5 3 3 3-3 3M13.2 6H6.8a3.6 3.6 0 0 0 0 7.2H10',
  close: 'm3.8 3.8 8.4 8.4m0-8.4-8.4 8.4',
  chevronDown: 'm4 6.2 4 4 4-4',
  chevronRight: 'm6.2 4 4 4-4 4',
  back: 'M13 8H3.2m4-4-4 4 4 4',
  forth: 'M3 8h9.8m-4-4 4 4-4 4',
  search: 'M7 11.8a4.8 4.8 0 1 0 0-9.6 4.8 4.8 0 0 0 0 9.6zm3.5-1.3 3.3 3.3',
  light:
    'M8 10.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6zM8 1.5v1.2m0 10.6v1.2M1.5 8h1.2m10.6 0h1.2M3.4 3.4l.9.9m7.4 7.4.9.9m0-9.2-.9.9m-7.4 7.4-.9.9',
  dark: 'M13.5 9.6A5.8 5.8 0 0 1 6.4 2.5a5.8 5.8 0 1 0 7.1 7.1z',
  system: 'M2 3h12v8H2zM6 13.8h4M8 11v2.8',
  file: 'M4 1.8h5.5L12.5 5v9.2H4zM9.3 1.8V5h3.2',
  folder: 'M1.8 12.8V3.5h4.4l1.5 1.8h6.5v7.5z',
  check: 'm3 8.5 3.3 3.3L13 4.7',
  warning: 'M8 2.2 14.2 13H1.8zM8 6.3v3.2M8 11.2v.4',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zm0-6.8v3.6M8 5v.3',
  plus: 'M8 3v10M3 8h10',
  up: 'M8 13V3.2M4 7l4-4 4 4',
  down: 'M8 3v9.8M4 9l4 4 4-4',
  level: 'M3 8h10',
  lock: 'M4 7h8v6.5H4zM5.7 7V4.8a2.3 2.3 0 0 1 4.6 0V7',
  show: 'M1.5 8S3.9 3.6 8 3.6 14.5 8 14.5 8 12.1 12.4 8 12.4 1.5 8 1.5 8zM8 9.9a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8z',
  hide: 'M1.5 8S3.9 3.6 8 3.6 14.5 8 14.5 8 12.1 12.4 8 12.4 1.5 8 1.5 8zM3.2 12.8 12.8 3.2',
  erase: 'M9.2 2.8 13.2 6.8 7.4 12.6H4.6L2.3 10.3a1 1 0 0 1 0-1.4zM6 6l4 4M7.4 12.6h6.1',
  copy: 'M5.8 5.8h7.7v7.7H5.8zM10.2 5.8V2.5H2.5v7.7h3.3',
  print: 'M4.5 5.6V2.2h7v3.4M4.5 11.2h-2V5.6h11v5.6h-2M4.5 9.2h7v4.6h-7z',
  edit: 'm3 10.6-.6 3 3-.6 7.8-7.8-2.4-2.4zM9.2 4.4l2.4 2.4',
  export: 'M8 10V2.2M5 5l3-3 3 3M3 9.5v4h10v-4',
  backups: 'M2 2.6h12v3H2zM3.2 5.6v7.8h9.6V5.6M6.3 8.4h3.4',
  archive: 'M4 1.8h5.5L12.5 5v9.2H4zM9.3 1.8V5h3.2M6.7 3.4v.01M6.7 5.6v.01M6.7 7.8v.01M5.8 10h1.8v2.2H5.8z',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
} as const;

export type IconName = keyof typeof paths;

/** A small drawing beside a word; a screen reader passes over it. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" fill="none" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        stroke="currentColor"
        strokeWidth="1.4"
        vectorEffect="non-scaling-stroke"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
