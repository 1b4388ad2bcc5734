/*
 * The element in two halves: the first step is there at once, by a script of 4 kB (brotli); the rest comes while a
 * person types. For pages that sign people in by a script alone; instant markup is earlier still.
 */
import { EarlyForm } from './early-form.ts';
import { isArrival } from './sso/arrival.ts';
import { adoptFirstSheet } from './styles/first-sheet.ts';

export type * from './index.ts';

const forms: EarlyForm[] = [];

/** Lets the elements go on with what was pressed before there were any. */
async function goOn(): Promise<void> {
  try {
    const rest = await import('./define.ts');
    rest.define();
    for (const form of forms) form.handOver();
  } catch (cause) {
    for (const form of forms) form.fail();
    throw cause;
  }
}

/** What begins with another step, or has its markup already, is left to the element. */
const BEGINS_HERE =
  'login-widget:not(:defined, [auto-continue][identifier], :has([data-login-widget]))';

function begin(): void {
  if (!isArrival(location)) {
    for (const widget of document.querySelectorAll<HTMLElement>(BEGINS_HERE)) {
      forms.push(new EarlyForm(widget, goOn));
    }
  }
  if (forms.length > 0) adoptFirstSheet(document, Document.prototype);
  // Once the form is painted: what comes earlier makes people wait for it. Where nothing is painted nobody waits.
  if (forms.length > 0 && !document.hidden) requestAnimationFrame(() => setTimeout(goOn));
  else void goOn();
}

// In a task of its own, since none is to be long, and the browser lays out the page in this one.
if (typeof document === 'undefined') void goOn();
else setTimeout(begin);
