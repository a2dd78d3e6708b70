const paths = {
  search: "M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.6-1.4L14.5 14.5",
  back: "M10 3 5 8l5 5",
  close: "m4 4 8 8m0-8-8 8",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  fit: "M3 6V3h3m4 0h3v3m0 4v3h-3m-4 0H3v-3",
  save: "M8 2.5v7.5M5 7.2 8 10l3-2.8M3 12.8h10",
  panel: "M2.5 3.5h11v9h-11zM10 3.5v9",
  expand: "M8 5.5v5M5.5 8h5M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Z",
  clear: "m5 5 6 6m0-6-6 6",
  light: "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm0-9.5v1.5m0 10v1.5M1.5 8H3m10 0h1.5M3.4 3.4l1 1m7.2 7.2 1 1m0-9.2-1 1m-7.2 7.2-1 1",
  dark: "M13.2 9.6A5.6 5.6 0 0 1 6.4 2.8a5.6 5.6 0 1 0 6.8 6.8Z",
  system: "M8 2a6 6 0 1 0 0 12V2Zm0 0a6 6 0 0 1 0 12",
  history: "M3 8a5 5 0 1 0 1.6-3.7L3 5.8M3 2.8v3h3M8 5.5V8l1.8 1.2",
  caret: "m4.5 6.5 3.5 3.5 3.5-3.5",
  arrow: "M3 8h10M9 4l4 4-4 4",
} as const;
export type IconName = keyof typeof paths;

/** A line drawing of 16 by 16, for the eye only: what it stands for is said by the button around it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
