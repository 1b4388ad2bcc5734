import { create } from '../../shared/create.ts';
import type { LogEntry } from './entry.ts';
import { maskAddress } from './mask.ts';

/** Saves what a bug report needs: the log, which has no secrets, and what it was seen in. */
export function downloadReport(entries: readonly LogEntry[], address: string): void {
  const report = {
    address: maskAddress(address),
    browser: navigator.userAgent,
    language: navigator.language,
    viewport: `${String(innerWidth)} × ${String(innerHeight)} @ ${String(devicePixelRatio)}`,
    at: new Date().toISOString(),
    log: entries.map(({ at, ...rest }) => ({ at: new Date(at).toISOString(), ...rest })),
  };
  const file = new Blob([JSON.stringify(report, null, 2)], { type: 'application/json' });
  const href = URL.createObjectURL(file);
  create('a', { href, download: `login-widget-${report.at.replace(/[:.]/g, '-')}.json` }).click();
  URL.revokeObjectURL(href);
}
