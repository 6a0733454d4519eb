// Numbers to tables. What follows from them is the reader's to say.

/** The value below which this part of all lies. */
export function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
}
/** The middle one, or what lies between the two in the middle. */
export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.floor(sorted.length / 2)]) / 2;
};

export const kB = (bytes) => (bytes / 1000).toFixed(1);
export const ms = (value) => (value < 100 ? value.toFixed(1) : value.toFixed(0));

/** `412 (398–530)`. */
export const spread = (values) => `${ms(median(values))} (${ms(Math.min(...values))}–${ms(Math.max(...values))})`;

/** Ours, and each of theirs with ours as a part of it, to so many decimals. */
export function beside([ours, ...theirs], decimals) {
  return [ms(ours), ...theirs.flatMap((value) => [ms(value), (ours / value).toFixed(decimals)])];
}

/** Columns in line: words to the left, numbers to the right. */
export function table(title, heads, rows) {
  const lines = [heads, ...rows.map((row) => row.map(String))];
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const show = (line) => line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  ');
  return ['', title, show(heads), widths.map((width) => '-'.repeat(width)).join('  '), ...lines.slice(1).map(show)].join('\n');
}

export const MOVE_HEADS = ['map', 'median', 'p95', 'longest', 'frames over 50 ms', 'deaf for > 50 ms, in all', 'main thread busy'];

/** What a gesture came to, each number the median of what the rounds gave: a row under MOVE_HEADS, without the name. */
export function moveCells(gestures) {
  const typical = (measure) => median(gestures.map(measure));
  return [
    ms(typical(({ frames }) => quantile(frames, 0.5))),
    ms(typical(({ frames }) => quantile(frames, 0.95))),
    ms(typical(({ frames }) => Math.max(...frames))),
    `${typical(({ frames }) => (100 * frames.filter((frame) => frame > 50).length) / frames.length).toFixed(1)} %`,
    `${typical(({ longTasks }) => longTasks.reduce((all, one) => all + one, 0)).toFixed(0)} ms`,
    `${(100 * typical(({ busy }) => busy)).toFixed(0)} %`,
  ];
}
