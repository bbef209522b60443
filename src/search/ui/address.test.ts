import { describe, expect, it } from 'vitest';
import { fromAddress, toAddress, toggle } from './address.ts';

describe('address', () => {
  it.each([
    ['', { text: '', filters: {} }],
    ['?q=ti%E1%BB%81n+gi%C3%A0', { text: 'tiền già', filters: {} }],
    [
      '?q=tet&tinh=lao-cai&tinh=bac-giang',
      { text: 'tet', filters: { tinh: ['lao-cai', 'bac-giang'] } },
    ],
  ])('%s there and back', (search, asked) => {
    expect(fromAddress(search)).toEqual(asked);
    expect(fromAddress(toAddress(asked))).toEqual(asked);
  });

  it('leaves out what is no filter or no value', () => {
    expect(fromAddress('?q=a&utm=1&tinh=%3Cscript%3E&nam=2022')).toEqual({
      text: 'a',
      filters: { nam: ['2022'] },
    });
  });

  it('puts in and takes out', () => {
    const one = toggle({}, 'tinh', 'lao-cai');
    expect(one).toEqual({ tinh: ['lao-cai'] });
    expect(toggle(toggle(one, 'tinh', 'bac-giang'), 'tinh', 'lao-cai')).toEqual({
      tinh: ['bac-giang'],
    });
    expect(toggle(one, 'tinh', 'lao-cai')).toEqual({});
  });
});
