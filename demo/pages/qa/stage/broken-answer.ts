import type { Fault } from '../state/faults.ts';
import { problemStatus } from '../state/faults.ts';

/** Seconds; told in minutes, so that what the element shows stands still. */
const WAIT = 1_800;

/** @returns What comes instead of an answer; null for what never comes. */
export function brokenAnswer(fault: Fault): Response | null {
  switch (fault) {
    case 'silent':
    case 'timeout':
      return null;
    case 'offline':
      return Response.error();
    case '500':
      return new Response('Internal Server Error', { status: 500 });
    case 'html':
      return new Response('<!doctype html><title>Welcome to the hotel’s network</title>', {
        headers: { 'Content-Type': 'text/html' },
      });
    case 'shape':
      return Response.json({ greeting: 'hello', methods: 'all' });
    case 'empty':
      return new Response('');
    case 'rate_limited':
      return refused(fault, { retryAfter: WAIT });
    case 'password_policy':
    case 'pin_policy':
      return refused(fault, { errors: [{ code: 'breached' }] });
    case 'answers_policy':
      return refused(fault, { errors: [{ code: 'duplicate_question' }] });
    default:
      return refused(fault);
  }
}

function refused(code: keyof typeof problemStatus, more: object = {}): Response {
  return Response.json({ code, ...more }, { status: problemStatus[code] });
}
