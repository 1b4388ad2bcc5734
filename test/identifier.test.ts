import { expect } from '@open-wc/testing';
import { foldDigits, looksLikePhone, parseIdentifier } from '../src/identifier.ts';

const all = ['email', 'phone', 'username'] as const;

describe('parseIdentifier', () => {
  const read: readonly (readonly [
    text: string,
    type: string,
    value: string,
    extension?: string,
  ])[] = [
    ['ada@acme.example', 'email', 'ada@acme.example'],
    [' ada@acme.example\u00a0', 'email', 'ada@acme.example'],
    ['\tada@acme.example\n', 'email', 'ada@acme.example'],
    ['ada@acme\u200b.example', 'email', 'ada@acme.example'],
    ['\ufeffada@acme.example\u202c', 'email', 'ada@acme.example'],
    ['Ada@Acme.example', 'email', 'Ada@Acme.example'],
    ["o'neil+x@münchen.example", 'email', "o'neil+x@münchen.example"],
    ['u@xn--p8sv8u7bx89m.xn--fiqs8s', 'email', 'u@xn--p8sv8u7bx89m.xn--fiqs8s'],
    ['用户@例え.テスト', 'email', '用户@例え.テスト'],
    ['"a@b"@acme.example', 'email', '"a@b"@acme.example'],
    ['+1 (555) 010-0199', 'phone', '+15550100199'],
    ['0044 20 7946 0101', 'phone', '+442079460101'],
    ['+44.20.7946.0104 x104', 'phone', '+442079460104', '104'],
    ['+442079460104 ext. 104', 'phone', '+442079460104', '104'],
    ['+442079460104;ext=104', 'phone', '+442079460104', '104'],
    ['+442079460104 Extension 104', 'phone', '+442079460104', '104'],
    ['+٤٤٢٠٧٩٤٦٠١٠٤', 'phone', '+442079460104'],
    ['020 7946 0101', 'phone', '02079460101'],
    ['ada', 'username', 'ada'],
    ['Ada Lovelace', 'username', 'Ada Lovelace'],
    ['12345', 'username', '12345'],
    ['agent x104', 'username', 'agent x104'],
  ];
  for (const [text, type, value, extension] of read) {
    it(`reads ${JSON.stringify(text)} as ${type}`, () => {
      const expected = extension ? { value, type, extension } : { value, type };
      expect(parseIdentifier(text, all)).to.deep.equal({ identifier: expected });
    });
  }

  it('prefers the extension that has its own field', () => {
    const parsed = parseIdentifier('+442079460104 x1', all, ' 1 04 ');
    expect(parsed).to.deep.equal({
      identifier: { value: '+442079460104', type: 'phone', extension: '104' },
    });
  });

  for (const text of ['', '   ', '\u00a0\u200b\ufeff', '\n']) {
    it(`misses an identifier in ${JSON.stringify(text)}`, () => {
      expect(parseIdentifier(text, all)).to.deep.equal({ code: 'identifier_missing' });
    });
  }

  for (const text of [
    '@',
    'ada@',
    '@acme.example',
    'ada@acme .example',
    `${'a'.repeat(250)}@b.example`,
  ]) {
    it(`refuses ${JSON.stringify(text.slice(0, 30))}`, () => {
      expect(parseIdentifier(text, all)).to.deep.equal({ code: 'identifier_invalid' });
    });
  }

  it('reads only the allowed types', () => {
    expect(parseIdentifier('ada', ['email'])).to.deep.equal({ code: 'identifier_invalid' });
    expect(parseIdentifier('+442079460104', ['username'])).to.deep.equal({
      identifier: { value: '+442079460104', type: 'username' },
    });
  });
});

describe('foldDigits', () => {
  it('knows the digits of every script', () => {
    expect(foldDigits('٠٤٢٧ ०४२७ ０４２７ 𝟎𝟒𝟐𝟕 𝟬𝟰𝟮𝟳 ab')).to.equal('0427 0427 0427 0427 0427 ab');
  });
});

describe('looksLikePhone', () => {
  it('tells numbers from names and addresses', () => {
    expect(['+44207', '02079460101', '0044 207 94'].map(looksLikePhone)).to.deep.equal([
      true,
      true,
      true,
    ]);
    expect(['ada', '12345', 'a@b.example', '+', ''].some(looksLikePhone)).to.equal(false);
  });
});
