import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { Script } from '../../src/backend/scripted-backend.ts';
import { refusal } from '../../src/backend/scripted-backend.ts';
import type { LoginWidget } from '../../src/element.ts';
import { formSheetText } from '../../src/styles/form-sheet.ts';
import { ada, decision, Harness, sso } from '../element/harness.ts';
import { everyStep, identified, inEveryStep, password, pin } from './every-step.ts';
import { HostPage, PATIENCE, walkThrough } from './host-page.ts';
import { json, serve } from './requests.ts';

const refused: Script = { discover: decision(password), verify: refusal('invalid_credentials') };

/** Ratio of contrast by WCAG 2.2. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const channels = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => {
      const value = Number(part) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    const [red = 0, green = 0, blue = 0] = channels;
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** What a page translator of a browser does. */
function translate(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts.filter(({ data }) => data.trim())) {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = `«${text.data}»`;
    outer.append(inner);
    text.replaceWith(outer);
  }
}

describe('L: focus, accessibility, language, look', () => {
  describe('C-L1 focus on load', () => {
    /** A page whose element is far below. */
    async function open(autofocus: boolean, ownFocus: boolean) {
      const page = await fixture(html`<div></div>`);
      const own = document.createElement('input');
      const space = document.createElement('div');
      space.style.height = '3000px';
      page.append(own, space);
      if (ownFocus) own.focus({ preventScroll: true });
      window.scrollTo(0, 0);
      const element = document.createElement('login-widget');
      if (autofocus) element.setAttribute('autofocus', '');
      page.append(element);
      await element.updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 50));
      const focused = document.activeElement;
      const found = {
        y: window.scrollY,
        stays: focused === own,
        taken: element.contains(focused),
      };
      page.remove();
      return found;
    }

    it('C-L1 is not taken, and the page does not scroll', async () => {
      expect(await open(false, true)).to.deep.equal({ y: 0, stays: true, taken: false });
      expect(await open(false, false)).to.deep.equal({ y: 0, stays: false, taken: false });
    });

    it('C-L1 is taken on request, unless something else has it; the page never scrolls', async () => {
      expect(await open(true, false)).to.deep.equal({ y: 0, stays: false, taken: true });
      expect(await open(true, true)).to.deep.equal({ y: 0, stays: true, taken: false });
    });
  });

  it('C-L2 the heading has the level of the host, and the form a name', async () => {
    const walk = await Harness.mount({}, html`<login-widget heading-level="3"></login-widget>`);
    const headings = walk.element.querySelectorAll('h1, h2, h3, h4, h5, h6, [role=heading]');
    expect([...headings].map((node) => node.getAttribute('aria-level'))).to.deep.equal(['3']);
    const names = walk.form.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const name = names.map((id) => document.getElementById(id)?.textContent).join(' ');
    expect(name).to.equal('Sign in');
    for (const level of ['0', '7', 'x', '']) {
      walk.element.setAttribute('heading-level', level);
      await walk.element.updateComplete;
      expect(headings[0]?.getAttribute('aria-level'), level).to.equal('2');
    }
  });

  it('C-L3 the region that tells a problem was there before', async () => {
    const walk = await Harness.mount(refused);
    const region = walk.element.querySelector('[role=alert]');
    expect(region?.textContent).to.equal('');
    await walk.identify('carol');
    await walk.reach('password');
    await walk.enterSecret('wrong');
    await walk.reach('password');
    expect(walk.element.querySelector('[role=alert]') === region).to.equal(true);
    expect(region?.isConnected).to.equal(true);
    expect(region?.textContent).to.contain('That did not match');
  });

  it('C-L4 the same problem is told each time', async () => {
    const walk = await identified('password', refused);
    let told = 0;
    const observer = new MutationObserver((records) => {
      told += records.filter(({ addedNodes }) => addedNodes.length > 0).length;
    });
    const region = walk.element.querySelector('[role=alert]');
    if (region) observer.observe(region, { childList: true, characterData: true, subtree: true });
    for (const attempt of [1, 2, 3]) {
      told = 0;
      await walk.enterSecret('wrong');
      await walk.reach('password');
      expect(told, String(attempt)).to.equal(1);
    }
    for (const attempt of [4, 5]) {
      told = 0;
      await walk.enterSecret('');
      expect(told, String(attempt)).to.equal(1);
    }
    expect(walk.eventsNamed('login-error')).to.have.length(5);
  });

  it('C-L5 a field is tied to its problem in the tree where it stands', async () => {
    const tied = (walk: Harness, input: HTMLInputElement) => {
      expect(input.getAttribute('aria-invalid')).to.equal('true');
      const root = input.getRootNode() as Document | ShadowRoot;
      const ids = input.getAttribute('aria-describedby')?.split(' ') ?? [];
      const texts = ids.map((id) => root.getElementById(id)?.textContent);
      expect(texts).not.to.include(undefined);
      expect(texts.join(' ')).to.contain(walk.problem);
      expect(walk.problem).not.to.equal('');
    };
    const first = await Harness.mount();
    await first.identify('');
    tied(first, first.identifier);
    for (const [step, method] of [
      ['password', password],
      ['pin', pin],
    ] as const) {
      const walk = await identified(step, { ...refused, discover: decision(method) });
      expect(walk.secret.hasAttribute('aria-invalid')).to.equal(false);
      await walk.enterSecret('1');
      await walk.reach(step);
      tied(walk, walk.secret);
    }
    const change = await everyStep['change-password']();
    await change.enterSecret('short');
    tied(change, change.secret);

    const inside = await Harness.mount();
    const host = await fixture(html`<section></section>`);
    host.attachShadow({ mode: 'open' }).append(inside.element);
    await inside.identify('');
    tied(inside, inside.identifier);
  });

  it('C-L6 on the smallest page everything is in reach, in one direction', async function () {
    this.timeout(2 * PATIENCE);
    const margin = '<style>body { margin: 0 }</style>';
    const page = new HostPage(margin, '<login-widget></login-widget>', { width: 320, height: 256 });
    await page.load();
    await walkThrough(page, (element) => {
      const { scrollWidth, clientWidth } = page.document.documentElement;
      expect(scrollWidth, element.step).to.equal(clientWidth);
      for (const control of element.querySelectorAll<HTMLElement>('input, select, button')) {
        if (control.closest('[hidden], [aria-hidden=true]')) continue;
        control.scrollIntoView({ block: 'nearest' });
        const { left, right, top, bottom } = control.getBoundingClientRect();
        const name = `${element.step}: ${control.outerHTML.slice(0, 80)}`;
        expect(left >= 0 && right <= 320 && top >= 0 && bottom <= 256.5, name).to.equal(true);
      }
    });
  });

  it('C-L7 from right to left the field can be clicked, and the reveal button is at its end', async () => {
    const rtl = await fixture(html`<div dir="rtl"></div>`);
    const walk = await identified('password', refused);
    rtl.append(walk.element);
    await walk.settled();
    walk.secret.scrollIntoView({ block: 'center' });
    const field = walk.secret.getBoundingClientRect();
    const reveal = walk.element.querySelector('[data-part=reveal]')?.getBoundingClientRect();
    if (!reveal) throw new Error('There is no reveal button.');
    expect(reveal.left).to.be.closeTo(field.left, 4);
    expect(reveal.right).to.be.lessThan(field.left + field.width / 2);
    const start = parseFloat(getComputedStyle(walk.secret).paddingLeft);
    expect(start).to.be.at.least(reveal.width);
    walk.submit.focus();
    const centre = [field.left + field.width / 2, field.top + field.height / 2].map(Math.round);
    await sendMouse({ type: 'click', position: centre as [number, number] });
    expect(document.activeElement === walk.secret).to.equal(true);
    expect(walk.secret.type).to.equal('password');
  });

  it('C-L8 text that was filled in can be read in both schemes', async () => {
    for (const theme of ['light', 'dark']) {
      const walk = await Harness.mount({}, html`<login-widget theme=${theme}></login-widget>`);
      expect(getComputedStyle(walk.identifier).colorScheme).to.equal(theme);
      const { color, backgroundColor } = getComputedStyle(walk.identifier);
      expect(contrast(color, backgroundColor), theme).to.be.at.least(4.5);
      // Bright text on a dark field, or the other way round.
      const dark = contrast(color, 'rgb(0, 0, 0)') > contrast(color, 'rgb(255, 255, 255)');
      expect(dark).to.equal(theme === 'dark');
    }
    // What a browser paints over a field that it filled takes the same two colours.
    const rule = /input:autofill \{([^}]*)\}/.exec(formSheetText)?.[1] ?? '';
    expect(rule).to.match(/box-shadow: inset [^;]*var\(--_surface\) !important/);
    expect(rule).to.match(/-webkit-text-fill-color: var\(--_text\) !important/);
    expect(rule).to.match(/caret-color: var\(--_text\) !important/);
  });

  it('C-L9 a language that is not there is told in English, and nothing is ever blank', async () => {
    const walk = await Harness.mount({}, html`<login-widget lang="xx-YY"></login-widget>`);
    for (const lang of ['xx-YY', 'not a language', '', null, 'zz']) {
      if (lang === null) walk.element.removeAttribute('lang');
      else walk.element.setAttribute('lang', lang);
      await walk.settled();
      expect(walk.heading, String(lang)).to.equal('Sign in');
      expect(walk.submit.textContent).to.equal('Next');
      // What is English says so, whatever the page is.
      expect(walk.form.closest<HTMLElement>('[lang]')?.lang).to.equal('en');
    }
  });

  it('C-L9 a text that the host leaves out is ours', async () => {
    const walk = await Harness.mount();
    const incomplete: unknown = {
      identifyHeading: 'Bonjour',
      next: undefined,
      problems: { identifier_invalid: 'Non.', identifier_missing: undefined },
    };
    walk.element.messages = incomplete as LoginWidget['messages'];
    await walk.identify('ada@');
    expect(walk.heading).to.equal('Bonjour');
    expect(walk.submit.textContent).to.equal('Next');
    expect(walk.problem).to.equal('Non.');
    await walk.identify('');
    expect(walk.problem).to.equal('Enter your email, phone number or user name.');
  });

  it('C-L10 words and codes of a server are never shown', async () => {
    const words = { title: 'Internal failure', detail: 'Stack at line 7', code: 'weird_code' };
    const unavailable = 'Die Anmeldung ist gerade nicht möglich.';
    for (const path of ['discovery', 'password']) {
      serve({ discovery: json(decision(password)), [path]: json(words, 400) });
      const walk = await Harness.mount();
      walk.element.client = null;
      walk.element.messages = { problems: { unavailable } };
      await walk.identify('carol@initech.example');
      if (path === 'password') {
        await walk.reach('password');
        await walk.enterSecret('some secret');
      }
      await waitUntil(() => walk.problem);
      expect(walk.problem).to.equal(unavailable);
      expect(walk.element.textContent).not.to.match(/weird|Internal|Stack/);
      expect(walk.eventsNamed('login-error')).to.have.nested.property('[0].code', 'weird_code');
      expect(JSON.stringify(walk.eventsNamed('login-error'))).not.to.match(/Internal|Stack/);
    }
  });

  it('C-L11 a translated page goes on through all steps', async () => {
    const failures: string[] = [];
    const note = (event: ErrorEvent | PromiseRejectionEvent) => {
      failures.push(String('reason' in event ? event.reason : event.message));
    };
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
    const walk = await Harness.mount({
      discover: decision({ ...sso, enforced: false }, password),
      verify: refusal('invalid_credentials'),
    });
    const next = async (act: () => void, step: Parameters<Harness['reach']>[0]) => {
      translate(walk.element);
      act();
      await walk.reach(step);
    };
    const submit = () => {
      walk.submit.click();
    };
    await next(submit, 'identify');
    expect(walk.problem).to.equal('Enter your email, phone number or user name.');
    walk.identifier.value = 'bob';
    await next(submit, 'choose');
    expect(walk.heading).to.equal('How do you want to sign in?');
    const way = walk.button('Use your password');
    await next(() => {
      way.click();
    }, 'password');
    expect(walk.heading).to.equal('Enter your password');
    expect(walk.submit.textContent).to.equal('Sign in');
    walk.secret.value = 'wrong';
    await next(submit, 'password');
    expect(walk.problem).to.equal('That did not match. Check it and try again.');
    walk.backend.script.verify = refusal('rate_limited', { retryAfter: 1 });
    walk.secret.value = 'wrong';
    await next(submit, 'locked');
    translate(walk.element);
    await walk.reach('password');
    walk.backend.script.verify = { status: 'signed_in', user: ada };
    walk.secret.value = 'right';
    await next(submit, 'signed-in');
    expect(walk.heading).to.equal('Signed in as Ada');
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
    expect(failures).to.deep.equal([]);
  });

  it('C-L11 an identifier is not offered for translation', async () => {
    await inEveryStep(({ element }: { element: LoginWidget }, step) => {
      for (const part of element.querySelectorAll<HTMLElement>(
        'bdi, [name=username], [data-secret]',
      )) {
        expect(part.translate, step).to.equal(false);
      }
    });
  });
});
