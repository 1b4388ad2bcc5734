import { create } from '../shared/create.ts';
import type { Certificate } from './shapes.ts';

const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });
const labels: Readonly<Record<Certificate['state'], string>> = {
  valid: 'Valid',
  expiring: 'Expires soon',
  expired: 'Expired',
  not_yet_valid: 'Not valid yet',
};

/** Certificates as list items: whose, how long, and which, for a comparison by eye. */
export function certificateItems(
  certificates: readonly Certificate[],
  buttons: (certificate: Certificate) => readonly HTMLElement[] = () => [],
): readonly HTMLLIElement[] {
  return certificates.map((certificate) => {
    const { subject, validFrom, validTo, state, fingerprint } = certificate;
    return create(
      'li',
      { class: 'certificate' },
      create(
        'p',
        { class: 'certificate-head' },
        create('b', { translate: 'no' }, subject),
        create('span', { class: `badge ${state}` }, labels[state]),
      ),
      create('p', { class: 'quiet' }, `${shown(validFrom)} to ${shown(validTo)} (UTC)`),
      create(
        'details',
        { class: 'quiet' },
        create('summary', {}, 'SHA-256 fingerprint'),
        create('code', { translate: 'no' }, fingerprint),
      ),
      ...buttons(certificate),
    );
  });
}

function shown(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : day.format(date);
}
