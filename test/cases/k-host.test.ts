import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { define } from '../../src/define.ts';
import { LoginWidget } from '../../src/element.ts';
import { renderInstantMarkup } from '../../src/instant.ts';
import { ada, decision, Harness } from '../element/harness.ts';
import { identified, password, pin } from './every-step.ts';
import { HostPage, PATIENCE, script, walkThrough } from './host-page.ts';

/** In a page that was written, not fetched, `'self'` is nobody in some engines: so by its name. */
const policy = (text: string) =>
  `<meta http-equiv="Content-Security-Policy" content="${text.replaceAll('SELF', location.origin)}">`;

describe('K: host page', function () {
  this.timeout(2 * PATIENCE);

  it('C-K1 a strict policy for styles blocks nothing, and the widget is styled', async () => {
    const page = new HostPage(
      policy('style-src SELF; script-src SELF'),
      '<login-widget></login-widget>',
    );
    await page.load();
    await walkThrough(page, (element) => {
      expect(element.querySelectorAll('[style], style')).to.have.length(0);
      expect(element.shadowRoot?.querySelectorAll('[style], style')).to.have.length(0);
      const submit = element.querySelector('[data-part=submit]');
      const { fontWeight = '600' } = submit ? page.window.getComputedStyle(submit) : {};
      expect(fontWeight).to.equal('600');
    });
    expect(page.violations).to.deep.equal([]);
    // The policy is in force: it blocks what is against it.
    page.document.body.setAttribute('style', 'color: red');
    await waitUntil(() => page.violations.length > 0);
  });

  it('C-K2 nothing is made from text: no eval, no markup', async () => {
    const page = new HostPage(
      policy("script-src SELF; require-trusted-types-for 'script'; trusted-types lit-html") +
        script,
      '<login-widget></login-widget>',
    );
    await page.load();
    await walkThrough(page, () => undefined);
    expect(page.violations).to.deep.equal([]);
    expect(() => page.window.eval('1') as unknown).to.throw();
  });

  it('C-K3 the host’s own nodes keep their looks', async () => {
    const page = new HostPage(
      '',
      `<h1>Portal</h1><p>Text <a href="#x">link</a></p><ul><li>One</li></ul>
      <form><label>Name <input name="username"></label><select><option>1</option></select>
      <button type="submit">Go</button></form><div role="alert" data-part="problem">!</div>
      <login-widget></login-widget>`,
    );
    const nodes = [
      page.document.documentElement,
      page.document.body,
      ...page.document.body.querySelectorAll(':scope > :not(login-widget), form *, p *, li'),
    ];
    const looks = () =>
      nodes.map((node) => {
        const style = page.window.getComputedStyle(node);
        const own = [...style].filter((name) => !name.startsWith('--'));
        // The widget needs room, so that the page may get longer.
        const sized = /^(block-size|height|perspective-origin|transform-origin)$/;
        const kept = nodes.indexOf(node) < 2 ? own.filter((name) => !sized.test(name)) : own;
        return [node.tagName, kept.map((name) => `${name}: ${style.getPropertyValue(name)}`)];
      });
    const before = looks();
    await page.load();
    await walkThrough(page, () => undefined);
    expect(looks()).to.deep.equal(before);
  });

  it('C-K4 the host’s rules leave every control usable', async () => {
    const hostile = `
      html { line-height: .5; text-transform: uppercase; text-align: right; color: #eee; }
      input, select { display: none !important; height: 1px !important; color: #fff !important; }
      #host input[name] { display: none !important; width: 0 !important; }
      button { opacity: .2 !important; visibility: hidden !important; position: fixed !important; }
      form, form * { float: right !important; max-width: 3px !important; font-size: 3px !important; }
      label { position: absolute !important; left: -9999px !important; }
      login-widget * { pointer-events: none !important; transform: scale(0) !important; }
      login-widget * { overflow: hidden !important; clip-path: inset(50%) !important; }
      login-widget * { line-height: 0 !important; background: #fff !important; }`;
    const page = new HostPage(
      `<style>${hostile}</style>`,
      '<div id="host"><login-widget></login-widget></div>',
    );
    await page.load();
    await walkThrough(page, (element) => {
      const controls = element.querySelectorAll<HTMLElement>('input, select, button');
      for (const control of controls) {
        if (control.closest('[hidden], [aria-hidden=true]')) continue;
        control.scrollIntoView({ block: 'center' });
        const name = `${element.step}: ${control.outerHTML.slice(0, 90)}`;
        const { width, height, left, top } = control.getBoundingClientRect();
        expect(Math.min(width, height), name).to.be.at.least(24);
        const hit = page.document.elementFromPoint(left + width / 3, top + height / 2);
        expect(hit === control, name).to.equal(true);
        const style = page.window.getComputedStyle(control);
        expect(style.opacity + style.visibility + style.textTransform, name).to.equal(
          '1visiblenone',
        );
        expect(parseFloat(style.fontSize), name).to.be.at.least(14);
        if (style.lineHeight === 'normal') continue;
        expect(parseFloat(style.lineHeight), name).to.be.at.least(14);
      }
    });
  });

  it('C-K5 two elements on a page know nothing of each other', async () => {
    const first = await Harness.mount({ discover: decision(password) });
    const second = await Harness.mount(
      { discover: decision(pin) },
      html`<login-widget guest mode="join" heading-level="3"></login-widget>`,
    );
    const parent = first.element.parentElement?.parentElement;
    expect(parent?.contains(second.element)).to.equal(true);
    expect(second.button('Join as guest').tabIndex).to.equal(0);
    expect(first.element.textContent).not.to.contain('guest');
    await first.identify('carol');
    await second.identify('dave');
    await first.reach('password');
    await second.reach('pin');
    await first.enterSecret('');
    expect(first.problem).to.equal('Enter your password');
    expect(second.problem).to.equal('');
    expect(first.eventsNamed('login-error')).to.have.length(1);
    expect(second.eventsNamed('login-error')).to.have.length(0);
    for (const { events, element } of [first, second]) {
      expect(events.every(({ target }) => target === element)).to.equal(true);
    }
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    expect(first.identifier.value + second.identifier.value).to.equal('caroldave');
  });

  it('C-K6 a second script changes nothing, and says so once', async () => {
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (...words) => warnings.push(words.join(' '));
    try {
      // The same copy once more has nothing to say.
      const path = '/src/index.ts?second';
      await import(path);
      expect(customElements.get('login-widget') === LoginWidget).to.equal(true);
      expect(warnings).to.deep.equal([]);
      // The class alone defines nothing.
      const alone = '/src/element.ts?second';
      const { LoginWidget: Second } = (await import(alone)) as { LoginWidget: typeof LoginWidget };
      customElements.define('login-widget-second', Second);
      expect(document.createElement('login-widget-second') instanceof Second).to.equal(true);
      define('login-widget-second');
      expect(customElements.get('login-widget-second') === Second).to.equal(true);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(/login-widget-second.*\d+\.\d+\.\d+.*\d+\.\d+\.\d+/);
    } finally {
      console.warn = warn;
    }
  });

  it('C-K7 a move keeps step, request and what is typed', async () => {
    const walk = await Harness.mount({ discover: decision(password) });
    walk.backend.latency = 60;
    const home = document.createElement('section');
    document.body.append(home);
    walk.identifier.value = 'carol';
    walk.submit.click();
    await aTimeout(5);
    home.append(walk.element);
    await walk.reach('password');
    expect(walk.backend.calls).to.deep.equal(['discover']);
    walk.secret.value = 'half typed';
    document.body.prepend(walk.element);
    await walk.settled();
    expect(walk.secret.value).to.equal('half typed');
    // No listener twice.
    walk.submit.click();
    await walk.settled();
    expect(walk.backend.calls.filter((call) => call === 'verify')).to.have.length(1);
    walk.element.remove();
    home.remove();
  });

  it('C-K7 a removal ends the request and forgets secrets; it can come back', async () => {
    const signals: AbortSignal[] = [];
    const walk = await identified('password', {
      discover: decision(password),
      verify: async (_, __, ___, signal) => {
        signals.push(signal);
        await aTimeout(300);
        return { status: 'signed_in', user: ada };
      },
    });
    const parent = walk.element.parentElement;
    walk.secret.value = 'half typed';
    walk.element.remove();
    await walk.settled();
    expect(walk.secret.value).to.equal('');
    parent?.append(walk.element);
    expect(walk.element.step).to.equal('password');

    walk.secret.value = 'some secret';
    walk.submit.click();
    await waitUntil(() => signals.length > 0);
    walk.element.remove();
    await waitUntil(() => signals[0]?.aborted);
    await aTimeout(400);
    expect(walk.eventsNamed('login-success')).to.deep.equal([]);
    expect(walk.eventsNamed('login-error')).to.deep.equal([]);
    expect(walk.secret.value).to.equal('');

    parent?.append(walk.element);
    await walk.settled();
    expect(walk.element.matches(':state(busy)')).to.equal(false);
    expect(walk.identifier.value).to.equal('ada@acme.example');
    await walk.enterSecret('some secret');
    await walk.reach('signed-in');
  });

  it('C-K8 text typed before the script stays', async () => {
    const page = new HostPage('', `<login-widget>${renderInstantMarkup()}</login-widget>`);
    const early = page.document.querySelector<HTMLInputElement>('[name=username]');
    if (!early?.form) throw new Error('The markup has no form with an identifier.');
    const address = page.window.location.href;
    early.value = 'carol';
    early.focus();
    early.setSelectionRange(2, 2);
    // An early Enter takes nobody away, and puts nothing into the address.
    early.form.requestSubmit();
    await aTimeout(50);
    expect(page.window.location.href).to.equal(address);
    await page.load();
    const walk = await page.play({
      discover: ({ value }) => (value === 'carol' ? decision(password) : decision(pin)),
    });
    expect(walk.find('[name=username]') === early).to.equal(true);
    expect([early.value, early.selectionStart]).to.deep.equal(['carol', 2]);
    expect(page.document.activeElement === early).to.equal(true);
    expect(page.document.querySelectorAll('[name=username]')).to.have.length(1);
    await walk.press('[type=submit]', 'password');
  });

  it('C-K9 the element covers nothing but its own place', async () => {
    const host = await fixture(
      html`<main>
        <p id="above">Above</p>
        <login-widget></login-widget>
        <p id="below">Below</p>
      </main>`,
    );
    const element = host.querySelector('login-widget');
    if (!element) throw new Error('There is no element.');
    await element.updateComplete;
    const style = getComputedStyle(element);
    expect([style.display, style.position, style.backgroundColor]).to.deep.equal([
      'block',
      'static',
      'rgba(0, 0, 0, 0)',
    ]);
    const card = element.querySelector('form')?.getBoundingClientRect();
    expect(element.getBoundingClientRect().height).to.be.lessThan((card?.height ?? 0) + 250);
    element.scrollIntoView({ block: 'center' });
    for (const id of ['above', 'below']) {
      const { left, top, height } = document.getElementById(id)?.getBoundingClientRect() ?? {};
      const hit = document.elementFromPoint((left ?? 0) + 5, (top ?? 0) + (height ?? 0) / 2);
      expect(hit?.id).to.equal(id);
    }
  });

  it('C-K10 an identifier that the host sets late never replaces what is typed', async () => {
    const walk = await Harness.mount();
    walk.identifier.value = 'b';
    walk.identifier.dispatchEvent(new InputEvent('input', { bubbles: true }));
    walk.element.setAttribute('identifier', 'ada@acme.example');
    await walk.settled();
    expect(walk.identifier.value).to.equal('b');

    const untouched = await Harness.mount();
    untouched.element.identifier = 'ada@acme.example';
    await untouched.settled();
    expect(untouched.identifier.value).to.equal('ada@acme.example');
  });
});
