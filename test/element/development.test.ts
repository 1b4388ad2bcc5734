import { expect, fixture, html } from '@open-wc/testing';
import { findings } from '../../src/development.ts';
import type { LoginWidget } from '../../src/element.ts';

describe('the development entry', () => {
  it('has nothing to say about an element that is used well', async () => {
    expect(findings(await fixture<LoginWidget>(html`<login-widget></login-widget>`))).to.deep.equal(
      [],
    );
  });

  it('says what will not work', async () => {
    const element = await fixture<LoginWidget>(
      html`<login-widget
        mode="wide"
        redirect="iframe"
        theme="sepia"
        backend="javascript:0"
        identifier-types="email passport"
      ></login-widget>`,
    );
    const said = findings(element).join('\n');
    for (const word of ['wide', 'iframe', 'sepia', 'javascript:0', 'passport']) {
      expect(said).to.contain(word);
    }
  });

  it('says when password managers may not see the fields', async () => {
    const host = await fixture(html`<div></div>`);
    const element = document.createElement('login-widget');
    host.attachShadow({ mode: 'open' }).append(element);
    await element.updateComplete;
    expect(findings(element)).to.have.length(1);
    expect(findings(element)[0]).to.contain('shadow root');
    expect(getComputedStyle(element.querySelector('input') ?? host).display).to.equal('block');
  });
});
