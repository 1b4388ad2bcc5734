import type { Deed } from '../log/entry.ts';

const field = (form: HTMLFormElement, name: string) =>
  Array.from(form.querySelectorAll<HTMLInputElement>(`[name=${name}]:not([hidden] *)`));

/** Tells what a person does in the element: what she says who she is, and of secrets only whether there are any. */
export function recordDeeds(tell: (deed: Deed) => void): void {
  // Before the element hears it, and may change what is there.
  document.addEventListener(
    'submit',
    ({ target }) => {
      if (!(target instanceof HTMLFormElement) || !target.closest('login-widget')) return;
      if (target.ariaBusy !== 'true') tell(submitted(target));
    },
    true,
  );
  document.addEventListener(
    'click',
    (event) => {
      const [target] = event.composedPath();
      const button = target instanceof Element && target.closest('login-widget button');
      if (!button || button.matches('[type=submit], [aria-disabled=true]')) return;
      tell(pressed(button));
    },
    true,
  );
}

function submitted(form: HTMLFormElement): Deed {
  const [identifier] = field(form, 'username');
  if (identifier && !identifier.closest('[data-aside]')) {
    const [extension] = field(form, 'extension');
    return {
      do: 'identify',
      identifier: identifier.value,
      ...(extension?.value && { extension: extension.value }),
    };
  }
  const questions = field(form, 'question');
  if (questions.length > 0) {
    const typed = field(form, 'answer').map(({ value }) => value !== '');
    return { do: 'answers', questions: questions.map(({ value }) => value), typed };
  }
  const [pin] = field(form, 'new-pin');
  if (pin) return { do: 'new-pin', typed: pin.value !== '' };
  const [secret] = [...field(form, 'password'), ...field(form, 'new-password')];
  if (secret) return { do: 'secret', typed: secret.value !== '' };
  return pressed(form.querySelector('[data-part=submit]') ?? form);
}

function pressed(button: Element): Deed {
  const label = button.ariaLabel ?? button.textContent;
  return { do: 'press', label: label.trim(), part: button.getAttribute('data-part') ?? '' };
}
